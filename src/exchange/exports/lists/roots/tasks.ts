import { InputType } from '@nestjs/graphql';
import { TasksArgs } from '../../../../implementation/assignments/tasks.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type TaskColumn =
  | 'ASSIGNMENT_ID'
  | 'ROLE'
  | 'REFERENCE'
  | 'DOCUMENT'
  | 'TEXT'
  | 'PART'
  | 'CLUSTER'
  | 'INSTRUCTION'
  | 'STATUS'
  | 'STATES'
  | 'DUE_ON'
  | 'OVERDUE'
  | 'IMPLEMENT_BY'
  | 'UPDATE_STATE'
  | 'LAST_APPROVED_AT';

const COLUMNS: ListColumns<TaskColumn> = {
  ASSIGNMENT_ID: { header: 'Assignment', field: 'assignment.id', description: 'id of the assignment.' },
  ROLE: { header: 'Role', field: 'assignment.role', description: 'lead or supporting.' },
  REFERENCE: {
    header: 'Reference',
    field: 'assignment.recommendation.reference',
    description: 'number of the recommendation.',
  },
  DOCUMENT: {
    header: 'Document',
    field: 'assignment.recommendation.document.symbol',
    description: 'its document.',
  },
  TEXT: {
    header: 'Text',
    field: 'assignment.recommendation.text(language: $language).text',
    description: 'its text in `language`.',
  },
  PART: {
    header: 'Part',
    field: 'assignment.part.label',
    description: 'part of a recommendation that was assigned.',
  },
  CLUSTER: { header: 'Cluster', field: 'assignment.cluster.name', description: 'cluster that was assigned.' },
  INSTRUCTION: {
    header: 'Instruction',
    field: 'assignment.instruction',
    description: 'what the coordinator asks for.',
  },
  STATUS: {
    header: 'Status',
    field: 'assignment.recommendation.status',
    description: 'validated status of the recommendation.',
  },
  STATES: { header: 'States', field: 'states', description: 'how the task stands, one a line.' },
  DUE_ON: { header: 'Due on', field: 'dueOn', kind: 'DAY', description: 'when what comes next is due.' },
  OVERDUE: { header: 'Overdue', field: 'overdue', description: 'whether that day is over: yes or no.' },
  IMPLEMENT_BY: {
    header: 'Implement by',
    field: 'assignment.implementBy',
    kind: 'DAY',
    description: 'until when it should be implemented.',
  },
  UPDATE_STATE: {
    header: 'State of the update',
    field: 'updateState',
    description: 'where the last update stands.',
  },
  LAST_APPROVED_AT: {
    header: 'Last approved at (UTC)',
    field: 'lastApprovedAt',
    description: 'when an update was last approved.',
  },
};

export const TaskColumnEnum = columnEnum('TaskColumn', 'a list of tasks', COLUMNS);

/** Which tasks of your institution, as the list itself is asked, and what to show of them. */
@InputType({
  description: 'Which tasks of your institution, as the list itself is asked, and what to show of them.',
})
export class ExportTasksInput extends listInput(TasksArgs, TaskColumnEnum) {}

/** A list of tasks. */
export const TASKS: RootList = { root: 'myTasks', title: 'Tasks', columns: COLUMNS };
