import {
  Escalation,
  EscalationLine,
  EscalationMail,
} from './implementation/escalations/escalation.entities.js';
import { OfficeHolder } from './implementation/escalations/office-holder.entity.js';
import {
  StateAnswer,
  StateAnswerSource,
  StateAnswerText,
  StateAnswerVersion,
} from './implementation/answers/answer.entities.js';
import { NilReturn, NilReturnTask } from './implementation/rounds/nil-return.entities.js';
import {
  ReportingRound,
  RoundChoice,
  RoundDueDay,
  RoundItem,
  RoundResult,
} from './implementation/rounds/round.entities.js';
import { ActionType } from './reference/action-types/action-type.entity.js';
import { PlanObjective } from './implementation/plans/objective.entity.js';
import { PlanEvaluation } from './implementation/evaluations/plan-evaluation.entity.js';
import { ImplementationPlan, PlanStep } from './implementation/plans/plan.entities.js';
import {
  Measure,
  MeasureActionType,
  MeasureItem,
  MeasurePartner,
} from './implementation/measures/measure.entities.js';
import { Activity, Milestone } from './implementation/activities/activity.entities.js';
import { Assignment, AssignmentDecline } from './implementation/assignments/assignment.entity.js';
import { Evidence } from './implementation/files/evidence.entities.js';
import { StoredFile } from './implementation/files/stored-file.entity.js';
import { PositionDecision } from './implementation/position-rounds/position-decision.entity.js';
import { PositionItem } from './implementation/position-rounds/position-item.entity.js';
import { PositionRequest } from './implementation/position-rounds/position-request.entity.js';
import { PositionRound } from './implementation/position-rounds/position-round.entity.js';
import { Contribution } from './implementation/contributions/contribution.entity.js';
import {
  Engagement,
  EngagementAttendance,
  EngagementInvitee,
  EngagementLink,
} from './implementation/engagement/engagement.entities.js';
import {
  LegalAct,
  LegalActLink,
  LegalFinding,
  ParliamentaryQuestion,
  ParliamentaryQuestionLink,
} from './implementation/parliament/parliament.entities.js';
import {
  Framework,
  FrameworkItem,
  FrameworkItemCover,
  FrameworkLink,
} from './implementation/frameworks/framework.entities.js';
import { ReminderDigest, ReminderItem } from './implementation/reminders/digest.entities.js';
import { ReminderPreferences } from './implementation/reminders/reminder-preferences.entity.js';
import { ReminderDay, ReminderSchedule } from './implementation/reminders/reminder-schedule.entity.js';
import { ExternalGrade } from './implementation/grades/external-grade.entity.js';
import { GoodPractice, GoodPracticeItem } from './implementation/support/good-practice.entities.js';
import {
  SupportRequest,
  SupportRequestArea,
  SupportRequestItem,
  SupportRequestStep,
} from './implementation/support/support-request.entities.js';
import { AllowedPassing } from './implementation/cascade/allowed-passing.entity.js';
import { DataRequest } from './implementation/cascade/data-request.entity.js';
import { PassedAnswer, PassedAnswerEvidence } from './implementation/cascade/passed-answer.entity.js';
import { PassedTask } from './implementation/cascade/passed-task.entity.js';
import { DisaggregationDimension } from './implementation/disaggregation/dimension.entity.js';
import { Indicator } from './implementation/indicators/indicator.entities.js';
import { Measurement } from './implementation/indicators/measurement.entity.js';
import { ClusterSuggestion } from './implementation/suggestions/cluster-suggestion.entity.js';
import { LinkSuggestion } from './implementation/suggestions/link-suggestion.entity.js';
import { SimilarityRun } from './implementation/suggestions/similarity-run.entity.js';
import { FollowUpDecisionRecord } from './implementation/follow-up/follow-up.entities.js';
import { AreaOfAttention } from './implementation/priorities/area-of-attention.entity.js';
import { PriorityOverride } from './implementation/priorities/priority.entities.js';
import { PrioritySetting } from './implementation/priorities/priority-setting.entity.js';
import { ProgressSubmission, ProgressUpdate } from './implementation/progress/progress-update.entity.js';
import { Briefing } from './exchange/briefings/briefing.entity.js';
import { FrozenFigureMember, FrozenFigures } from './implementation/statistics/frozen-figures.entity.js';
import {
  ClusterAssessment,
  NotApplicableProposal,
  StatusAssessment,
} from './implementation/status/status.entities.js';
import { DocumentDraft, DraftParagraph } from './exchange/texts/document-draft.entities.js';
import { ImportIssue, ImportRun } from './exchange/imports/import-run.entity.js';
import { Export } from './exchange/exports/export.entity.js';
import { PasswordReset, RefreshToken, SignInAttempt } from './people/auth/session.entities.js';
import { Institution } from './people/institutions/institution.entity.js';
import { Invitation } from './people/users/invitation.entity.js';
import { Membership } from './people/users/membership.entity.js';
import { User } from './people/users/user.entity.js';
import { Event, EventChange } from './platform/events/event.entity.js';
import {
  Communication,
  CommunicationGrant,
  CommunicationLink,
  CommunicationReply,
  CommunicationSender,
  CommunicationTerm,
} from './implementation/communications/communication.entities.js';
import { CalendarFeed } from './implementation/calendar/feed/calendar-feed.entity.js';
import { CalendarDate, CalendarEntry, CalendarLink } from './implementation/calendar/calendar.entities.js';
import { Cluster, ClusterMembership } from './implementation/clusters/cluster.entity.js';
import { DocumentSymbol } from './recommendations/documents/document-symbol.entity.js';
import { Document } from './recommendations/documents/document.entity.js';
import { RecommendationPart } from './recommendations/parts/part.entity.js';
import { RecommendationLink } from './recommendations/links/link.entity.js';
import { PositionStatement } from './recommendations/positions/position.entity.js';
import { RecommendationText } from './recommendations/recommendations/recommendation-text.entity.js';
import { Recommendation } from './recommendations/recommendations/recommendation.entity.js';
import { PossibleDuplicate } from './recommendations/source/possible-duplicate.entity.js';
import { RecommendationRevision } from './recommendations/source/revision.entity.js';
import { SourceAddressee, SourceRecord } from './recommendations/source/source-record.entity.js';
import {
  RecommendationGroup,
  RecommendationActionType,
  RecommendationSdg,
  RecommendationTheme,
  RecommendingState,
} from './recommendations/tags/tag.entities.js';
import { EventCursor } from './platform/events/event-cursor.entity.js';
import { ScheduledJob } from './platform/scheduler/scheduled-job.entity.js';
import { TagDismissal, TagModel, TagTerm } from './recommendations/suggestions/tag-model.entities.js';
import { RecommendationSpecificity } from './recommendations/specificity/specificity.entity.js';
import { PublicationException } from './reference/countries/publication-exception.entity.js';
import { Country } from './reference/countries/country.entity.js';
import { AffectedGroup } from './reference/groups/affected-group.entity.js';
import { LabelAlias } from './reference/label-alias.entity.js';
import { Mechanism } from './reference/mechanisms/mechanism.entity.js';
import { SdgGoal, SdgIndicator, SdgTarget } from './reference/sdgs/sdg.entity.js';
import { Grade, GradeConsistency, GradeScale } from './reference/grades/grade-scale.entities.js';
import { SupportArea } from './implementation/support/support-area.entity.js';
import { SupportTerm } from './reference/support/support-term.entity.js';
import { Theme } from './reference/themes/theme.entity.js';
import { UprSession } from './reference/upr/upr-session.entity.js';

/** Every table of the installation, in the order of the layers. */
export const entities = [
  Event,
  EventChange,
  EventCursor,
  ScheduledJob,
  Country,
  PublicationException,
  Mechanism,
  Theme,
  AffectedGroup,
  SdgGoal,
  SdgTarget,
  SdgIndicator,
  UprSession,
  GradeScale,
  Grade,
  GradeConsistency,
  SupportTerm,
  LabelAlias,
  ActionType,
  Institution,
  User,
  Membership,
  Invitation,
  RefreshToken,
  SignInAttempt,
  PasswordReset,
  Document,
  DocumentDraft,
  DraftParagraph,
  DocumentSymbol,
  Recommendation,
  RecommendationText,
  RecommendationPart,
  SourceRecord,
  SourceAddressee,
  RecommendationRevision,
  PossibleDuplicate,
  RecommendationTheme,
  RecommendationGroup,
  RecommendationActionType,
  RecommendationSdg,
  RecommendingState,
  RecommendationSpecificity,
  TagModel,
  TagTerm,
  TagDismissal,
  PositionStatement,
  RecommendationLink,
  Cluster,
  ClusterMembership,
  LinkSuggestion,
  ClusterSuggestion,
  SimilarityRun,
  Assignment,
  AssignmentDecline,
  FollowUpDecisionRecord,
  PriorityOverride,
  PrioritySetting,
  AreaOfAttention,
  StatusAssessment,
  NotApplicableProposal,
  ClusterAssessment,
  ProgressUpdate,
  ProgressSubmission,
  StoredFile,
  Evidence,
  DisaggregationDimension,
  Indicator,
  Measurement,
  AllowedPassing,
  PassedTask,
  PassedAnswer,
  PassedAnswerEvidence,
  DataRequest,
  Framework,
  FrameworkItem,
  FrameworkItemCover,
  FrameworkLink,
  ImplementationPlan,
  PlanStep,
  PlanObjective,
  Measure,
  MeasureActionType,
  MeasurePartner,
  MeasureItem,
  Activity,
  Milestone,
  PlanEvaluation,
  Contribution,
  Engagement,
  EngagementInvitee,
  EngagementAttendance,
  EngagementLink,
  LegalAct,
  LegalActLink,
  ParliamentaryQuestion,
  ParliamentaryQuestionLink,
  LegalFinding,
  ExternalGrade,
  SupportArea,
  SupportRequest,
  SupportRequestStep,
  SupportRequestArea,
  SupportRequestItem,
  GoodPractice,
  GoodPracticeItem,
  FrozenFigures,
  FrozenFigureMember,
  Briefing,
  ReportingRound,
  RoundItem,
  RoundChoice,
  RoundDueDay,
  RoundResult,
  NilReturn,
  NilReturnTask,
  OfficeHolder,
  Escalation,
  EscalationMail,
  EscalationLine,
  StateAnswer,
  StateAnswerVersion,
  StateAnswerText,
  StateAnswerSource,
  ReminderSchedule,
  ReminderDay,
  ReminderPreferences,
  ReminderDigest,
  ReminderItem,
  CalendarEntry,
  CalendarDate,
  CalendarLink,
  CalendarFeed,
  PositionRound,
  PositionDecision,
  PositionItem,
  PositionRequest,
  Communication,
  CommunicationSender,
  CommunicationTerm,
  CommunicationReply,
  CommunicationGrant,
  CommunicationLink,
  ImportRun,
  ImportIssue,
  Export,
];
