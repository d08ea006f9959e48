import { InputType } from '@nestjs/graphql';
import { ActivitiesArgs } from '../../../../implementation/activities/activities.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type ActivityColumn =
  | 'ID'
  | 'PLAN'
  | 'MEASURE'
  | 'NUMBER'
  | 'TITLE'
  | 'INSTITUTION'
  | 'STARTS_ON'
  | 'ENDS_ON'
  | 'STATE'
  | 'PERCENT_DONE'
  | 'EXPECTED_RESULT'
  | 'COST'
  | 'SECURED'
  | 'GAP'
  | 'CURRENCY'
  | 'FUNDING_SOURCE'
  | 'MILESTONES'
  | 'MILESTONES_DUE_ON'
  | 'NEXT_DUE_ON';

const COLUMNS: ListColumns<ActivityColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  PLAN: { header: 'Plan', field: 'plan.title', description: 'plan in which it stands.' },
  MEASURE: { header: 'Measure', field: 'measure.title', description: 'measure that it belongs to.' },
  NUMBER: { header: 'Number', field: 'number', kind: 'NUMBER', description: 'number in its measure.' },
  TITLE: { header: 'Title', field: 'title', description: 'what is done.' },
  INSTITUTION: {
    header: 'Responsible institution',
    field: 'institution.name(language: $language)',
    description: 'who is responsible.',
  },
  STARTS_ON: { header: 'Starts on', field: 'startsOn', kind: 'DAY', description: 'first day.' },
  ENDS_ON: { header: 'Ends on', field: 'endsOn', kind: 'DAY', description: 'last day.' },
  STATE: { header: 'State', field: 'state', description: 'how far it is.' },
  PERCENT_DONE: {
    header: 'Percent done',
    field: 'percentDone',
    kind: 'NUMBER',
    description: 'as last approved.',
  },
  EXPECTED_RESULT: {
    header: 'Expected result',
    field: 'expectedResult',
    description: 'what it should bring.',
  },
  COST: {
    header: 'Cost',
    field: 'cost',
    kind: 'NUMBER',
    description: 'in whole units of the currency and its parts.',
  },
  SECURED: { header: 'Secured', field: 'secured', kind: 'NUMBER', description: 'what is paid for.' },
  GAP: { header: 'Gap', field: 'gap', kind: 'NUMBER', description: 'what is not.' },
  CURRENCY: { header: 'Currency', field: 'currency', description: 'of the amounts.' },
  FUNDING_SOURCE: { header: 'Source of funds', field: 'fundingSource', description: 'who pays.' },
  MILESTONES: {
    header: 'Milestones',
    field: 'milestones(first: 100).nodes.title',
    repeats: true,
    description: 'titles of its milestones, one a line.',
  },
  MILESTONES_DUE_ON: {
    header: 'Milestones due on',
    field: 'milestones(first: 100).nodes.dueOn',
    repeats: true,
    description: 'their days, line by line.',
  },
  NEXT_DUE_ON: {
    header: 'Next due on',
    field: 'nextDueOn',
    kind: 'DAY',
    description: 'when the next of it is due.',
  },
};

export const ActivityColumnEnum = columnEnum('ActivityColumn', 'a list of activities', COLUMNS);

/** Which activities, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which activities, as the list itself is asked, and what to show of them.' })
export class ExportActivitiesInput extends listInput(ActivitiesArgs, ActivityColumnEnum) {}

/** A list of activities. */
export const ACTIVITIES: RootList = { root: 'activities', title: 'Activities', columns: COLUMNS };
