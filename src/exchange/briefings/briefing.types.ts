import { Field, Int, ObjectType } from '@nestjs/graphql';
import { StatusEnum, type Status } from '../../implementation/status/status.entities.js';
import { SplitFigures } from '../../implementation/statistics/figures.types.js';
import { NoteEnum, ProgressRow, type NoteCode } from '../../implementation/statistics/progress.types.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';

/** The headline of the page: never one share for supported and noted together. */
@ObjectType({ description: 'The headline of the page, by position.' })
export class BriefingHeadline extends SplitFigures {}

/** How many went from one status to another. */
@ObjectType({ description: 'How many recommendations went from one status to another.' })
export class StatusMove {
  @Field(() => StatusEnum, {
    nullable: true,
    description: 'The status at the end of the first day; null for those that did not count then.',
  })
  from: Status | null;

  @Field(() => StatusEnum, { description: 'The status on the day of the page.' })
  to: Status;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

/** What changed among the recommendations of one position, or outside the UPR. */
@ObjectType({
  description:
    'What changed among the recommendations that count on the day of the page and share a position, or are not of the UPR. A position is that of the day of the page.',
})
export class BriefingChanges {
  @Field({ description: 'Whether they are of the UPR.' })
  upr: boolean;

  @Field(() => PositionEnum, {
    nullable: true,
    description: 'Their position; null outside the UPR and where none is recorded.',
  })
  position: Position | null;

  @Field(() => Int, {
    description: 'How many did not count at the end of the first day: issued or entered since.',
  })
  newlyCounted: number;

  @Field(() => Int, { description: 'How many had no assessment then and have one now.' })
  newlyAssessed: number;

  @Field(() => Int, { description: 'How many were not implemented then and are now.' })
  newlyImplemented: number;

  @Field(() => Int, {
    description:
      'How many had no action then (not assessed, not started, or not counted yet) and have some now: in progress, partially implemented, implemented or continuous.',
  })
  actionBegun: number;

  @Field(() => Int, { description: 'How many had not regressed then and have now.' })
  newlyRegressed: number;

  @Field(() => [StatusMove], { description: 'Every change of status, the most frequent first.' })
  moves: StatusMove[];
}

/** The figures of one day between the two of the page. */
@ObjectType({ description: 'The figures of one day on the way to the day of the page.' })
export class BriefingPoint extends SplitFigures {
  @Field(() => LocalDate, { description: 'The day, to its end in the country’s time zone.' })
  day: string;
}

/** All that one page says. */
@ObjectType({
  description:
    'One page of figures for those who decide: the headline by position, what changed, who is furthest behind. By the definitions of docs/domain.md.',
})
export class BriefingPage {
  @Field(() => LocalDate, { description: 'The day that the page speaks of.' })
  asOf: string;

  @Field(() => LocalDate, { description: 'The day, to its end, from which changes are told.' })
  since: string;

  @Field(() => BriefingHeadline, { description: 'The figures by position, coverage among their shares.' })
  headline: BriefingHeadline;

  @Field(() => [BriefingChanges], {
    description: 'What changed since, in the order of the headline’s parts; those without change have zeros.',
  })
  changes: BriefingChanges[];

  @Field(() => [ProgressRow], {
    description:
      'The leading institutions furthest behind, at most five: the most overdue first, then those with the greatest share without any action. None that is neither.',
  })
  furthestBehind: ProgressRow[];

  @Field(() => [ProgressRow], {
    description: 'The headings of themes with the most recommendations, at most eight; they overlap.',
  })
  headings: ProgressRow[];

  @Field(() => [BriefingPoint], {
    description: 'The figures of up to six days from `since` to `asOf`, both included, oldest first.',
  })
  course: BriefingPoint[];

  @Field(() => [NoteEnum], { description: 'What must be said beside the figures.' })
  notes: NoteCode[];
}
