import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { recommendationVisibleTo } from '../../recommendations/recommendations/recommendation.visibility.js';
import { visibleLayer, type Layer } from '../../reference/countries/country.visibility.js';
import { decisionInForce } from '../follow-up/follow-up.sql.js';
import { priorityInForce, scored } from '../priorities/priority.sql.js';
import { updateItems } from '../progress/progress.visibility.js';
import { heldAt, type Moment } from './moment.js';
import { PartsSql, SETTLED } from './parts.sql.js';
import { updatesApproved, updatesHandedIn } from './updates.sql.js';

const country = sql`r.country_code`;

/**
 * The one place that says how a recommendation (`r`) meets its status, position, decision, cluster, lead and last
 * update, for an actor and a moment. Asking for a thing joins what it needs; nothing else is joined.
 *
 * What the actor does not see in a row's country is null here, the derived values (`NOT_ASSESSED`, a default
 * decision) included: so no filter holds for it, no order, facet or figure tells it.
 */
export class PortfolioSql {
  private readonly joins = new Map<string, Sql>();

  /** The parts into which recommendations are split. */
  readonly parts: PartsSql;

  /** `wide` = the actor sees rows of many countries: the order's index shall lead, not the countries' one by one. */
  constructor(
    readonly actor: Actor,
    readonly moment: Moment,
    private readonly wide = false,
  ) {
    this.parts = this.partsAs();
  }

  /** The parts under aliases of their own, to be joined beside others. */
  partsAs(as?: string): PartsSql {
    const clusterSeen = (clusterId: Sql): Sql => this.ifSeen('STATUS', clusterId);
    return new PartsSql(this.moment, this.ifSeen('STATUS'), clusterSeen, this.actor.countryCode, as);
  }

  /** `recommendation r` with the joins asked for so far: read it last. */
  get from(): Sql {
    return this.joins.size === 0
      ? sql`recommendation r`
      : sql`recommendation r ${join([...this.joins.values()], ' ')}`;
  }

  /** The recommendation exists for the actor. */
  get visible(): Sql {
    return this.wide
      ? visibleLayer(this.actor, sql`coalesce(r.country_code, '')`, 'SOURCE', [sql`r.id`])
      : recommendationVisibleTo(this.actor, sql`r`);
  }

  /** The actor sees a layer of the recommendation, and of what else is named; null where it sees it of every row that is visible at all. */
  sees(layer: Exclude<Layer, 'SOURCE'>, ...besides: Sql[]): Sql | null {
    const items = [sql`r.id`, ...besides];
    return this.actor.seesUnpublished ? null : visibleLayer(this.actor, country, layer, items);
  }

  get documentSymbol(): Sql {
    this.need('document', sql`join document d on d.id = r.document_id`);
    return sql`d.symbol`;
  }

  get position(): Sql {
    this.need(
      'position',
      sql`left join position_statement ps on ps.recommendation_id = r.id and ${this.held('ps', 'recorded_at', 'superseded_at')}`,
    );
    return sql`ps.position`;
  }

  /** The validated status as recorded: null where there is none. */
  get assessedStatus(): Sql {
    this.need(
      'status',
      sql`left join status_assessment st on st.recommendation_id = r.id and ${this.held('st', 'recorded_at', 'superseded_at')}${this.ifSeen('STATUS')}`,
    );
    return sql`st.status`;
  }

  /** The latest day that any assessment speaks of: a continuous status grows stale from there. */
  get reportedOn(): Sql {
    const until = this.moment.until?.(country);
    return sql`(select max(h.effective_on) from status_assessment h where h.recommendation_id = r.id${until ? sql` and h.recorded_at < ${until}` : empty})`;
  }

  get status(): Sql {
    return this.masked('STATUS', sql`coalesce(${this.assessedStatus}, 'NOT_ASSESSED')`);
  }

  get decision(): Sql {
    this.need(
      'decision',
      sql`left join follow_up_decision fd on fd.recommendation_id = r.id and ${this.held('fd', 'recorded_at', 'superseded_at')}${this.ifSeen('STATUS')}`,
    );
    return this.masked('STATUS', decisionInForce(sql`fd.decision`, sql`r.mechanism_code`, this.position));
  }

  /** The priority in force: a coordinator's, else what the score suggests. Null for who may not know. */
  get priority(): Sql {
    return this.sees('INTERNAL') ? sql`cast(null as text)` : priorityInForce(this);
  }

  /** The score behind the priority, 0 to 100. Null for who may not know. */
  get priorityScore(): Sql {
    return this.sees('INTERNAL') ? sql`cast(null as integer)` : scored(this).score;
  }

  /** How concrete a coordinator holds it; today's, as tags are. */
  get specificity(): Sql {
    this.need(
      'specificity',
      sql`left join recommendation_specificity sp on sp.recommendation_id = r.id${this.ifSeen('STATUS')}`,
    );
    return sql`sp.level`;
  }

  get clusterId(): Sql {
    this.need(
      'cluster',
      sql`left join cluster_membership cm on cm.recommendation_id = r.id and ${this.held('cm', 'joined_at', 'left_at')}${this.ifSeen('STATUS', sql`cm.cluster_id`)}`,
    );
    return sql`cm.cluster_id`;
  }

  /** Institution of the lead assignment in force: the recommendation's own, else its cluster's. */
  get leadId(): Sql {
    this.needLead();
    return sql`coalesce(ol.institution_id, cl.institution_id)`;
  }

  get implementBy(): Sql {
    this.needLead();
    return sql`(case when ol.id is not null then ol.implement_by else cl.implement_by end)`;
  }

  /** Its status, or the decision not to pursue it, excuses what would be overdue. */
  get excused(): Sql {
    return sql`(coalesce(${this.assessedStatus}, '') in ${SETTLED} or ${this.decision} = 'NOT_PURSUED')`;
  }

  /**
   * 1 or 0: `implementBy` has passed and nothing excuses it; of a split one, that of some part has. Null where the
   * actor may not know.
   */
  get overdue(): Sql {
    const late = sql`case when ${this.parts.isSplit} then ${this.parts.someOverdue(this.leadId, this.implementBy)}
      else ${this.implementBy} < ${this.moment.day(country)} end`;
    return this.masked('STATUS', sql`case when not ${this.excused} and ${late} then 1 else 0 end`);
  }

  /**
   * 1 or 0: no institution has it in hand, neither as a whole nor, where it is split, each of its parts. Null where
   * the actor may not know.
   */
  get unassigned(): Sql {
    const whole = sql`exists (select 1 from assignment a where ${this.inForce(sql`a`)})`;
    return this.masked('STATUS', sql`case when ${whole} or ${this.parts.allAssigned} then 0 else 1 end`);
  }

  /** 1 or 0: it is in no cluster, neither as a whole nor each of its parts. Null where the actor may not know. */
  get unclustered(): Sql {
    return this.masked(
      'STATUS',
      sql`case when ${this.clusterId} is not null or ${this.parts.allClustered} then 0 else 1 end`,
    );
  }

  /** It is in a cluster that meets a condition on its id, as a whole or with a part. */
  inCluster(condition: (clusterId: Sql) => Sql): Sql {
    const part = this.parts.select(sql`1`, condition(this.parts.clusterId), this.parts.cluster);
    return sql`(${condition(this.clusterId)} or exists (${part}))`;
  }

  /** When a progress update of it was last handed in, its cluster's included. */
  get lastUpdateAt(): Sql {
    const until = this.moment.until?.(sql`p.country_code`) ?? null;
    this.need(
      'lastUpdate',
      sql`left join (select told.recommendation_id, max(told.at) as at from (${updatesHandedIn(this.actor, until)}) told group by told.recommendation_id) lu on lu.recommendation_id = r.id`,
    );
    return sql`lu.at`;
  }

  /** When the first progress update of it was approved, its cluster's included: null at a moment before. */
  get firstApprovedAt(): Sql {
    const seen = this.actor.isAdmin
      ? null
      : visibleLayer(this.actor, sql`p.country_code`, 'UPDATES', updateItems(sql`p`));
    this.need(
      'approved',
      sql`left join (select told.recommendation_id, min(told.at) as at from (${updatesApproved(seen)}) told group by told.recommendation_id) au on au.recommendation_id = r.id`,
    );
    return sql`au.at`;
  }

  /** Some assignment in force, of any role, of the whole or of a part, meets a condition on its row `a`. */
  assignmentInForce(condition: Sql): Sql {
    const joins = sql`${this.parts.cluster} join assignment a on ${this.parts.nearer(sql`a`)}`;
    return sql`(exists (select 1 from assignment a where ${this.inForce(sql`a`)} and ${condition})
      or exists (${this.parts.select(sql`1`, condition, joins)}))`;
  }

  /** The assignment `a` is in force for the recommendation: its own, or its cluster's where no own one is instead. */
  inForce(a: Sql): Sql {
    const held = heldAt(this.moment, sql`${a}.assigned_at`, sql`${a}.ended_at`, country);
    return sql`(${a}.recommendation_id = r.id or ${a}.cluster_id = ${this.clusterId} and ${this.notOwned(a)}) and ${held}`;
  }

  /** Joins something of a list's own, such as the matches of a search. */
  need(name: string, clause: Sql): void {
    if (!this.joins.has(name)) this.joins.set(name, clause);
  }

  private needLead(): void {
    this.need(
      'ownLead',
      sql`left join assignment ol on ol.recommendation_id = r.id and ol.role = 'LEAD' and ${this.held('ol', 'assigned_at', 'ended_at')}${this.ifSeen('STATUS')}`,
    );
    const clusterId = this.clusterId;
    this.need(
      'clusterLead',
      sql`left join assignment cl on cl.cluster_id = ${clusterId} and cl.role = 'LEAD' and ${this.held('cl', 'assigned_at', 'ended_at')}
        and ol.id is null and ${this.notOwned(sql`cl`)}${this.ifSeen('STATUS')}`,
    );
  }

  /** As `notOwned` of the assignments, at the moment asked about. */
  private notOwned(shared: Sql): Sql {
    return sql`not exists (select 1 from assignment taken where taken.recommendation_id = r.id and ${this.held('taken', 'assigned_at', 'ended_at')}
      and (taken.role = ${shared}.role or taken.institution_id = ${shared}.institution_id))`;
  }

  private held(alias: string, from: string, to: string): Sql {
    return heldAt(this.moment, raw(`${alias}.${from}`), raw(`${alias}.${to}`), country);
  }

  private ifSeen(layer: Exclude<Layer, 'SOURCE'>, ...besides: Sql[]): Sql {
    const seen = this.sees(layer, ...besides);
    return seen ? sql` and ${seen}` : empty;
  }

  private masked(layer: Exclude<Layer, 'SOURCE'>, value: Sql): Sql {
    const seen = this.sees(layer);
    return seen ? sql`(case when ${seen} then ${value} end)` : sql`(${value})`;
  }
}
