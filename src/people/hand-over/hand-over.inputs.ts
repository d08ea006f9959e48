import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Who hands everything over to whom, and why. */
@InputType({ description: 'Who hands everything over to whom, and why.' })
export class HandOverInput {
  @Field(() => ID, { description: 'The membership of the focal point who gives; it may have ended.' })
  @IsString()
  @MaxLength(64)
  fromMembershipId: string;

  @Field(() => ID, {
    description: 'The membership in force of the focal point who takes over, of the same institution.',
  })
  @IsString()
  @MaxLength(64)
  toMembershipId: string;

  @Field({ description: 'Why, for the audit: at most 4,000 characters.' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  reason: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also end the membership of who gives. For those who may manage people.',
  })
  @IsBoolean()
  endFrom: boolean;
}
