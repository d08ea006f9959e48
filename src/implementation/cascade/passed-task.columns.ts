import sql, { type Sql } from 'sql-template-tag';

/** The columns of a passed task (alias `t`) in the entity's names. */
export const passedTaskColumns: Sql = sql`t.id, t.country_code as "countryCode", t.assignment_id as "assignmentId",
  t.from_institution_id as "fromInstitutionId", t.to_institution_id as "toInstitutionId", t.portion, t.request,
  t.due_on as "dueOn", t.state, t.sent_at as "sentAt", t.sent_by_id as "sentById", t.reason, t.closed_at as "closedAt",
  t.reviewed_by_id as "reviewedById", t.waived_by_id as "waivedById", t.version`;

/** The columns of an answer (alias `n`) in the entity's names. */
export const passedAnswerColumns: Sql = sql`n.id, n.country_code as "countryCode", n.task_id as "taskId", n.number, n.text,
  n.answered_at as "answeredAt", n.answered_by_id as "answeredById", n.return_reason as "returnReason"`;
