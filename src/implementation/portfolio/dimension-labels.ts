import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { Labels } from '../../reference/languages/language.js';
import { planVisibleTo } from '../plans/plan.visibility.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import type { DimensionName } from './dimensions.js';

/** A value of a dimension, to be named. */
export interface DimensionKey {
  dimension: DimensionName;
  key: string;
}

/**
 * Where the names of national things are: in several languages (`names`, JSON), or one (`name`). They are seen with the
 * status, or by a condition of their own.
 */
const NATIONAL: readonly {
  of: readonly DimensionName[];
  names: Sql;
  seen?: (actor: Actor) => Sql;
}[] = [
  {
    of: ['INSTITUTION', 'ASSIGNED_INSTITUTION'],
    names: sql`select id, names, null as name from institution`,
  },
  { of: ['CLUSTER'], names: sql`select id, null as names, name from cluster` },
  {
    of: ['PLAN'],
    names: sql`select id, null as names, title as name from implementation_plan`,
    seen: (actor) => planVisibleTo(actor, sql`implementation_plan`),
  },
  { of: ['FRAMEWORK'], names: sql`select id, null as names, title as name from framework` },
  {
    of: ['FRAMEWORK_ITEM'],
    names: sql`select id, null as names, case when code is null then title else code || ' ' || title end as name from framework_item`,
  },
];

/** The names of what is counted: vocabularies from memory, national things by one statement for all. */
@Injectable()
export class DimensionLabels {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** Labels by key, in the order of `keys`; empty where the key is its own name (a symbol, a status). */
  async of(actor: Actor, keys: readonly DimensionKey[]): Promise<Labels[]> {
    const named = await this.national(actor, keys);
    return keys.map(({ dimension, key }) => named.get(key) ?? this.known(dimension, key) ?? {});
  }

  private known(dimension: DimensionName, key: string): Labels | undefined {
    switch (dimension) {
      case 'THEME':
      case 'HEADING':
        return this.vocabulary.theme(key)?.labels;
      case 'AFFECTED_GROUP':
        return this.vocabulary.group(key)?.labels;
      case 'SDG_GOAL':
        return this.vocabulary.goal(key)?.labels;
      case 'SDG_TARGET':
        return this.vocabulary.target(key)?.labels;
      case 'ACTION_TYPE':
      case 'ASKED_ACTION_TYPE':
        return this.vocabulary.actionType(key)?.labels;
      case 'MECHANISM':
        return this.vocabulary.mechanism(key)?.names;
      case 'COUNTRY':
      case 'RECOMMENDING_STATE':
        return this.vocabulary.country(key)?.names;
      case 'GRADE':
        return gradeLabels(this.vocabulary, key);
      default:
        return undefined;
    }
  }

  private async national(actor: Actor, keys: readonly DimensionKey[]): Promise<Map<string, Labels>> {
    const published = visibleLayer(actor, sql`country_code`, 'STATUS');
    const parts = NATIONAL.flatMap(({ of, names, seen }) => {
      const ids = [...new Set(keys.flatMap(({ dimension, key }) => (of.includes(dimension) ? [key] : [])))];
      return ids.length > 0
        ? [sql`${names} where id in (${join(ids)}) and ${seen?.(actor) ?? published}`]
        : [];
    });
    if (parts.length === 0) return new Map();
    const rows = await this.reader.rows<{ id: string; names: string | null; name: string | null }>(
      join(parts, ' union all '),
    );
    // What has one name has it in the country's working language.
    return new Map(
      rows.map(({ id, names, name }) => [
        id,
        names === null ? { en: name ?? id } : (JSON.parse(names) as Labels),
      ]),
    );
  }
}

/** `CCPR_2017:C` is called by its scale and its label. */
function gradeLabels(vocabulary: Vocabulary, key: string): Labels | undefined {
  const [scaleCode = '', gradeCode = ''] = key.split(':');
  const scale = vocabulary.gradeScale(scaleCode);
  const grade = vocabulary.grades(scaleCode).find(({ code }) => code === gradeCode);
  return scale && grade ? { en: `${scale.names.en ?? scaleCode}: ${gradeCode}` } : undefined;
}
