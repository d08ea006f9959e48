import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { IdField, WordsField } from '../../platform/graphql/input-fields.js';

/** Who hands everything over to whom, and why. */
@InputType({ description: 'Who hands everything over to whom, and why.' })
export class HandOverInput {
  @IdField('The membership of the focal point who gives; it may have ended.')
  fromMembershipId: string;

  @IdField('The membership in force of the focal point who takes over, of the same institution.')
  toMembershipId: string;

  @WordsField('Why, for the audit: at most 4,000 characters.', 4_000)
  reason: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Also end the membership of who gives. For those who may manage people.',
  })
  @IsBoolean()
  endFrom: boolean;
}
