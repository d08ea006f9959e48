import { Injectable } from '@nestjs/common';
import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { EntityClass } from '../../platform/database/insert.js';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import {
  RecommendationActionType,
  RecommendationGroup,
  RecommendationSdg,
  RecommendationTheme,
} from './tag.entities.js';

/** A table whose national tags follow a recommendation into the one that it is merged into. */
interface CarriedTags {
  entity: EntityClass;
  table: string;
  column: string;
  /** What a row holds besides what every tag holds. */
  own: Sql;
}

const CARRIED: readonly CarriedTags[] = [
  {
    entity: RecommendationTheme,
    table: 'recommendation_theme',
    column: 'theme_code',
    own: sql`f.theme_code as "themeCode"`,
  },
  {
    entity: RecommendationGroup,
    table: 'recommendation_group',
    column: 'group_code',
    own: sql`f.group_code as "groupCode"`,
  },
  {
    entity: RecommendationSdg,
    table: 'recommendation_sdg',
    column: 'sdg_code',
    own: sql`f.sdg_code as "sdgCode", f.goal_code as "goalCode"`,
  },
  {
    entity: RecommendationActionType,
    table: 'recommendation_action_type',
    column: 'action_type_code',
    own: sql`f.action_type_code as "actionTypeCode"`,
  },
];

/** The country's own tags go over to the recommendation that stays, where it lacks them, each as it came about. */
@Injectable()
export class TagCarrier implements MergeParticipant {
  constructor(
    participants: MergeParticipants,
    private readonly writer: Writer,
  ) {
    participants.register(this);
  }

  objection(): Promise<null> {
    return Promise.resolve(null);
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    for (const { entity, table, column, own } of CARRIED) {
      const missing = await this.writer.rows(
        sql`select f.origin, f.tagged_by_id as "taggedById", f.tagged_at as "taggedAt", f.confidence,
            f.reviewed_by_id as "reviewedById", ${own}
          from ${raw(table)} f where f.recommendation_id = ${mergedId} and f.origin = 'NATIONAL'
            and not exists (select 1 from ${raw(table)} t where t.recommendation_id = ${keptId} and t.origin = 'NATIONAL'
              and t.${raw(column)} = f.${raw(column)})`,
      );
      // A person's own tag is no artefact of a migration.
      await this.writer.add(
        entity,
        missing.map((row) => ({ ...row, recommendationId: keptId, suspect: false })),
      );
    }
  }
}
