import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { OptionalDayField } from '../../platform/graphql/input-fields.js';
import { LinkKindEnum, type LinkKind } from '../../recommendations/links/link.entity.js';
import { PositionEnum, type Position } from '../../recommendations/positions/position.entity.js';
import { KindEnum, type Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import { SpecificityEnum, type Specificity } from '../../recommendations/specificity/specificity.entity.js';
import { LanguageEnum, type Language } from '../../reference/languages/language.js';
import { MechanismFamilyEnum, type MechanismFamily } from '../../reference/mechanisms/mechanism.entity.js';
import { AssignmentRoleEnum, type AssignmentRole } from '../assignments/assignment.entity.js';
import { FollowUpDecisionEnum, type FollowUpDecision } from '../follow-up/follow-up.entities.js';
import { PriorityEnum, type Priority } from '../priorities/priority.entities.js';
import { StatusEnum, type Status } from '../status/status.entities.js';
import { AnyOf } from './any-of.js';
import { FundingGapEnum, type FundingGap } from './funding-gap.js';
import { DayRange } from './day-range.js';

/**
 * Which recommendations: AND across fields, OR within a list. A question about a layer that the viewer does not see
 * (the status of a country that publishes its source only) is true of none of that country's recommendations.
 */
@InputType({
  description:
    'Which recommendations: all given fields must hold, and of a list any one value. A field about something that you may not see in a country (its status, its clusters) holds for none of that country’s recommendations.',
})
export class RecommendationFilter {
  @Field(() => [String], { nullable: true, description: 'Countries addressed, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Mechanisms, by code: `UPR`, `CEDAW`.' })
  @AnyOf(String)
  mechanisms?: string[] | null;

  @Field(() => [MechanismFamilyEnum], { nullable: true, description: 'Families of mechanisms.' })
  @AnyOf(MechanismFamilyEnum)
  families?: MechanismFamily[] | null;

  @Field(() => [String], { nullable: true, description: 'Document symbols, in full: `A/HRC/43/15`.' })
  @AnyOf(String)
  documentSymbols?: string[] | null;

  @Field(() => [KindEnum], { nullable: true, description: 'Kinds of text.' })
  @AnyOf(KindEnum)
  kinds?: Kind[] | null;

  @Field(() => [PositionEnum], { nullable: true, description: 'The State’s current position (UPR only).' })
  @AnyOf(PositionEnum)
  positions?: Position[] | null;

  @Field(() => [Int], { nullable: true, description: 'UPR cycles.' })
  @AnyOf(Number)
  cycles?: number[] | null;

  @Field(() => [String], { nullable: true, description: 'States that made the recommendation, by code.' })
  @AnyOf(String)
  recommendingStates?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Themes, by code; a heading covers its themes.' })
  @AnyOf(String)
  themes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Affected groups, by code.' })
  @AnyOf(String)
  affectedGroups?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'SDG goals (`16`) or targets (`16.3`); a goal covers its targets.',
  })
  @AnyOf(String)
  sdgs?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Clusters in which it, or a part of it, is followed up now.',
  })
  @AnyOf(String)
  clusters?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Items of frameworks; an item covers those under it. A link of the recommendation itself counts, of a part, of the cluster in which it is followed up, and of a measure that answers it.',
  })
  @AnyOf(String)
  frameworkItems?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Frameworks: any of their items.' })
  @AnyOf(String)
  frameworks?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Graders whose grade holds: mechanisms’ codes (`CCPR`), or `NHRI`.',
  })
  @AnyOf(String)
  gradedBy?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What some grader says last, as scale and grade: `CCPR_2017:C`.',
  })
  @AnyOf(String)
  grades?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Institutions with an assignment in force: the recommendation’s own, else its cluster’s; or that of one of its parts.',
  })
  @AnyOf(String)
  institutions?: string[] | null;

  @Field(() => AssignmentRoleEnum, {
    nullable: true,
    description: 'Only with `institutions`: as what they are assigned; without it, in either role.',
  })
  @IsOptional()
  institutionRole?: AssignmentRole | null;

  @Field(() => [StatusEnum], { nullable: true, description: 'Validated status.' })
  @AnyOf(StatusEnum)
  statuses?: Status[] | null;

  @Field(() => [FollowUpDecisionEnum], {
    nullable: true,
    description: 'Follow-up decision in force: the one recorded, else the default.',
  })
  @AnyOf(FollowUpDecisionEnum)
  followUpDecisions?: FollowUpDecision[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the mechanism asked for a separate answer before the next report.',
  })
  @IsOptional()
  @IsBoolean()
  followUpRequested?: boolean | null;

  @Field(() => [SpecificityEnum], {
    nullable: true,
    description: 'How concrete it is, as a coordinator holds it.',
  })
  @AnyOf(SpecificityEnum)
  specificities?: Specificity[] | null;

  @Field(() => [PriorityEnum], {
    nullable: true,
    description: 'Priority in force: a coordinator’s own word, else what the score suggests.',
  })
  @AnyOf(PriorityEnum)
  priorities?: Priority[] | null;

  @Field(() => DayRange, {
    nullable: true,
    description: 'Until when the lead assignment in force says it should be implemented.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  implementBy?: DayRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether its implementation is overdue: `implementBy` has passed in the country, and it is neither implemented, continuous, no longer applicable nor decided not to be pursued. One that is split is overdue where some part of it is, by the date in force for that part.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Reporting rounds that hold it; for focal points and validators those that ask their institution about it now.',
  })
  @AnyOf(String)
  reportingRounds?: string[] | null;

  @Field(() => DayRange, {
    nullable: true,
    description:
      'By when a report on it is still owed in an open round (`reportBy`): the day of an institution that you may see, or that of a returned update.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  reportBy?: DayRange | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a report on it is overdue in an open round: its day has passed in the country and nothing was submitted, or what was returned was not handed in again. Focal points and validators: by their own institution. As rounds are now.',
  })
  @IsOptional()
  @IsBoolean()
  reportOverdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether no institution has it in hand, neither as a whole nor each of its parts.',
  })
  @IsOptional()
  @IsBoolean()
  unassigned?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is in no cluster, neither as a whole nor each of its parts.',
  })
  @IsOptional()
  @IsBoolean()
  unclustered?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Plans with a measure that answers it: itself, a part of it, or the cluster that it or a part is in. As plans are today.',
  })
  @AnyOf(String)
  plans?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Measures that answer it: itself, a part of it, or the cluster that it or a part is in. As they are today.',
  })
  @AnyOf(String)
  measures?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Types of action, by code, that it asks for as the country tagged it: `legislative`. What is done about it: `actionTypes`.',
  })
  @AnyOf(String)
  askedActionTypes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Types of action, by code, of a measure that answers it: `legislative`.',
  })
  @AnyOf(String)
  actionTypes?: string[] | null;

  @Field(() => [FundingGapEnum], {
    nullable: true,
    description: 'Whether the activities of adopted plans that reach it are paid for.',
  })
  @AnyOf(FundingGapEnum)
  fundingGap?: FundingGap[] | null;

  @OptionalDayField(
    'No progress update was handed in since this day began (for the public and stakeholders: no approved one), neither on it or a part of it nor on its cluster while it was a member.',
  )
  noUpdateSince?: string | null;

  @Field(() => [LinkKindEnum], {
    nullable: true,
    description: 'Kinds of a link in force with another recommendation, at whichever end it stands.',
  })
  @AnyOf(LinkKindEnum)
  linkKinds?: LinkKind[] | null;

  @Field(() => DayRange, { nullable: true, description: 'Day it was issued.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  issuedOn?: DayRange | null;

  @Field(() => [LanguageEnum], {
    nullable: true,
    description: 'Languages in which it has a text of its own, not a repetition of the English one.',
  })
  @AnyOf(LanguageEnum)
  languages?: Language[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a complete file no longer had it. Those are left out unless asked for.',
  })
  @IsOptional()
  @IsBoolean()
  withdrawn?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Also heed theme tags that are known artefacts of the source. They are ignored otherwise.',
  })
  @IsOptional()
  @IsBoolean()
  includeSuspectTags?: boolean | null;
}
