import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, MaxLength } from 'class-validator';
import { IdField, OptionalIdField, TextField } from '../../platform/graphql/input-fields.js';

/** Longer than any password may be, so that the rule itself can say what is wrong. */
const MAX_PASSWORD_TEXT = 1_000;
const MAX_TOKEN = 200;

/** E-mail address and password, and under which membership to act. */
@InputType({ description: 'E-mail address and password, and under which membership to act.' })
export class SignInInput {
  @Field({ description: 'E-mail address of the account.' })
  @IsEmail()
  @MaxLength(254)
  email: string;

  @TextField('The password.', MAX_PASSWORD_TEXT)
  password: string;

  @OptionalIdField('The membership to act under; null = the oldest one in force.')
  membershipId?: string | null;
}

/** A refresh token to exchange for the next pair of tokens. */
@InputType({ description: 'A refresh token to exchange for the next pair of tokens.' })
export class RefreshSessionInput {
  @TextField('The refresh token that came last.', MAX_TOKEN)
  refreshToken: string;
}

/** Under which other membership to go on. */
@InputType({ description: 'Under which other membership to go on.' })
export class SwitchMembershipInput {
  @TextField('The refresh token that came last.', MAX_TOKEN)
  refreshToken: string;

  @IdField('The membership to act under from now on.')
  membershipId: string;
}

/** The session that ends. */
@InputType({ description: 'The session that ends.' })
export class SignOutInput {
  @TextField('The refresh token of the session that ends, spent or not.', MAX_TOKEN)
  refreshToken: string;
}

/** The password until now, and the new one. */
@InputType({ description: 'The password until now, and the new one.' })
export class ChangePasswordInput {
  @TextField('The password until now.', MAX_PASSWORD_TEXT)
  currentPassword: string;

  @TextField('The new one: 12 to 200 characters, not the e-mail address.', MAX_PASSWORD_TEXT)
  newPassword: string;
}

/** The token of an invitation, and the password of the account. */
@InputType({ description: 'The token of an invitation, and the password of the account.' })
export class AcceptInvitationInput {
  @TextField('The one-time token of the invitation.', MAX_TOKEN)
  token: string;

  @TextField(
    'For a new account its password, 12 to 200 characters; for an account that exists, the password it has.',
    MAX_PASSWORD_TEXT,
  )
  password: string;
}

/** A one-time token, and the new password. */
@InputType({ description: 'A one-time token, and the new password.' })
export class ResetPasswordInput {
  @TextField('The one-time token that the administrator gave out.', MAX_TOKEN)
  token: string;

  @TextField('The new password: 12 to 200 characters, not the e-mail address.', MAX_PASSWORD_TEXT)
  password: string;
}
