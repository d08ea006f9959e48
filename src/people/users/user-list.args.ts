import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { RoleEnum, type Role } from '../../access/roles.js';
import { Connection, PageArgs } from '../../platform/graphql/connection.js';
import { OptionalIdsField, OptionalTextField } from '../../platform/graphql/input-fields.js';
import { Invitation } from './invitation.entity.js';
import { User } from './user.entity.js';

@InputType({ description: 'Which people: all conditions together; what you leave out matches any.' })
export class UserFilter {
  @Field(() => [RoleEnum], {
    nullable: true,
    description: 'With a membership in force in one of these roles.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(Object.values(RoleEnum), { each: true })
  roles?: Role[] | null;

  @OptionalIdsField('With a membership in force in one of these institutions.', 100)
  institutionIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'With a membership in force in one of these countries.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  @MaxLength(3, { each: true })
  countries?: string[] | null;

  @OptionalTextField('A part of the name or the e-mail address.', 300)
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True = closed accounts, false = open ones.' })
  @IsOptional()
  @IsBoolean()
  deactivated?: boolean | null;
}

@ArgsType()
export class UsersArgs extends PageArgs {
  @Field(() => UserFilter, { nullable: true, description: 'Which ones; all unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => UserFilter)
  filter?: UserFilter | null;
}

@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True = those that can still be accepted, false = all others; null = both.',
  })
  @IsOptional()
  @IsBoolean()
  open?: boolean | null;
}

@ObjectType({ description: 'A page of people whom you may see, by name.' })
export class UserConnection extends Connection(User, 'User') {}

@ObjectType({ description: 'A page of invitations, the newest first.' })
export class InvitationConnection extends Connection(Invitation, 'Invitation') {}
