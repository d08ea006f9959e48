import { Injectable } from '@nestjs/common';
import { raw, default as sql, type Sql } from 'sql-template-tag';
import type { EntityClass } from '../../platform/database/insert.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { pairOf } from '../../recommendations/links/link.entity.js';
import { MergeParticipants, type MergeParticipant } from '../../recommendations/source/merge-participants.js';
import { ClusterSuggestion } from './cluster-suggestion.entity.js';
import { LinkSuggestion } from './link-suggestion.entity.js';

/**
 * When a duplicate is merged, what was dismissed of it stays dismissed of the recommendation that stays: people judged
 * the same text. Open suggestions are nobody's word; the next run finds them anew.
 */
@Injectable()
export class SuggestionCarrier implements MergeParticipant {
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
    const links = await this.dismissed(
      LinkSuggestion,
      'link_suggestion',
      sql`(from_id = ${mergedId} or to_id = ${mergedId})`,
    );
    for (const link of links) {
      const [fromId, toId] = [link.fromId, link.toId].map((id) => (id === mergedId ? keptId : id));
      // Of the two that are merged nothing is left to say.
      if (fromId === toId) continue;
      const pair = pairOf(fromId as string, toId as string);
      const carried = { ...link, id: newId('lsg'), fromId, toId, pair, version: 1 } as LinkSuggestion;
      await this.dismiss(LinkSuggestion, 'link_suggestion', sql`pair = ${pair}`, carried);
    }
    const members = await this.dismissed(
      ClusterSuggestion,
      'cluster_suggestion',
      sql`recommendation_id = ${mergedId}`,
    );
    for (const member of members) {
      const there = sql`cluster_id = ${member.clusterId} and recommendation_id = ${keptId}`;
      const carried = { ...member, id: newId('csg'), recommendationId: keptId, version: 1 };
      await this.dismiss(ClusterSuggestion, 'cluster_suggestion', there, carried);
    }
  }

  private async dismissed<S extends object>(entity: EntityClass<S>, table: string, of: Sql): Promise<S[]> {
    return this.writer.findMany(
      entity,
      await this.ids(table, sql`state = 'DISMISSED' and ${of} order by decided_at`),
    );
  }

  /** What is open there is dismissed with the same word; what was decided there holds. */
  private async dismiss<S extends LinkSuggestion | ClusterSuggestion>(
    entity: EntityClass<S>,
    table: string,
    there: Sql,
    carried: S,
  ): Promise<void> {
    const [standing] = await this.writer.findMany(entity, await this.ids(table, there));
    if (!standing) await this.writer.add(entity, [carried]);
    else if (standing.state === 'OPEN') {
      const { state, decidedAt, decidedById } = carried;
      await this.writer.change<LinkSuggestion | ClusterSuggestion>(standing, {
        state,
        decidedAt,
        decidedById,
      });
    }
  }

  private async ids(table: string, where: Sql): Promise<string[]> {
    const rows = await this.writer.rows<{ id: string }>(sql`select id from ${raw(table)} where ${where}`);
    return rows.map(({ id }) => id);
  }
}
