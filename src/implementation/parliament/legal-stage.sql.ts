import sql, { type Sql } from 'sql-template-tag';
import type { LegalStage } from './legal-act.words.js';

/** True where a law is at a stage on a day, as `legalStage` says. `a` is the alias of the table. */
export function legalStageIs(a: Sql, stage: LegalStage, today: Sql): Sql {
  const reached = (column: Sql): Sql => sql`coalesce(${a}.${column} <= ${today}, false)`;
  const repealed = reached(sql`repealed_on`);
  const inForce = reached(sql`in_force_on`);
  const adopted = reached(sql`adopted_on`);
  const rejected = reached(sql`rejected_on`);
  switch (stage) {
    case 'REPEALED':
      return repealed;
    case 'IN_FORCE':
      return sql`(${inForce} and not ${repealed})`;
    case 'ADOPTED':
      return sql`(${adopted} and not ${inForce} and not ${repealed})`;
    case 'REJECTED':
      return sql`(${rejected} and not ${adopted} and not ${inForce} and not ${repealed})`;
    case 'BILL':
      return sql`(not ${rejected} and not ${adopted} and not ${inForce} and not ${repealed})`;
  }
}
