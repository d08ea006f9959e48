import { ImportIssue, ImportRun } from '../../src/exchange/imports/import-run.entity.js';
import { Assignment, AssignmentDecline } from '../../src/implementation/assignments/assignment.entity.js';
import { StateAnswer, StateAnswerVersion } from '../../src/implementation/answers/answer.entities.js';
import { NilReturn, NilReturnTask } from '../../src/implementation/rounds/nil-return.entities.js';
import {
  ReportingRound,
  RoundChoice,
  RoundDueDay,
  RoundItem,
  RoundResult,
} from '../../src/implementation/rounds/round.entities.js';
import {
  CalendarDate,
  CalendarEntry,
  CalendarLink,
} from '../../src/implementation/calendar/calendar.entities.js';
import { Activity, Milestone } from '../../src/implementation/activities/activity.entities.js';
import { PlanEvaluation } from '../../src/implementation/evaluations/plan-evaluation.entity.js';
import {
  Measure,
  MeasureActionType,
  MeasureItem,
  MeasurePartner,
} from '../../src/implementation/measures/measure.entities.js';
import { PlanObjective } from '../../src/implementation/plans/objective.entity.js';
import { ImplementationPlan, PlanStep } from '../../src/implementation/plans/plan.entities.js';
import {
  Communication,
  CommunicationGrant,
  CommunicationLink,
  CommunicationReply,
  CommunicationSender,
  CommunicationTerm,
} from '../../src/implementation/communications/communication.entities.js';
import { Cluster, ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import {
  Framework,
  FrameworkItem,
  FrameworkItemCover,
  FrameworkLink,
} from '../../src/implementation/frameworks/framework.entities.js';
import { LegalAct, LegalFinding } from '../../src/implementation/parliament/parliament.entities.js';
import { Evidence } from '../../src/implementation/files/evidence.entities.js';
import { StoredFile } from '../../src/implementation/files/stored-file.entity.js';
import {
  FollowUpDecisionRecord,
  type FollowUpDecision,
} from '../../src/implementation/follow-up/follow-up.entities.js';
import { GoodPractice, GoodPracticeItem } from '../../src/implementation/support/good-practice.entities.js';
import {
  SupportRequest,
  SupportRequestArea,
  SupportRequestItem,
  SupportRequestStep,
} from '../../src/implementation/support/support-request.entities.js';
import { ExternalGrade } from '../../src/implementation/grades/external-grade.entity.js';
import { AllowedPassing } from '../../src/implementation/cascade/allowed-passing.entity.js';
import { DataRequest } from '../../src/implementation/cascade/data-request.entity.js';
import { PassedTask } from '../../src/implementation/cascade/passed-task.entity.js';
import {
  DisaggregationDimension,
  type DeclaredValue,
} from '../../src/implementation/disaggregation/dimension.entity.js';
import { Indicator } from '../../src/implementation/indicators/indicator.entities.js';
import { Measurement } from '../../src/implementation/indicators/measurement.entity.js';
import { AreaOfAttention } from '../../src/implementation/priorities/area-of-attention.entity.js';
import { PrioritySetting } from '../../src/implementation/priorities/priority-setting.entity.js';
import { RecommendationSpecificity } from '../../src/recommendations/specificity/specificity.entity.js';
import { PriorityOverride, type Priority } from '../../src/implementation/priorities/priority.entities.js';
import {
  ProgressSubmission,
  ProgressUpdate,
} from '../../src/implementation/progress/progress-update.entity.js';
import { Briefing } from '../../src/exchange/briefings/briefing.entity.js';
import {
  FrozenFigureMember,
  FrozenFigures,
} from '../../src/implementation/statistics/frozen-figures.entity.js';
import {
  ClusterAssessment,
  NotApplicableProposal,
  StatusAssessment,
  type AssessedStatus,
} from '../../src/implementation/status/status.entities.js';
import { ClusterSuggestion } from '../../src/implementation/suggestions/cluster-suggestion.entity.js';
import { LinkSuggestion } from '../../src/implementation/suggestions/link-suggestion.entity.js';
import { SimilarityRun } from '../../src/implementation/suggestions/similarity-run.entity.js';
import { Institution } from '../../src/people/institutions/institution.entity.js';
import { Invitation } from '../../src/people/users/invitation.entity.js';
import { Membership } from '../../src/people/users/membership.entity.js';
import { User } from '../../src/people/users/user.entity.js';
import sql from 'sql-template-tag';
import type { EntityClass } from '../../src/platform/database/insert.js';
import { Event, EventChange } from '../../src/platform/events/event.entity.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import { RecommendationLink } from '../../src/recommendations/links/link.entity.js';
import { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import { PositionStatement } from '../../src/recommendations/positions/position.entity.js';
import { RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { PossibleDuplicate } from '../../src/recommendations/source/possible-duplicate.entity.js';
import { RecommendationRevision } from '../../src/recommendations/source/revision.entity.js';
import { SourceAddressee, SourceRecord } from '../../src/recommendations/source/source-record.entity.js';
import {
  RecommendationActionType,
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
  RecommendingState,
} from '../../src/recommendations/tags/tag.entities.js';
import { PublicationException } from '../../src/reference/countries/publication-exception.entity.js';
import { Vocabulary } from '../../src/reference/vocabulary.js';
import {
  SearchIndexWriter,
  type IndexedText,
} from '../../src/recommendations/recommendations/search-index-writer.js';
import { write } from '../harness/seeds.js';
import { insertAll } from '../harness/rows.js';
import type { World } from '../harness/world.js';

/** Of many countries each has a little: what one asks for is a small part of every table. */
const COUNTRIES = [
  'XSA',
  'SVN',
  'FRA',
  'KEN',
  'BRA',
  'ITA',
  'ESP',
  'PER',
  'GHA',
  'FJI',
  'NPL',
  'CHL',
  'FIN',
  'JPN',
];
const RECOMMENDATIONS = 3_500;
const ASSESSED: AssessedStatus[] = ['IN_PROGRESS', 'IMPLEMENTED', 'NOT_STARTED', 'CONTINUOUS', 'REGRESSED'];
const DECISIONS: FollowUpDecision[] = ['PURSUE', 'MONITOR', 'UNDECIDED', 'NOT_PURSUED'];
const PRIORITIES: Priority[] = ['HIGH', 'MEDIUM', 'LOW'];

/** Rows in every table that grows, straight into the tables. */
export async function fillTables(world: World): Promise<void> {
  const make = <E extends object, const R extends Partial<E>>(
    entity: EntityClass<E>,
    count: number,
    row: (n: number) => R,
  ): Promise<E[]> =>
    insertAll(
      world,
      entity,
      Array.from({ length: count }, (_, n) => ({ countryCode: COUNTRIES[n % COUNTRIES.length], ...row(n) })),
    );
  const groups = world.app
    .get(Vocabulary, { strict: false })
    .groups()
    .map(({ code }) => code);
  const day = (n: number): string => `20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`;
  const at = (n: number): string => `${day(n)}T08:00:00.000Z`;
  const of = <E>(rows: readonly E[], n: number): E => rows[n % rows.length] as E;

  const users = await make(User, 1_400, (n) => ({
    nameSort: `person ${(n * 7) % 1_400}`,
    deactivatedAt: n % 4 ? null : at(n),
  }));
  const institutions = await make(Institution, 420, () => ({}));
  await make(Membership, 1_400, (n) => ({
    userId: of(users, n).id,
    institutionId: of(institutions, n).id,
    role: 'FOCAL_POINT',
  }));
  await make(Invitation, 700, () => ({}));
  const events = 4_000;
  await make(Event, events, (n) => ({ at: at(n), userId: of(users, n).id }));
  await make(EventChange, events, (n) => ({ eventSequence: 100_000 + n }));

  const documents = await make(Document, 420, (n) => ({ publishedOn: day(n), mechanismCode: 'CEDAW' }));
  const records = await make(SourceRecord, 2_800, () => ({}));
  await make(SourceAddressee, 2_800, (n) => ({ sourceRecordId: of(records, n).id, state: 'CONFIRMED' }));
  const recommendations = await make(Recommendation, RECOMMENDATIONS, (n) => ({
    documentId: of(documents, n).id,
    mechanismCode: n % 2 ? 'UPR' : 'CEDAW',
    uprCycle: n % 2 ? 1 + (n % 4) : null,
    issuedOn: day(n),
    kind: 'RECOMMENDATION',
    referenceSort: `00000${n % 10}`,
    sourceRecordId: n < 2_800 ? of(records, n).id : null,
  }));
  const about = (n: number): { recommendationId: string } => ({
    recommendationId: of(recommendations, n).id,
  });
  const each = <E extends object, const R extends Partial<E>>(
    entity: EntityClass<E>,
    row: (n: number) => R,
  ): Promise<E[]> => make(entity, RECOMMENDATIONS, (n) => ({ ...about(n), ...row(n) }) as Partial<E>);
  await each(RecommendationText, (n) => ({
    language: 'en',
    text: n % 40 ? 'Adopt a law.' : 'Ground all balloons.',
    translated: true,
  }));
  await write(world, async (writer) =>
    world.app
      .get(SearchIndexWriter, { strict: false })
      .index(await writer.rows<IndexedText>(sql`select "row", language, text from recommendation_text`)),
  );
  for (const themeCode of ['right-to-education', 'right-to-health'])
    await each(RecommendationTheme, () => ({ themeCode, origin: 'SOURCE', suspect: false }));
  await each(RecommendationGroup, (n) => ({ groupCode: of(groups, n), origin: 'SOURCE' }));
  await each(RecommendationSdg, (n) => ({ sdgCode: `${n % 17}.1`, goalCode: `${n % 17}`, origin: 'SOURCE' }));
  await each(RecommendationActionType, (n) => ({
    actionTypeCode: of(['legislative', 'training', 'data'], n),
    origin: 'NATIONAL',
  }));
  await each(RecommendingState, (n) => ({ ordinal: 0, countryCode: of(COUNTRIES, n * 3) }));
  await each(PositionStatement, (n) => ({ position: n % 3 ? 'SUPPORTED' : 'NOTED' }));
  await each(RecommendationRevision, () => ({}));
  await make(PossibleDuplicate, 700, (n) => ({
    ...about(n),
    otherId: of(recommendations, n + 700).id,
    state: 'OPEN',
  }));

  await each(RecommendationLink, (n) => ({
    fromId: of(recommendations, n).id,
    toId: of(recommendations, n + 700).id,
    createdAt: at(n),
  }));

  const clusters = await make(Cluster, 280, (n) => ({ nameSort: `cluster ${n % 90}`, createdAt: at(n) }));
  await each(LinkSuggestion, (n) => ({
    fromId: of(recommendations, n).id,
    toId: of(recommendations, n + 900).id,
    score: 1_500 + ((n * 7) % 5_000),
    state: n % 3 ? 'OPEN' : 'DISMISSED',
    terms: [],
  }));
  await each(ClusterSuggestion, (n) => ({
    clusterId: of(clusters, n + 1).id,
    nearestId: of(recommendations, n + 1).id,
    score: 1_500 + ((n * 7) % 5_000),
    state: n % 3 ? 'OPEN' : 'DISMISSED',
    terms: [],
  }));
  await make(SimilarityRun, 280, (n) => ({ at: at(n) }));
  await make(ClusterMembership, 2_100, (n) => ({ ...about(n), clusterId: of(clusters, n).id }));
  await make(ClusterAssessment, 280, (n) => ({ clusterId: of(clusters, n).id }));
  const assignments = await each(Assignment, (n) => ({
    institutionId: of(institutions, n).id,
    role: 'LEAD',
    implementBy: day(n),
    endedAt: n % 4 ? null : at(n),
  }));
  await make(Assignment, 280, (n) => ({
    clusterId: of(clusters, n).id,
    institutionId: of(institutions, n).id,
    role: 'LEAD',
  }));
  await make(AssignmentDecline, 700, (n) => ({ assignmentId: of(assignments, n).id, state: 'REJECTED' }));
  for (const supersededAt of ['2026-01-01T00:00:00.000Z', null])
    await each(StatusAssessment, (n) => ({ status: of(ASSESSED, n), recordedAt: at(n), supersededAt }));
  await make(NotApplicableProposal, 700, (n) => ({ ...about(n), state: 'REJECTED' }));
  await each(FollowUpDecisionRecord, (n) => ({ decision: of(DECISIONS, n) }));
  await each(RecommendationSpecificity, (n) => ({ level: n % 2 ? 'GENERAL' : 'SPECIFIC' }));
  await make(PrioritySetting, 280, (n) => ({ number: n + 1_000, setAt: at(n), supersededAt: at(n) }));
  await make(AreaOfAttention, 280, (n) => ({
    themeCode: `theme ${n}`,
    namedAt: at(n),
    endedAt: n % 9 ? at(n) : null,
  }));
  await each(PriorityOverride, (n) => ({
    priority: of(PRIORITIES, n),
    setAt: at(n),
    endedAt: n % 3 ? null : at(n),
  }));
  const updates = await each(ProgressUpdate, (n) => ({
    institutionId: of(institutions, n).id,
    state: n % 5 ? 'APPROVED' : 'SUBMITTED',
    submittedAt: at(n),
    approvedAt: n % 5 ? at(n) : null,
    periodTo: day(n),
  }));
  await make(ProgressUpdate, 280, (n) => ({
    clusterId: of(clusters, n).id,
    institutionId: of(institutions, n).id,
    state: 'APPROVED',
    submittedAt: at(n),
    approvedAt: at(n),
  }));
  const told = (n: number): { updateId: string } => ({ updateId: of(updates, n).id });
  await make(ProgressSubmission, RECOMMENDATIONS, told);
  const files = await make(StoredFile, 2_800, (n) => ({ institutionId: of(institutions, n).id }));
  await make(Evidence, RECOMMENDATIONS, (n) => ({ ...told(n), fileId: of(files, n).id }));
  await make(PublicationException, 1_400, (n) => ({
    itemId: of(recommendations, n).id,
    publication: n % 3 ? 'SOURCE' : 'NONE',
    setAt: at(n),
    endedAt: n % 2 ? at(n) : null,
  }));
  await make(DisaggregationDimension, 140, (n) => ({
    code: `dimension-${n}`,
    declaredValues: [] as DeclaredValue[],
  }));
  const indicators = await make(Indicator, 1_400, (n) => ({
    itemId: of(recommendations, n).id,
    providerId: of(institutions, n).id,
    ...(n % 2 ? { every: 1, unitOfTime: 'YEAR' as const, firstDueOn: '2025-01-31' } : {}),
  }));
  await make(Measurement, 4_200, (n) => ({ indicatorId: of(indicators, n).id, measuredOn: day(n) }));
  const requests = await make(SupportRequest, 700, (n) => ({
    channel: n % 2 ? 'OHCHR' : 'BILATERAL',
    state: n % 3 ? 'SUBMITTED' : 'DRAFT',
    requestingBodyId: of(institutions, n).id,
    donors: [] as string[],
    createdAt: at(n),
  }));
  await make(SupportRequestArea, 700, (n) => ({ requestId: of(requests, n).id, areaCode: 'EXCHANGE' }));
  await make(SupportRequestStep, 700, (n) => ({ requestId: of(requests, n).id, number: 1 }));
  await make(SupportRequestItem, 1_400, (n) => ({
    requestId: of(requests, n).id,
    itemId: of(recommendations, n).id,
    linkedAt: at(n),
  }));
  const practices = await make(GoodPractice, 700, (n) => ({
    createdAt: at(n),
    publishedAt: n % 2 ? at(n) : null,
  }));
  await make(GoodPracticeItem, 1_400, (n) => ({
    practiceId: of(practices, n).id,
    itemId: of(recommendations, n).id,
    linkedAt: at(n),
  }));
  await each(ExternalGrade, (n) => ({
    grader: n % 2 ? 'NHRI' : 'CEDAW',
    origin: 'STATE',
    scaleCode: 'STATUS_WORDS',
    gradeCode: 'IN_PROGRESS',
    gradedOn: day(n),
    recordedAt: at(n),
    correctsId: null,
  }));
  const frameworks = await make(Framework, 140, (n) => ({ kind: 'OTHER', createdAt: at(n) }));
  const items = await make(FrameworkItem, 1_400, (n) => ({
    frameworkId: of(frameworks, n).id,
    ordinal: n % 9,
  }));
  const under = (n: number) => of(items, n);
  await make(FrameworkItem, 1_400, (n) => ({
    frameworkId: under(n).frameworkId,
    parentId: under(n).id,
    ordinal: n % 3,
  }));
  await make(FrameworkItemCover, 1_400, (n) => ({ itemId: under(n).id, coveredById: under(n).id }));
  await each(FrameworkLink, (n) => ({
    itemId: of(recommendations, n).id,
    frameworkItemId: under(n).id,
    frameworkId: under(n).frameworkId,
    linkedAt: at(n),
  }));
  const letters = await make(Communication, 2_800, (n) => ({ receivedOn: day(n), kind: 'URGENT_APPEAL' }));
  const letter = (n: number): { communicationId: string } => ({ communicationId: of(letters, n).id });
  await make(CommunicationSender, 2_800, (n) => ({ ...letter(n), mechanismCode: 'SR-TORTURE' }));
  await make(CommunicationTerm, 2_800, (n) => ({ ...letter(n), number: 1 }));
  await make(CommunicationReply, 2_800, letter);
  await make(CommunicationGrant, 2_800, (n) => ({ ...letter(n), userId: of(users, n).id }));
  await make(CommunicationLink, 2_800, (n) => ({ ...letter(n), itemId: of(recommendations, n).id }));
  const dates = await make(CalendarEntry, 2_800, (n) => ({
    documentId: of(documents, n).id,
    mechanismCode: 'CEDAW',
    kind: n % 2 ? 'PERIODIC_REPORT' : 'DIALOGUE',
    startsOn: day(n),
  }));
  await make(CalendarDate, 2_800, (n) => ({ entryId: of(dates, n).id, startsOn: day(n) }));
  await make(CalendarLink, 2_800, (n) => ({ entryId: of(dates, n).id, itemId: of(recommendations, n).id }));
  const parts = await make(RecommendationPart, 1_400, (n) => ({
    recommendationId: of(recommendations, n % 700).id,
    ordinal: n < 700 ? 1 : 2,
    language: 'en',
  }));
  await make(PositionStatement, 1_400, (n) => ({
    recommendationId: null,
    partId: of(parts, n).id,
    position: 'SUPPORTED',
  }));
  const ofPart = (n: number): { partId: string } => ({ partId: of(parts, n).id });
  await make(Assignment, 700, (n) => ({ ...ofPart(n), institutionId: of(institutions, n).id, role: 'LEAD' }));
  await make(ClusterMembership, 280, (n) => ({ ...ofPart(n), clusterId: of(clusters, n).id }));
  await make(StatusAssessment, 1_400, (n) => ({ ...ofPart(n), status: of(ASSESSED, n), recordedAt: at(n) }));
  await make(ProgressUpdate, 700, (n) => ({
    ...ofPart(n),
    institutionId: of(institutions, n).id,
    state: 'SUBMITTED',
    submittedAt: at(n),
    periodTo: day(n),
  }));
  const plans = await make(ImplementationPlan, 140, (n) => ({ state: 'ADOPTED', createdAt: at(n) }));
  const objectives = await make(PlanObjective, 420, (n) => ({ planId: of(plans, n).id, number: n % 4 }));
  const measures = await make(Measure, 1_400, (n) => ({
    planId: of(plans, n).id,
    objectiveId: of(objectives, n).id,
    institutionId: of(institutions, n).id,
    number: n % 5,
  }));
  await make(MeasureActionType, 1_400, (n) => ({
    measureId: of(measures, n).id,
    actionTypeCode: 'training',
  }));
  await make(MeasurePartner, 1_400, (n) => ({ measureId: of(measures, n).id, name: 'Partner' }));
  await each(MeasureItem, (n) => ({ itemId: of(recommendations, n).id, measureId: of(measures, n).id }));
  const activities = await make(Activity, 2_800, (n) => ({
    planId: of(plans, n).id,
    measureId: of(measures, n).id,
    institutionId: of(institutions, n).id,
    state: 'UNDER_WAY',
    number: n % 5,
    endsOn: day(n),
  }));
  const doing = (n: number) => ({ planId: of(plans, n).id, activityId: of(activities, n).id });
  const milestones = await make(Milestone, 2_800, (n) => ({ ...doing(n), dueOn: day(n) }));
  await make(PlanStep, 420, (n) => ({ planId: of(plans, n).id, number: 1 + Math.floor(n / 140) }));
  await make(PlanEvaluation, 420, (n) => ({ planId: of(plans, n).id, objectiveId: of(objectives, n).id }));
  await make(PlanEvaluation, 1_400, (n) => ({ planId: of(plans, n).id, milestoneId: of(milestones, n).id }));
  await make(AllowedPassing, 1_400, (n) => ({
    fromInstitutionId: of(institutions, n).id,
    toInstitutionId: of(institutions, n + 1 + Math.floor(n / institutions.length)).id,
  }));
  await make(PassedTask, 1_400, (n) => ({
    assignmentId: of(assignments, n).id,
    fromInstitutionId: of(institutions, n).id,
    toInstitutionId: of(institutions, n * 3 + 1).id,
    dueOn: day(n),
    portion: `Part ${n}`,
  }));
  await make(DataRequest, 1_400, (n) => ({
    indicatorId: of(indicators, n).id,
    fromInstitutionId: of(institutions, n).id,
    toInstitutionId: of(institutions, n * 3 + 1).id,
    dueOn: day(n),
  }));
  const laws = await make(LegalAct, 700, (n) => ({ titleSort: `law ${n % 90}`, createdAt: at(n) }));
  await make(LegalFinding, 2_800, (n) => ({
    legalActId: of(laws, n).id,
    finding: n % 3 ? 'COMPLIANT' : 'NOT_COMPLIANT',
    provisionKey: `article ${n}`,
    assessedOn: day(n),
    supersededAt: n % 3 ? null : at(n),
  }));
  const rounds = await make(ReportingRound, 280, (n) => ({
    state: n % 4 ? 'CLOSED' : 'OPEN',
    asks: n % 3 ? 'ASSIGNED' : 'CHOSEN',
    openedAt: at(n),
    dueOn: day(n),
  }));
  const asked = (n: number): { roundId: string; institutionId: string } => ({
    roundId: of(rounds, n).id,
    institutionId: of(institutions, n).id,
  });
  await each(RoundItem, (n) => ({ roundId: of(rounds, n).id, addedAt: at(n) }));
  await make(RoundChoice, 420, asked);
  await make(RoundDueDay, 420, (n) => ({ ...asked(n), dueOn: day(n) }));
  await make(RoundResult, 420, (n) => ({ ...asked(n), dueOn: day(n) }));
  const nilReturns = await make(NilReturn, 840, (n) => ({
    ...asked(n),
    scope: n % 2 ? 'TASKS' : 'INSTITUTION',
    state: 'CLEARED',
    submittedAt: at(n),
  }));
  await make(NilReturnTask, 1_680, (n) => ({
    nilReturnId: of(nilReturns, n).id,
    subjectId: of(recommendations, n).id,
  }));
  const answers = await make(StateAnswer, 1_400, (n) => ({
    ...about(n),
    latestNumber: 1,
    finalNumber: n % 3 ? 1 : null,
    createdAt: at(n),
  }));
  await make(StateAnswerVersion, 1_400, (n) => ({
    answerId: of(answers, n).id,
    number: 1,
    state: n % 3 ? 'FINAL' : 'DRAFT',
    asOf: day(n),
    finalisedAt: n % 3 ? at(n) : null,
  }));
  const figures = await make(FrozenFigures, 140, (n) => ({ frozenAt: at(n) }));
  await make(Briefing, 140, (n) => ({ figuresId: figures[n % figures.length]?.id, keptAt: at(n) }));
  await each(FrozenFigureMember, (n) => ({ figuresId: of(figures, n).id }));
  const runs = await make(ImportRun, 280, (n) => ({ state: 'COMPLETED', startedAt: at(n) }));
  await make(ImportIssue, 2_800, (n) => ({ runId: of(runs, n).id, ordinal: n }));
}
