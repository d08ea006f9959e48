import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { shownInAnswer } from '../cascade/answer-files.sql.js';
import { worksOn } from '../communications/communication.visibility.js';
import { ofVisiblePlan } from '../plans/plan.visibility.js';
import { progressVisibleTo } from '../progress/progress.visibility.js';

/**
 * The condition under which a file exists for an actor: it shows the truth of an update that they see, or is the
 * document of a step of such a plan, or of an answer to a passed task; or it is their institution's, their own, or, for a coordinator, of their country.
 * What a coordinator uploaded may become the reply to a confidential communication: until it is attached elsewhere, no
 * administrator sees it. `f` is the alias of the table.
 */
export function fileVisibleTo(actor: Actor, f: Sql): Sql {
  const replies = sql`select 1 from communication_reply y join communication c on c.id = y.communication_id
    where y.file_id = ${f}.id`;
  // The reply to a confidential communication is seen by who works on that, whatever else the file is attached to.
  return sql`(case when exists (${replies}) then exists (${replies} and ${worksOn(actor, sql`c`)})
    else ${openFileVisibleTo(actor, f)} end)`;
}

function openFileVisibleTo(actor: Actor, f: Sql): Sql {
  const attached = sql`(exists (select 1 from evidence e join progress_update u on u.id = e.update_id
    where e.file_id = ${f}.id and e.detached_at is null and ${progressVisibleTo(actor, sql`u`)})
    or exists (select 1 from plan_step s where s.file_id = ${f}.id and ${ofVisiblePlan(actor, sql`s`)})
    or ${shownInAnswer(actor, f)})`;
  if (!actor.seesUnpublished) return attached;
  const country = visibleLayer(actor, sql`${f}.country_code`, 'INTERNAL');
  if (actor.isAdmin) return sql`(${f}.institution_id is not null or ${attached})`;
  if (actor.role === 'COORDINATOR') return country;
  return sql`(${country} and (${ownFile(actor, f)} or ${attached}))`;
}

/** The actor's own institution, or they themselves, uploaded it. */
export function ownFile(actor: Actor, f: Sql): Sql {
  return sql`(${f}.country_code = ${actor.countryCode} and (${f}.uploaded_by_id = ${actor.userId} or ${f}.institution_id = ${actor.institutionId}))`;
}

/** The columns of a file in the entity's names. `f` is the alias of the table. */
export function fileColumns(f: Sql): Sql {
  return sql`${f}.id, ${f}.country_code as "countryCode", ${f}.sha256, ${f}.name, ${f}.media_type as "mediaType",
    ${f}.size, ${f}.uploaded_by_id as "uploadedById", ${f}.institution_id as "institutionId",
    ${f}.uploaded_at as "uploadedAt"`;
}
