import { empty, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { updateItems } from '../progress/progress.visibility.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';

/**
 * Progress updates by the recommendation they tell about, as rows `(recommendation_id, at)`: those on it or
 * on a part of it, and those on its cluster, or a part's, that were handed in while it was a member. The country's own people count what is handed in and not
 * returned; outsiders what is approved, where updates are published. With `until`, only those before.
 */
export function updatesHandedIn(actor: Actor, until: Sql | null): Sql {
  const states = actor.seesUnpublished
    ? sql`p.state in ('SUBMITTED', 'CLEARED', 'APPROVED')`
    : sql`p.state = 'APPROVED'`;
  const seen = actor.isAdmin
    ? empty
    : sql` and ${visibleLayer(actor, sql`p.country_code`, 'UPDATES', updateItems(sql`p`))}`;
  const before = until ? sql` and p.submitted_at < ${until}` : empty;
  return updates(sql`p.submitted_at`, sql`${states}${seen}${before}`);
}

/** Updates by when they were approved: what figures count, the same for everybody and at any later reading. */
export function updatesApproved(seen: Sql | null): Sql {
  return updates(
    sql`p.approved_at`,
    seen ? sql`p.state = 'APPROVED' and ${seen}` : sql`p.state = 'APPROVED'`,
  );
}

function updates(at: Sql, which: Sql): Sql {
  return sql`select coalesce(p.recommendation_id, pt.recommendation_id) as recommendation_id, ${at} as at
    from progress_update p left join recommendation_part pt on pt.id = p.part_id
    where p.cluster_id is null and ${which}
    union all
    select coalesce(m.recommendation_id, pt.recommendation_id) as recommendation_id, ${at} as at from progress_update p
    join cluster_membership m on m.cluster_id = p.cluster_id
      and m.joined_at <= ${at} and (m.left_at is null or m.left_at > ${at})
    left join recommendation_part pt on pt.id = m.part_id
    where ${which}`;
}
