import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';

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

  @Field({ description: 'The password.' })
  @IsString()
  @MaxLength(MAX_PASSWORD_TEXT)
  password: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The membership to act under; null = the oldest one in force.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  membershipId?: string | null;
}

/** A refresh token to exchange for the next pair of tokens. */
@InputType({ description: 'A refresh token to exchange for the next pair of tokens.' })
export class RefreshSessionInput {
  @Field({ description: 'The refresh token that came last.' })
  @IsString()
  @MaxLength(MAX_TOKEN)
  refreshToken: string;
}

/** Under which other membership to go on. */
@InputType({ description: 'Under which other membership to go on.' })
export class SwitchMembershipInput {
  @Field({ description: 'The refresh token that came last.' })
  @IsString()
  @MaxLength(MAX_TOKEN)
  refreshToken: string;

  @Field(() => ID, { description: 'The membership to act under from now on.' })
  @IsString()
  @MaxLength(64)
  membershipId: string;
}

/** The session that ends. */
@InputType({ description: 'The session that ends.' })
export class SignOutInput {
  @Field({ description: 'The refresh token of the session that ends, spent or not.' })
  @IsString()
  @MaxLength(MAX_TOKEN)
  refreshToken: string;
}

/** The password until now, and the new one. */
@InputType({ description: 'The password until now, and the new one.' })
export class ChangePasswordInput {
  @Field({ description: 'The password until now.' })
  @IsString()
  @MaxLength(MAX_PASSWORD_TEXT)
  currentPassword: string;

  @Field({ description: 'The new one: 12 to 200 characters, not the e-mail address.' })
  @IsString()
  @MaxLength(MAX_PASSWORD_TEXT)
  newPassword: string;
}

/** The token of an invitation, and the password of the account. */
@InputType({ description: 'The token of an invitation, and the password of the account.' })
export class AcceptInvitationInput {
  @Field({ description: 'The one-time token of the invitation.' })
  @IsString()
  @MaxLength(MAX_TOKEN)
  token: string;

  @Field({
    description:
      'For a new account its password, 12 to 200 characters; for an account that exists, the password it has.',
  })
  @IsString()
  @MaxLength(MAX_PASSWORD_TEXT)
  password: string;
}

/** A one-time token, and the new password. */
@InputType({ description: 'A one-time token, and the new password.' })
export class ResetPasswordInput {
  @Field({ description: 'The one-time token that the administrator gave out.' })
  @IsString()
  @MaxLength(MAX_TOKEN)
  token: string;

  @Field({ description: 'The new password: 12 to 200 characters, not the e-mail address.' })
  @IsString()
  @MaxLength(MAX_PASSWORD_TEXT)
  password: string;
}
