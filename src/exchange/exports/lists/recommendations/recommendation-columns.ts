import { columnEnum, type ListColumns } from '../list-column.js';

export type RecommendationColumn =
  | 'ID'
  | 'REFERENCE'
  | 'TEXT'
  | 'KIND'
  | 'MECHANISM'
  | 'DOCUMENT'
  | 'ISSUED_ON'
  | 'UPR_CYCLE'
  | 'UPR_SESSION'
  | 'SECTION_HEADING'
  | 'RECOMMENDING_STATES'
  | 'POSITION'
  | 'THEMES'
  | 'AFFECTED_GROUPS'
  | 'SDGS'
  | 'ASKED_ACTION_TYPES'
  | 'STATUS'
  | 'STATUS_AS_OF'
  | 'STATUS_REASON'
  | 'FOLLOW_UP_DECISION'
  | 'PRIORITY'
  | 'SPECIFICITY'
  | 'CLUSTER'
  | 'LEAD'
  | 'INSTITUTIONS'
  | 'IMPLEMENT_BY'
  | 'OVERDUE'
  | 'FOLLOW_UP_DUE_ON'
  | 'ANNOTATION_ID'
  | 'SOURCE_URL'
  | 'COUNTRY'
  | 'WITHDRAWN_AT';

/** What a list of recommendations can show, in the order of a sheet without a choice. */
export const RECOMMENDATION_COLUMNS: ListColumns<RecommendationColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  REFERENCE: {
    header: 'Reference',
    field: 'reference',
    description: 'number or paragraph in the document.',
  },
  TEXT: {
    header: 'Text',
    field: 'text(language: $language).text',
    description: 'the text in `language`, else in English, else in any.',
  },
  KIND: { header: 'Kind', field: 'kind', description: 'kind of text, as the word of the enum.' },
  MECHANISM: {
    header: 'Mechanism',
    field: 'mechanism.name(language: $language)',
    description: 'name of the mechanism.',
  },
  DOCUMENT: { header: 'Document', field: 'document.symbol', description: 'symbol of the document.' },
  ISSUED_ON: { header: 'Issued on', field: 'issuedOn', kind: 'DAY', description: 'day it was issued.' },
  UPR_CYCLE: {
    header: 'UPR cycle',
    field: 'uprCycle',
    kind: 'NUMBER',
    description: 'empty outside the UPR.',
  },
  UPR_SESSION: {
    header: 'UPR session',
    field: 'uprSession',
    kind: 'NUMBER',
    description: 'session of the Working Group; empty outside the UPR.',
  },
  SECTION_HEADING: {
    header: 'Section heading',
    field: 'sectionHeading',
    description: 'heading under which it stands in the document.',
  },
  RECOMMENDING_STATES: {
    header: 'Recommending States',
    field: 'recommendingStates.name(language: $language)',
    description: 'States that made it, one a line (UPR only).',
  },
  POSITION: {
    header: 'Position',
    field: 'position',
    description: 'what the State under review said of it, now (UPR only).',
  },
  THEMES: {
    header: 'Themes',
    field: 'themes.theme.label(language: $language)',
    except: 'suspect',
    description: 'labels of its themes, one a line, without those that are known artefacts of the source.',
  },
  AFFECTED_GROUPS: {
    header: 'Affected groups',
    field: 'affectedGroups.group.label(language: $language)',
    description: 'labels of the groups of persons, one a line.',
  },
  SDGS: { header: 'SDGs', field: 'sdgs.code', description: 'codes of goals and targets, one a line.' },
  ASKED_ACTION_TYPES: {
    header: 'Types of action',
    field: 'actionTypes.actionType.label(language: $language)',
    description: 'what kind of action it asks for, one a line.',
  },
  STATUS: {
    header: 'Status',
    field: 'status',
    description: 'validated status; empty where you may not see it.',
  },
  STATUS_AS_OF: {
    header: 'Status as of',
    field: 'statusAssessment.effectiveOn',
    kind: 'DAY',
    description: 'end of the period of which the last assessment speaks.',
  },
  STATUS_REASON: {
    header: 'Reason for the status',
    field: 'statusAssessment.reason',
    description: 'what the coordinator wrote; empty for who is outside the administration.',
  },
  FOLLOW_UP_DECISION: {
    header: 'Follow-up decision',
    field: 'followUpDecision.decision',
    description: 'the one in force, recorded or by default.',
  },
  PRIORITY: {
    header: 'Priority',
    field: 'priority',
    description: 'the one in force; empty outside the administration.',
  },
  SPECIFICITY: {
    header: 'Specificity',
    field: 'specificity.level',
    description: 'how concrete it is, as a coordinator holds it.',
  },
  CLUSTER: { header: 'Cluster', field: 'cluster.name', description: 'cluster in which it is followed up.' },
  LEAD: {
    header: 'Lead institution',
    field: 'lead.name(language: $language)',
    description: 'institution of the lead assignment in force, its own or its cluster’s.',
  },
  INSTITUTIONS: {
    header: 'Institutions',
    field: 'assignments.institution.name(language: $language)',
    description: 'all institutions with an assignment in force, one a line, the lead among them.',
  },
  IMPLEMENT_BY: {
    header: 'Implement by',
    field: 'implementBy',
    kind: 'DAY',
    description: 'until when the lead assignment says it should be implemented.',
  },
  OVERDUE: { header: 'Overdue', field: 'overdue', description: 'whether its implementation is: yes or no.' },
  FOLLOW_UP_DUE_ON: {
    header: 'Separate answer by',
    field: 'followUpDueOn',
    kind: 'DAY',
    description: 'until when the mechanism wants an answer before the next report.',
  },
  ANNOTATION_ID: {
    header: 'OHCHR Annotation Id',
    field: 'annotationId',
    description: 'UHRI’s id; empty for what was entered by hand.',
  },
  SOURCE_URL: { header: 'Source', field: 'sourceUrl', description: 'page of the document at UHRI.' },
  COUNTRY: {
    header: 'Country',
    field: 'country.name(language: $language)',
    description: 'country that it addresses.',
  },
  WITHDRAWN_AT: {
    header: 'Withdrawn at (UTC)',
    field: 'withdrawnAt',
    description: 'when a complete file no longer had it.',
  },
};

export const RecommendationColumnEnum = columnEnum(
  'RecommendationColumn',
  'a list of recommendations',
  RECOMMENDATION_COLUMNS,
);
