import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { RoleEnum, type Role } from '../../access/roles.js';
import {
  IdField,
  OptionalIdField,
  OptionalTextField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { LANGUAGES, LanguageEnum, type Language } from '../../reference/languages/language.js';
import {
  AccreditationEnum,
  BodyEnum,
  StandingEnum,
  type Accreditation,
  type Body,
  type Standing,
} from './role-terms.js';

@InputType({ description: 'A role that a person is to have.' })
export class MembershipInput {
  @Field(() => RoleEnum, { description: 'What the person may do under it.' })
  @IsIn(Object.values(RoleEnum))
  role: Role;

  @OptionalTextField(
    'Country of the role: given by an ADMIN, for every role but ADMIN. A coordinator leaves it out: it is the own one.',
    3,
  )
  countryCode?: string | null;

  @OptionalIdField('Institution of a FOCAL_POINT or VALIDATOR; nobody else has one.')
  institutionId?: string | null;

  @Field(() => StandingEnum, { nullable: true, description: 'Of a FOCAL_POINT; MAIN when it is left out.' })
  @IsOptional()
  @IsIn(Object.values(StandingEnum))
  standing?: Standing | null;

  @Field(() => BodyEnum, {
    nullable: true,
    description: 'What a STAKEHOLDER speaks for; nobody else has one.',
  })
  @IsOptional()
  @IsIn(Object.values(BodyEnum))
  body?: Body | null;

  @OptionalTextField('Name of the body that a STAKEHOLDER speaks for; shown with what it contributes.', 300)
  bodyName?: string | null;

  @Field(() => AccreditationEnum, {
    nullable: true,
    description:
      'Accreditation of an NHRI: what an accredited one contributes is published without anybody’s moderation. Nobody else has one.',
  })
  @IsOptional()
  @IsIn(Object.values(AccreditationEnum))
  accreditation?: Accreditation | null;
}

/** Whom to invite, and to which membership. */
@InputType({ description: 'Whom to invite, and to which membership.' })
export class InviteUserInput {
  @Field({ description: 'E-mail address; it becomes the sign-in name.' })
  @IsEmail()
  @MaxLength(254)
  email: string;

  @WordsField('Name as the person writes it. An account that exists keeps the name it has.', 300)
  name: string;

  @Field(() => LanguageEnum, { defaultValue: 'en', description: 'Language for mails to this person.' })
  @IsIn(LANGUAGES)
  language: Language;

  @Field(() => MembershipInput, { description: 'The role that is offered.' })
  @ValidateNested()
  @Type(() => MembershipInput)
  membership: MembershipInput;
}

/** An invitation to take back. */
@InputType({ description: 'An invitation to take back.' })
export class RevokeInvitationInput {
  @IdField('The invitation to take back.')
  invitationId: string;
}

/** A further membership for somebody who is among your people. */
@InputType({ description: 'A further membership for somebody who is among your people.' })
export class AddMembershipInput {
  @IdField('A person whom you see among your people.')
  userId: string;

  @Field(() => MembershipInput, { description: 'The role that is added.' })
  @ValidateNested()
  @Type(() => MembershipInput)
  membership: MembershipInput;
}

/** A membership that ends. */
@InputType({ description: 'A membership that ends.' })
export class EndMembershipInput {
  @IdField('The membership that ends.')
  membershipId: string;
}

/** The person that is meant. */
@InputType({ description: 'The person that is meant.' })
export class UserIdInput {
  @IdField('The person.')
  userId: string;
}
