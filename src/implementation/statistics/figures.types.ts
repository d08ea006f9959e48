import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';
import { StatusEnum, type Status } from '../status/status.entities.js';

/** What a figure does not count, so that it is never cited without. */
@ObjectType({ description: 'What a figure leaves out.' })
export class LeftOut {
  @Field(() => Int, { description: 'Withdrawn: a complete file of the source no longer had them.' })
  withdrawn: number;

  @Field(() => Int, { description: 'Assessed as no longer applicable: in the base, not in the denominator.' })
  noLongerApplicable: number;

  @Field(() => Int, { description: 'Of kinds that this base does not count.' })
  otherKinds: number;

  @Field(() => Int, { description: 'Issued after the day asked about.' })
  notIssuedByThen: number;

  @Field(() => Int, { description: 'Not assessed; only left out by ratios of the assessed, else 0.' })
  notAssessed: number;
}

/** A share that carries everything needed to cite it. */
@ObjectType({ description: 'A share, with everything needed to cite it.' })
export class Ratio {
  @Field(() => Int, { description: 'How many.' })
  numerator: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Numerator / denominator, 0 to 1; null when that is 0.',
  })
  value: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the denominator D that is assessed at all, 0 to 1; null when D is 0.',
  })
  coverage: number | null;

  @Field(() => LeftOut, { description: 'What it leaves out.' })
  leftOut: LeftOut;
}

/** The named shares. `D` is the base without what no longer applies. */
@ObjectType({
  description: 'The named shares. D is the base without what is no longer applicable.',
})
export class Ratios {
  @Field(() => Ratio, { description: 'Assessed / D.' })
  coverage: Ratio;

  @Field(() => Ratio, { description: 'IMPLEMENTED / D.' })
  implemented: Ratio;

  @Field(() => Ratio, { description: 'IMPLEMENTED / assessed.' })
  implementedOfAssessed: Ratio;

  @Field(() => Ratio, { description: '(IMPLEMENTED + CONTINUOUS) / D; always cited under this name.' })
  implementedOrContinuous: Ratio;

  @Field(() => Ratio, {
    description: '(IN_PROGRESS + PARTIALLY_IMPLEMENTED + IMPLEMENTED + CONTINUOUS) / D.',
  })
  anyAction: Ratio;
}

/** How many recommendations have a status. */
@ObjectType({ description: 'How many recommendations have a status.' })
export class StatusCount {
  @Field(() => StatusEnum, { description: 'The status.' })
  status: Status;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

/** Counts, and the shares where they may be cited as one. */
@ObjectType('ProgressFigures', {
  description: 'Counts of recommendations, and their shares where these may be cited as one.',
})
export class Figures {
  @Field(() => Int, {
    description: 'The base: recommendations of the kinds counted, issued by the day, not withdrawn.',
  })
  base: number;

  @Field(() => Int, { description: 'D: the base without what is no longer applicable.' })
  denominator: number;

  @Field(() => Int, { description: 'D without the not assessed.' })
  assessed: number;

  @Field(() => Int, { description: 'Those without any assessment.' })
  notAssessed: number;

  @Field(() => [StatusCount], { description: 'Every status with its count; they add up to the base.' })
  statuses: StatusCount[];

  @Field(() => Int, {
    description:
      'Implementation overdue: the lead’s `implementBy` before the day, not implemented, continuous, no longer applicable, nor decided not to be pursued.',
  })
  overdue: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Those on which, or on whose cluster while they were members, no progress update was approved by the day; null where you may not see the updates of every country counted.',
  })
  withoutAnyUpdate: number | null;

  @Field(() => Int, {
    description: 'Continuous ones on which nothing was reported for longer than is allowed (12 months).',
  })
  staleContinuous: number;

  @Field(() => LeftOut, { description: 'What is not counted.' })
  leftOut: LeftOut;

  @Field(() => Ratios, {
    nullable: true,
    description:
      'The shares; null where supported, noted and other recommendations would share them: cite `byPosition` and `outsideUpr` instead.',
  })
  headline: Ratios | null;
}

/** The figures of UPR recommendations with one position. */
@ObjectType({ description: 'The figures of the UPR recommendations with one position.' })
export class PositionFigures {
  @Field(() => PositionEnum, {
    nullable: true,
    description: 'The position; null for those of which none was recorded by the day.',
  })
  position: Position | null;

  @Field(() => Figures, { description: 'Their figures, with shares.' })
  figures: Figures;
}

/** Figures, whole and split so that supported and noted never share a headline. */
@ObjectType({ isAbstract: true })
export abstract class SplitFigures {
  @Field(() => Figures, {
    description:
      'All together. Has shares only where the scope is one position of the UPR, or outside the UPR.',
  })
  all: Figures;

  @Field(() => [PositionFigures], {
    description: 'The UPR’s recommendations by position; empty when there are none in scope.',
  })
  byPosition: PositionFigures[];

  @Field(() => Figures, { nullable: true, description: 'Those of all other mechanisms; null without any.' })
  outsideUpr: Figures | null;
}
