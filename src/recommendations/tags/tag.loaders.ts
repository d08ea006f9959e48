import { Injectable } from '@nestjs/common';
import { empty, join, raw, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { AffectedGroup } from '../../reference/groups/affected-group.entity.js';
import type { SdgGoal } from '../../reference/sdgs/sdg.entity.js';
import type { Theme } from '../../reference/themes/theme.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';
import type { TagOrigin, TagProvenance } from './tag.entities.js';
import type { ActionType } from '../../reference/action-types/action-type.entity.js';
import type { ActionTypeTag, AffectedGroupTag, SdgTag, ThemeTag } from './tag.views.js';

interface TagRow {
  recommendationId: string;
  code: string;
  origin: TagOrigin;
  taggedAt: string | null;
  taggedById: string | null;
  provenance: TagProvenance;
  confidence: number | null;
  reviewedById: string | null;
  suspect: number;
}

/**
 * Rows of one tag table for visible recommendations. National tags are what the country decided: who may not see its
 * status layer sees the source's tags only.
 */
async function tagRows(
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
  [table, code]: readonly [table: string, code: string],
  suspect: Sql = empty,
): Promise<TagRow[]> {
  const r = sql`r`;
  return reader.rows<TagRow>(
    sql`select t.recommendation_id as "recommendationId", ${raw(`t.${code}`)} as "code", t.origin,
        t.tagged_at as "taggedAt", t.tagged_by_id as "taggedById", t.reviewed_by_id as "reviewedById",
        case when ${visibleLayer(actor, sql`r.country_code`, 'INTERNAL')} then t.confidence end as confidence,
        case when t.origin = 'SOURCE' then 'SOURCE' when t.confidence is null then 'PERSON' else 'SUGGESTION' end as provenance${suspect}
      from ${raw(table)} t join recommendation r on r.id = t.recommendation_id
      where t.recommendation_id in (${join(ids)}) and ${recommendationVisibleTo(actor, r)}
        and (t.origin = 'SOURCE' or ${visibleLayer(actor, sql`r.country_code`, 'STATUS', [sql`r.id`])})
      order by t.recommendation_id, ${raw(`t.${code}`)}, t.origin`,
  );
}

/** Themes of recommendations, suspect ones included, by code. */
@Injectable()
export class ThemeTagLoader extends BatchLoader<string, ThemeTag[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ThemeTag[][]> {
    const suspect = sql`, t.suspect`;
    const rows = await tagRows(this.reader, actor, ids, ['recommendation_theme', 'theme_code'], suspect);
    await this.vocabulary.ensure('themes', new Set(rows.map(({ code }) => code)));
    return grouped(ids, rows, ({ recommendationId }) => recommendationId).map((tags) =>
      tags.map((row) => ({
        ...row,
        theme: this.vocabulary.theme(row.code) as Theme,
        suspect: row.suspect === 1,
      })),
    );
  }
}

/** Affected groups of recommendations, by code. */
@Injectable()
export class AffectedGroupTagLoader extends BatchLoader<string, AffectedGroupTag[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<AffectedGroupTag[][]> {
    const rows = await tagRows(this.reader, actor, ids, ['recommendation_group', 'group_code']);
    await this.vocabulary.ensure('groups', new Set(rows.map(({ code }) => code)));
    return grouped(ids, rows, ({ recommendationId }) => recommendationId).map((tags) =>
      tags.map((row) => ({ ...row, group: this.vocabulary.group(row.code) as AffectedGroup })),
    );
  }
}

/** Goals and targets of recommendations, by code. */
@Injectable()
export class SdgTagLoader extends BatchLoader<string, SdgTag[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<SdgTag[][]> {
    const rows = await tagRows(this.reader, actor, ids, ['recommendation_sdg', 'sdg_code']);
    return grouped(ids, rows, ({ recommendationId }) => recommendationId).map((tags) =>
      tags.map((row) => {
        const target = row.code.includes('.') ? this.vocabulary.target(row.code) : null;
        return { ...row, target, goal: this.vocabulary.goal(target?.goalCode ?? row.code) as SdgGoal };
      }),
    );
  }
}

/** Types of action that recommendations ask for, by code. */
@Injectable()
export class ActionTypeTagLoader extends BatchLoader<string, ActionTypeTag[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<ActionTypeTag[][]> {
    const rows = await tagRows(this.reader, actor, ids, ['recommendation_action_type', 'action_type_code']);
    return grouped(ids, rows, ({ recommendationId }) => recommendationId).map((tags) =>
      tags.map((row) => ({ ...row, actionType: this.vocabulary.actionType(row.code) as ActionType })),
    );
  }
}
