import { Injectable } from '@nestjs/common';
import { empty, join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { DimensionLabels } from './dimension-labels.js';
import { DIMENSIONS, type DimensionName, type DimensionSql } from './dimensions.js';
import type { FacetName, RecommendationFacets } from './facets.types.js';
import { standing, type FilterField } from './filter-conditions.js';
import type { FacetsArgs } from './portfolio.args.js';
import { PortfolioReading } from './portfolio-reading.js';
import { readSearch, type Search } from './search-match.js';

/** Values of one facet: the most frequent ones, so that a facet over all countries stays bounded. */
const MOST_VALUES = 500;

/** The dimension of each facet, and its own fields of the filter. */
const FACETS: Record<FacetName, [dimension: DimensionName, own: FilterField]> = {
  countries: ['COUNTRY', 'countries'],
  mechanisms: ['MECHANISM', 'mechanisms'],
  families: ['FAMILY', 'families'],
  documentSymbols: ['DOCUMENT', 'documentSymbols'],
  kinds: ['KIND', 'kinds'],
  positions: ['POSITION', 'positions'],
  cycles: ['CYCLE', 'cycles'],
  recommendingStates: ['RECOMMENDING_STATE', 'recommendingStates'],
  themes: ['THEME', 'themes'],
  headings: ['HEADING', 'themes'],
  affectedGroups: ['AFFECTED_GROUP', 'affectedGroups'],
  sdgGoals: ['SDG_GOAL', 'sdgs'],
  sdgTargets: ['SDG_TARGET', 'sdgs'],
  askedActionTypes: ['ASKED_ACTION_TYPE', 'askedActionTypes'],
  clusters: ['CLUSTER', 'clusters'],
  frameworks: ['FRAMEWORK', 'frameworks'],
  frameworkItems: ['FRAMEWORK_ITEM', 'frameworkItems'],
  grades: ['GRADE', 'grades'],
  institutions: ['ASSIGNED_INSTITUTION', 'institutions'],
  statuses: ['STATUS', 'statuses'],
  followUpDecisions: ['FOLLOW_UP_DECISION', 'followUpDecisions'],
  followUpRequested: ['FOLLOW_UP_REQUESTED', 'followUpRequested'],
  priorities: ['PRIORITY', 'priorities'],
  specificities: ['SPECIFICITY', 'specificities'],
  languages: ['LANGUAGE', 'languages'],
  overdue: ['OVERDUE', 'overdue'],
  unassigned: ['UNASSIGNED', 'unassigned'],
  unclustered: ['UNCLUSTERED', 'unclustered'],
  plans: ['PLAN', 'plans'],
  actionTypes: ['ACTION_TYPE', 'actionTypes'],
  fundingGaps: ['FUNDING_GAP', 'fundingGap'],
  withdrawn: ['WITHDRAWN', 'withdrawn'],
};

interface CountRow {
  facet: FacetName;
  key: string;
  count: number;
}

/** Facets: one statement for all that are wanted, and one for the names of institutions and clusters. */
@Injectable()
export class FacetsQuery {
  constructor(
    private readonly reader: Reader,
    private readonly reading: PortfolioReading,
    private readonly labels: DimensionLabels,
  ) {}

  /** The facets that are selected; those that are not are left empty. */
  async count(actor: Actor, args: FacetsArgs, selected: ReadonlySet<string>): Promise<RecommendationFacets> {
    const search = readSearch(args.search, args.searchLanguages);
    const wanted = (Object.keys(FACETS) as FacetName[]).filter((facet) => selected.has(facet));
    const facets = Object.fromEntries(
      Object.keys(FACETS).map((facet) => [facet, []]),
    ) as unknown as RecommendationFacets;
    if (wanted.length === 0) return facets;
    const rows = await this.reader.rowsOfMany<CountRow>(
      join(
        wanted.map((facet) => this.counting(actor, args, search, facet)),
        ' union all ',
      ),
    );
    rows.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
    const labels = await this.labels.of(
      actor,
      rows.map(({ facet, key }) => ({ dimension: FACETS[facet][0], key })),
    );
    rows.forEach(({ facet, key, count }, index) =>
      facets[facet].push({ key, count, labels: labels[index] ?? {} }),
    );
    return facets;
  }

  private counting(actor: Actor, { filter }: FacetsArgs, search: Search | null, facet: FacetName): Sql {
    const [dimension, own] = FACETS[facet];
    const rows = this.reading.now(actor);
    const asked = standing(filter);
    const suspect = asked.includeSuspectTags ?? false;
    const divided: DimensionSql = DIMENSIONS[dimension]({
      rows,
      suspect,
      role: asked.institutionRole,
      frameworks: own === 'frameworks' ? null : asked.frameworks,
      as: 'd',
    });
    const { where } = this.reading.matching(rows, asked, search, [own]);
    const { key, join: joined, several, ofParts } = divided;
    const counted = several || ofParts ? sql`count(distinct v.id)` : sql`count(*)`;
    const values = (value: Sql, joins: Sql): Sql =>
      sql`select r.id, ${value} as value from ${rows.from} ${joins} where ${where}`;
    const throughParts = ofParts ? sql` union all ${values(ofParts.key, ofParts.join)}` : empty;
    return sql`select * from (select cast(${facet} as text) as facet, v.value as "key", ${counted} as count
      from (${values(key, joined)}${throughParts}) v
      where v.value is not null group by v.value order by ${counted} desc, v.value limit ${MOST_VALUES}) f`;
  }
}
