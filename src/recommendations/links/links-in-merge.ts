import { Injectable, type OnModuleInit } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { MergeParticipants, type MergeParticipant } from '../source/merge-participants.js';
import { pairOf, RecommendationLink } from './link.entity.js';
import { inWords, saysTheSame } from './link-rules.js';

type Ends = Pick<RecommendationLink, 'kind' | 'fromId' | 'toId'>;

/** What a person said of a duplicate and a third one holds of the recommendation that stays, unless another thing was said of that. */
@Injectable()
export class LinksInMerge implements MergeParticipant, OnModuleInit {
  constructor(
    private readonly participants: MergeParticipants,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  async objection(mergedId: string, keptId: string): Promise<string | null> {
    const { merged, kept } = await this.standing(mergedId, keptId);
    for (const link of merged) {
      const moved = movedOf(link, mergedId, keptId);
      const other = moved.fromId === moved.toId ? link : kept.get(pairOf(moved.fromId, moved.toId));
      if (other && !saysTheSame(other, moved)) {
        const besides = other === link ? '' : ` and another that ${inWords(link)}`;
        return `A link says that ${inWords(other)}${besides}: end ${besides ? 'one of them' : 'it'} first (${other.id}).`;
      }
    }
    return null;
  }

  async carryOver(mergedId: string, keptId: string): Promise<void> {
    const { merged, kept } = await this.standing(mergedId, keptId);
    for (const link of merged) {
      const moved = movedOf(link, mergedId, keptId);
      const pair = pairOf(moved.fromId, moved.toId);
      // Said of both: once is enough.
      const twice = { endedAt: this.clock.now(), endReason: `${mergedId} was merged into ${keptId}.` };
      await this.writer.change(
        link,
        kept.has(pair) ? twice : { fromId: moved.fromId, toId: moved.toId, pair },
      );
    }
  }

  private async standing(
    mergedId: string,
    keptId: string,
  ): Promise<{ merged: RecommendationLink[]; kept: Map<string, RecommendationLink> }> {
    const ids = join([mergedId, keptId]);
    const found = await this.writer.rows<{ id: string }>(sql`
      select id from recommendation_link where (from_id in (${ids}) or to_id in (${ids})) and ended_at is null`);
    const links = await this.writer.findMany(
      RecommendationLink,
      found.map(({ id }) => id),
    );
    const isOf = (id: string, { fromId, toId }: Ends): boolean => fromId === id || toId === id;
    const merged = links.filter((link) => isOf(mergedId, link)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const kept = links.filter((link) => !isOf(mergedId, link));
    return { merged, kept: new Map(kept.map((link) => [link.pair, link])) };
  }
}

/** What a link says once the one stands for the other. */
function movedOf({ kind, fromId, toId }: Ends, mergedId: string, keptId: string): Ends {
  const stands = (id: string): string => (id === mergedId ? keptId : id);
  return { kind, fromId: stands(fromId), toId: stands(toId) };
}
