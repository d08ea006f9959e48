import { InputType } from '@nestjs/graphql';
import { MeasuresArgs } from '../../../../implementation/measures/measures.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type MeasureColumn =
  | 'ID'
  | 'PLAN'
  | 'OBJECTIVE'
  | 'NUMBER'
  | 'TITLE'
  | 'DESCRIPTION'
  | 'INSTITUTION'
  | 'PARTNERS'
  | 'ACTION_TYPES'
  | 'ARCHIVED_AT';

const COLUMNS: ListColumns<MeasureColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  PLAN: { header: 'Plan', field: 'plan.title', description: 'plan in which it stands.' },
  OBJECTIVE: {
    header: 'Objective',
    field: 'objective.title',
    description: 'objective under which it stands.',
  },
  NUMBER: { header: 'Number', field: 'number', kind: 'NUMBER', description: 'number in its objective.' },
  TITLE: { header: 'Title', field: 'title', description: 'what will be done.' },
  DESCRIPTION: { header: 'Description', field: 'description', description: 'in more words.' },
  INSTITUTION: {
    header: 'Responsible institution',
    field: 'institution.name(language: $language)',
    description: 'who is responsible.',
  },
  PARTNERS: {
    header: 'Partners',
    field: 'partners.name',
    description: 'partners that are no institutions here, one a line.',
  },
  ACTION_TYPES: {
    header: 'Types of action',
    field: 'actionTypes.label(language: $language)',
    description: 'what kind of action it is, one a line.',
  },
  ARCHIVED_AT: { header: 'Dropped at (UTC)', field: 'archivedAt', description: 'when it was dropped.' },
};

export const MeasureColumnEnum = columnEnum('MeasureColumn', 'a list of measures', COLUMNS);

/** Which measures, as the list itself is asked, and what to show of them. */
@InputType({ description: 'Which measures, as the list itself is asked, and what to show of them.' })
export class ExportMeasuresInput extends listInput(MeasuresArgs, MeasureColumnEnum) {}

/** A list of measures. */
export const MEASURES: RootList = { root: 'measures', title: 'Measures', columns: COLUMNS };
