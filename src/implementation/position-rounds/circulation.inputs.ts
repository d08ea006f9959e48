import { InputType } from '@nestjs/graphql';
import {
  DayField,
  OptionalIdsField,
  OptionalTextField,
  SomeIdsField,
} from '../../platform/graphql/input-fields.js';
import { ReasonField, RoundField, TargetsField } from './position-round.inputs.js';
import type { PositionTargets } from './position-targets.js';

/** How many institutions are asked at once. */
const MOST_INSTITUTIONS = 200;

/** Questions to institutions. */
@InputType({
  description:
    'Items for institutions to advise on, all of them or none; at most 5,000 questions at once. The terms are the whole terms: who was asked already has these from now on.',
})
export class CirculatePositionItemsInput {
  @RoundField()
  positionRoundId: string;

  @TargetsField()
  targets: PositionTargets;

  @SomeIdsField('The institutions, each asked about every item.', MOST_INSTITUTIONS)
  institutionIds: string[];

  @DayField('Until when advice is wanted; today at the earliest.')
  dueOn: string;

  @OptionalTextField('What they are told to look at; never published.', 20_000)
  instruction?: string | null;
}

/** More time. */
@InputType({ description: 'More time for an institution’s advice, or for some of it.' })
export class ExtendPositionRequestsInput {
  @RoundField()
  positionRoundId: string;

  @OptionalIdsField('The institutions; all of the round if left out.', MOST_INSTITUTIONS)
  institutionIds?: string[] | null;

  @OptionalIdsField('Only these requests; all that wait for advice if left out.')
  positionRequestIds?: string[] | null;

  @DayField('Until when advice is wanted now; after the day that held, and today at the earliest.')
  dueOn: string;

  @ReasonField('Why; the institution is told.')
  reason: string;
}

/** Questions that are taken back. */
@InputType({ description: 'Questions that are taken back: what was advised stays with the round’s history.' })
export class WithdrawPositionRequestsInput {
  @RoundField()
  positionRoundId: string;

  @SomeIdsField('The requests.')
  positionRequestIds: string[];

  @ReasonField('Why; kept with the request.')
  reason: string;
}
