import { empty, raw, default as sql, type Sql } from 'sql-template-tag';
import { heldAt, type Moment } from './moment.js';

/** Nothing more is to be done by these statuses. */
export const SETTLED = sql`('IMPLEMENTED', 'CONTINUOUS', 'NO_LONGER_APPLICABLE')`;

const country = sql`r.country_code`;

/**
 * The parts `pt` into which a recommendation `r` is split at a moment, and who answers for them: a part's own
 * assignment, else that of the cluster that the part itself is in, else whoever answers for the recommendation.
 */
export class PartsSql {
  /** Id of a part. */
  readonly id: Sql;
  /** Id of the cluster that it is in itself, with `cluster`. */
  readonly clusterId: Sql;

  private readonly pt: Sql;
  private readonly pm: Sql;

  /** `as` makes the aliases of two that are joined side by side differ. */
  constructor(
    private readonly moment: Moment,
    /** ` and …`, where the actor does not see the parts of every row. */
    private readonly seen: Sql,
    /** The same of the cluster that a part is in. */
    private readonly clusterSeen: (clusterId: Sql) => Sql,
    /** The one country of which the actor sees anything; null for who sees several. */
    private readonly countryCode: string | null,
    as = '',
  ) {
    this.pt = raw(`pt${as}`);
    this.pm = raw(`pm${as}`);
    this.id = sql`${this.pt}.id`;
    this.clusterId = sql`${this.pm}.cluster_id`;
  }

  /** Something of the parts that meet a condition. */
  select(columns: Sql, condition: Sql = sql`1 = 1`, joins: Sql = empty): Sql {
    return sql`select ${columns} from recommendation_part ${this.pt} ${joins} where ${this.ofWhole} and ${condition}`;
  }

  /** `pt` is a part of `r`. */
  get ofWhole(): Sql {
    // Said again of the part, so that a database which rather reads all parts at once reads those of one country.
    const own = this.countryCode ? sql` and ${this.pt}.country_code = ${this.countryCode}` : empty;
    return sql`${this.pt}.recommendation_id = r.id${own} and ${this.held(this.pt, 'created_at', 'archived_at')}${this.seen}`;
  }

  /** Joins, to `r`, its parts `pt` and the clusters `pm` that they are in themselves. */
  get join(): Sql {
    return sql`join recommendation_part ${this.pt} on ${this.ofWhole} ${this.cluster}`;
  }

  /** As `join`, of parts that are in a cluster. */
  get joinClustered(): Sql {
    return sql`join recommendation_part ${this.pt} on ${this.ofWhole} ${this.clustered}`;
  }

  get isSplit(): Sql {
    return sql`exists (${this.select(sql`1`)})`;
  }

  /** Joins, to `pt`, the cluster `pm` that it is in itself. */
  get cluster(): Sql {
    return sql`left ${this.clustered}`;
  }

  /** Ids of the parts, and of the clusters that they are in themselves. */
  get reached(): Sql {
    return sql`${this.select(this.id)} union all ${this.select(this.clusterId, sql`1 = 1`, this.clustered)}`;
  }

  /** The assignment `a` is in force for `pt` itself or, by `pm`, its cluster: not only through the recommendation. */
  nearer(a: Sql): Sql {
    return sql`(${a}.part_id = ${this.id} or ${a}.cluster_id = ${this.clusterId} and ${this.notOwned(a)})
      and ${heldAt(this.moment, sql`${a}.assigned_at`, sql`${a}.ended_at`, country)}`;
  }

  /** Every part has somebody of its own, and there are some. */
  get allAssigned(): Sql {
    const own = sql`exists (select 1 from assignment o where o.part_id = ${this.id} and ${this.held(sql`o`, 'assigned_at', 'ended_at')})`;
    const shared = sql`exists (select 1 from assignment o where o.cluster_id = ${this.clusterId} and ${this.held(sql`o`, 'assigned_at', 'ended_at')})`;
    const without = this.select(sql`1`, sql`not ${own} and not ${shared}`, this.cluster);
    return sql`(${this.isSplit} and not exists (${without}))`;
  }

  /** Every part is in a cluster of its own, and there are some. */
  get allClustered(): Sql {
    const without = this.select(sql`1`, sql`${this.clusterId} is null`, this.cluster);
    return sql`(${this.isSplit} and not exists (${without}))`;
  }

  /** Joins, to `pt`, its cluster, its leads `pl` and `pc`, and its status `ps`. */
  get standing(): Sql {
    return sql`${this.cluster}
      left join assignment pl on pl.part_id = ${this.id} and pl.role = 'LEAD' and ${this.held(sql`pl`, 'assigned_at', 'ended_at')}
      left join assignment pc on pc.cluster_id = ${this.clusterId} and pc.role = 'LEAD' and pl.id is null
        and ${this.held(sql`pc`, 'assigned_at', 'ended_at')} and ${this.notOwned(sql`pc`)}
      left join status_assessment pst on pst.part_id = ${this.id} and ${this.held(sql`pst`, 'recorded_at', 'superseded_at')}`;
  }

  /** Of the lead of `pt`, with `standing`: its own, its cluster's, or that of the whole where nobody nearer takes its place. */
  ofLead(column: 'institution_id' | 'implement_by', wholesLead: Sql, ofWhole: Sql): Sql {
    return sql`(case when pl.id is not null then pl.${raw(column)} when pc.id is not null then pc.${raw(column)}
      when ${this.notTaken(wholesLead)} then ${ofWhole} end)`;
  }

  /** With `standing`: the day of `pt` has passed and its own status does not excuse it. */
  overdue(wholesLead: Sql, wholesDay: Sql): Sql {
    return sql`(${this.ofLead('implement_by', wholesLead, wholesDay)} < ${this.moment.day(country)}
      and coalesce(pst.status, '') not in ${SETTLED})`;
  }

  /** Some part is overdue. */
  someOverdue(wholesLead: Sql, wholesDay: Sql): Sql {
    return sql`exists (${this.select(sql`1`, this.overdue(wholesLead, wholesDay), this.standing)})`;
  }

  /** No assignment of the part itself takes the role or the institution of its cluster's assignment. */
  private notOwned(shared: Sql): Sql {
    return sql`not exists (select 1 from assignment own where own.part_id = ${this.id} and ${this.held(sql`own`, 'assigned_at', 'ended_at')}
      and (own.role = ${shared}.role or own.institution_id = ${shared}.institution_id))`;
  }

  /** Neither the part's own assignments nor its cluster's have a lead, or the institution that leads the whole. */
  private notTaken(lead: Sql): Sql {
    const takes = sql`${this.held(sql`own`, 'assigned_at', 'ended_at')} and (own.role = 'LEAD' or own.institution_id = ${lead})`;
    return sql`(not exists (select 1 from assignment own where own.part_id = ${this.id} and ${takes})
      and not exists (select 1 from assignment own where own.cluster_id = ${this.clusterId} and ${takes}))`;
  }

  private get clustered(): Sql {
    return sql`join cluster_membership ${this.pm} on ${this.pm}.part_id = ${this.id} and ${this.held(this.pm, 'joined_at', 'left_at')}${this.clusterSeen(this.clusterId)}`;
  }

  private held(alias: Sql, from: string, to: string): Sql {
    return heldAt(this.moment, sql`${alias}.${raw(from)}`, sql`${alias}.${raw(to)}`, country);
  }
}
