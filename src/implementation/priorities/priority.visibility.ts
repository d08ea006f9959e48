import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/** The condition under which anything about priorities exists for an actor: it is never published. `p` is the alias. */
export function priorityVisibleTo(actor: Actor, p: Sql): Sql {
  return visibleLayer(actor, sql`${p}.country_code`, 'INTERNAL');
}

/** The columns of a setting in the entity's names. `s` is the alias of the table. */
export function settingColumns(s: Sql): Sql {
  return sql`${s}.id, ${s}.country_code as "countryCode", ${s}.number, ${s}.repetition_weight as "repetitionWeight",
    ${s}.follow_up_requested_weight as "followUpRequestedWeight", ${s}.deadline_weight as "deadlineWeight",
    ${s}.attention_weight as "attentionWeight", ${s}.position_weight as "positionWeight",
    ${s}.repetition_full as "repetitionFull", ${s}.high_from as "highFrom", ${s}.medium_from as "mediumFrom",
    ${s}.reason, ${s}.set_at as "setAt", ${s}.set_by_id as "setById", ${s}.superseded_at as "supersededAt"`;
}

/** The columns of an area of attention in the entity's names. `a` is the alias of the table. */
export function areaColumns(a: Sql): Sql {
  return sql`${a}.id, ${a}.country_code as "countryCode", ${a}.title, ${a}.theme_code as "themeCode", ${a}.group_code as "groupCode",
    ${a}.sdg_code as "sdgCode", ${a}.source, ${a}.source_on as "sourceOn", ${a}.named_at as "namedAt",
    ${a}.named_by_id as "namedById", ${a}.ended_at as "endedAt", ${a}.end_reason as "endReason", ${a}.version`;
}
