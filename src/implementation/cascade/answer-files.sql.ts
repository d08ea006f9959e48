import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { betweenOwn } from './between-institutions.sql.js';

const answered = sql`passed_answer_evidence pe join passed_answer pn on pn.id = pe.answer_id join passed_task pt on pt.id = pn.task_id`;

/** The file `f` shows the truth of an answer to a passed task that the actor sees. */
export function shownInAnswer(actor: Actor, f: Sql): Sql {
  return sql`exists (select 1 from ${answered} where pe.file_id = ${f}.id and ${betweenOwn(actor, sql`pt`)})`;
}

/** The file `f` came up to the actor's institution with an answer: it may use it as its own. */
export function cameUp(actor: Actor, f: Sql): Sql {
  return sql`exists (select 1 from ${answered} where pe.file_id = ${f}.id and pt.from_institution_id = ${actor.institutionId})`;
}
