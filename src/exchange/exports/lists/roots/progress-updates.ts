import { InputType } from '@nestjs/graphql';
import { ProgressUpdatesArgs } from '../../../../implementation/progress/progress-updates.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type ProgressUpdateColumn =
  | 'ID'
  | 'INSTITUTION'
  | 'ROLE'
  | 'STATE'
  | 'REFERENCE'
  | 'DOCUMENT'
  | 'RECOMMENDATION_TEXT'
  | 'RECOMMENDATION_ID'
  | 'PART'
  | 'CLUSTER'
  | 'ACTIVITY'
  | 'PERIOD_FROM'
  | 'PERIOD_TO'
  | 'NARRATIVE'
  | 'PROPOSED_STATUS'
  | 'APPROVED_STATUS'
  | 'EVIDENCE'
  | 'SUBMITTED_AT'
  | 'SUBMITTED_BY'
  | 'APPROVED_AT';

const COLUMNS: ListColumns<ProgressUpdateColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  INSTITUTION: {
    header: 'Institution',
    field: 'institution.name(language: $language)',
    description: 'who reports.',
  },
  ROLE: { header: 'Role', field: 'role', description: 'as what it reports.' },
  STATE: { header: 'State', field: 'state', description: 'where the update stands.' },
  REFERENCE: {
    header: 'Reference',
    field: 'recommendation.reference',
    description: 'number of the recommendation that it is on; empty for one on a cluster or an activity.',
  },
  DOCUMENT: {
    header: 'Document',
    field: 'recommendation.document.symbol',
    description: 'document of that recommendation.',
  },
  RECOMMENDATION_TEXT: {
    header: 'Text of the recommendation',
    field: 'recommendation.text(language: $language).text',
    description: 'its text in `language`.',
  },
  RECOMMENDATION_ID: { header: 'Recommendation', field: 'recommendation.id', description: 'its id.' },
  PART: { header: 'Part', field: 'part.label', description: 'part of a recommendation that it is on.' },
  CLUSTER: { header: 'Cluster', field: 'cluster.name', description: 'cluster that it is on.' },
  ACTIVITY: { header: 'Activity', field: 'activity.title', description: 'activity of a plan that it is on.' },
  PERIOD_FROM: {
    header: 'Period from',
    field: 'periodFrom',
    kind: 'DAY',
    description: 'first day of the period that it speaks of.',
  },
  PERIOD_TO: { header: 'Period to', field: 'periodTo', kind: 'DAY', description: 'last day of that period.' },
  NARRATIVE: { header: 'Narrative', field: 'narrative', description: 'what was reported.' },
  PROPOSED_STATUS: {
    header: 'Proposed status',
    field: 'proposedStatus',
    description: 'what the institution proposes.',
  },
  APPROVED_STATUS: {
    header: 'Approved status',
    field: 'approvedStatus',
    description: 'what was recorded at its approval.',
  },
  EVIDENCE: {
    header: 'Evidence',
    field: 'evidence.title',
    description: 'titles of what was attached, one a line.',
  },
  SUBMITTED_AT: {
    header: 'Submitted at (UTC)',
    field: 'submittedAt',
    description: 'when it was last submitted.',
  },
  SUBMITTED_BY: {
    header: 'Submitted by',
    field: 'submittedBy.name',
    description: 'by whom; empty outside the administration.',
  },
  APPROVED_AT: { header: 'Approved at (UTC)', field: 'approvedAt', description: 'when it was approved.' },
};

export const ProgressUpdateColumnEnum = columnEnum(
  'ProgressUpdateColumn',
  'a list of progress updates',
  COLUMNS,
);

/** Which progress updates, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which progress updates, as the list itself is asked, and what to show of them.' })
export class ExportProgressUpdatesInput extends listInput(ProgressUpdatesArgs, ProgressUpdateColumnEnum) {}

/** A list of progress updates. */
export const PROGRESS_UPDATES: RootList = {
  root: 'progressUpdates',
  title: 'Progress updates',
  columns: COLUMNS,
};
