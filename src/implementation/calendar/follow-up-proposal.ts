import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { DateTime } from 'luxon';
import { IdField } from '../../platform/graphql/input-fields.js';

/** Which document, and how many months it allows. */
@ArgsType()
export class FollowUpProposalArgs {
  @IdField('The document that asks for an answer.')
  documentId: string;

  @Field(() => Int, { description: 'Months that it allows, as it says itself: 12.' })
  @IsInt()
  @Min(1)
  @Max(120)
  termMonths: number;
}

/** A day for a person to confirm or to correct: nothing is written. */
@ObjectType({
  description:
    'The day that a document’s date and its term give: a proposal. Nothing is entered until a person does so with `enterDate`.',
})
export class FollowUpProposal {
  @Field({ description: 'Day of the document, from which the term runs here (YYYY-MM-DD).' })
  from: string;

  @Field({ description: 'The day that the term gives (YYYY-MM-DD): of a shorter month its last one.' })
  dueOn: string;
}

/** The day so many months after a day: 31 January and one month is 28 or 29 February. */
export function monthsAfter(day: string, months: number): string {
  return DateTime.fromISO(day, { zone: 'UTC' }).plus({ months }).toISODate() as string;
}
