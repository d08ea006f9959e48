import { Injectable } from '@nestjs/common';
import { join, raw, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import type { EntityClass } from '../../platform/database/insert.js';
import { Writer } from '../../platform/database/writer.js';
import { UserError } from '../../platform/graphql/user-error.js';
import {
  RecommendationActionType,
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
} from './tag.entities.js';
import type { TagCodes } from './tag.inputs.js';
import { TermCodes, type Terms } from './term-codes.js';

/** One request may write so many tags. */
const MOST_TAGS = 50_000;

type TagRow = RecommendationTheme | RecommendationGroup | RecommendationSdg | RecommendationActionType;

interface TagKind {
  entity: EntityClass<TagRow>;
  table: string;
  column: string;
  /** What a row holds besides its key. */
  terms: Map<string, object>;
}

/** Who sets tags; `confidence` where they accept a suggestion. */
export interface Tagger {
  userId: string | null;
  confidence?: number;
}

/** Tags that the country itself sets. No import touches them. */
@Injectable()
export class NationalTags {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly terms: TermCodes,
  ) {}

  /** Adds what is missing; answers the recommendations that got something. */
  async add(ids: readonly string[], codes: TagCodes, by: Tagger): Promise<Set<string>> {
    const changed = new Set<string>();
    const wanted = kindsOf(await this.terms.read(codes));
    bounded(ids, wanted);
    const taggedAt = this.clock.now();
    for (const kind of wanted) {
      const present = new Set((await this.present(ids, kind)).map(({ key }) => key));
      const missing = ids.flatMap((recommendationId) =>
        [...kind.terms]
          .filter(([code]) => !present.has(`${recommendationId}/${code}`))
          .map(
            ([, columns]) =>
              ({
                recommendationId,
                origin: 'NATIONAL',
                taggedById: by.userId,
                taggedAt,
                confidence: by.confidence ?? null,
                reviewedById: by.confidence == null ? null : by.userId,
                ...columns,
              }) as TagRow,
          ),
      );
      await this.writer.add(kind.entity, missing);
      for (const { recommendationId } of missing) changed.add(recommendationId);
    }
    return changed;
  }

  /** Takes away what is there; answers the recommendations that lost something. */
  async remove(ids: readonly string[], codes: TagCodes): Promise<Set<string>> {
    const changed = new Set<string>();
    for (const kind of kindsOf(await this.terms.read(codes))) {
      const present = await this.present(ids, kind);
      if (present.length === 0) continue;
      await this.writer.execute(sql`delete from ${raw(kind.table)} where ${this.national(ids, kind)}`);
      this.writer.note(
        present.map(({ recommendationId, code }) => ({
          entity: kind.entity.name,
          entityId: `${recommendationId}/NATIONAL/${code}`,
          verb: 'REMOVED',
          fields: [],
        })),
      );
      for (const { recommendationId } of present) changed.add(recommendationId);
    }
    return changed;
  }

  private async present(ids: readonly string[], kind: TagKind) {
    const rows = await this.writer.rows<{ recommendationId: string; code: string }>(
      sql`select recommendation_id as "recommendationId", ${raw(kind.column)} as "code" from ${raw(kind.table)}
        where ${this.national(ids, kind)}`,
    );
    return rows.map((row) => ({ ...row, key: `${row.recommendationId}/${row.code}` }));
  }

  private national(ids: readonly string[], { column, terms }: TagKind) {
    return sql`origin = 'NATIONAL' and recommendation_id in (${join(ids)})
      and ${raw(column)} in (${join([...terms.keys()])})`;
  }
}

function kindsOf({ themeCodes, groupCodes, sdgs, actionTypeCodes }: Terms): TagKind[] {
  const kinds: TagKind[] = [
    {
      entity: RecommendationTheme,
      table: 'recommendation_theme',
      column: 'theme_code',
      // A person's own tag is no artefact of a migration.
      terms: new Map(themeCodes.map((themeCode) => [themeCode, { themeCode, suspect: false }])),
    },
    {
      entity: RecommendationGroup,
      table: 'recommendation_group',
      column: 'group_code',
      terms: new Map(groupCodes.map((groupCode) => [groupCode, { groupCode }])),
    },
    {
      entity: RecommendationSdg,
      table: 'recommendation_sdg',
      column: 'sdg_code',
      terms: new Map(sdgs.map((sdg) => [sdg.sdgCode, sdg])),
    },
    {
      entity: RecommendationActionType,
      table: 'recommendation_action_type',
      column: 'action_type_code',
      terms: new Map(actionTypeCodes.map((actionTypeCode) => [actionTypeCode, { actionTypeCode }])),
    },
  ];
  return kinds.filter(({ terms }) => terms.size > 0);
}

function bounded(ids: readonly string[], kinds: readonly TagKind[]): void {
  const asked = kinds.reduce((sum, { terms }) => sum + terms.size * ids.length, 0);
  if (asked > MOST_TAGS) {
    throw new UserError('LIMIT_EXCEEDED', `That is ${asked} tags; one request sets at most ${MOST_TAGS}.`);
  }
}
