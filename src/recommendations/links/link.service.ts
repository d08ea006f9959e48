import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { RecommendationLink } from './link.entity.js';
import { recommendationsLinked, recommendationsUnlinked } from './link.events.js';
import type { LinkRecommendationsInput, UnlinkRecommendationsInput } from './link.inputs.js';
import { LinkLedger } from './link-ledger.js';
import type { RecommendationLinksPayload } from './link.payloads.js';
import { linkVisibleTo } from './link.visibility.js';

/** A coordinator says how recommendations hang together, and takes it back. */
@Injectable()
export class LinkService {
  constructor(
    private readonly ledger: LinkLedger,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async link(actor: Actor, input: LinkRecommendationsInput): Promise<RecommendationLinksPayload> {
    actor.must('links:write', { countryCode: actor.ownCountry });
    const wanted = input.links.map(({ fromId, toId, kind, note }, index) => ({
      fromId,
      toId,
      kind,
      note: note ?? null,
      score: null,
      path: ['input', 'links', String(index)],
    }));
    const { links, made } = await this.ledger.link(actor, wanted);
    if (made.length > 0) this.events.publish(recommendationsLinked(made));
    return { links, changedCount: made.length, unchangedCount: links.length - made.length };
  }

  async unlink(actor: Actor, input: UnlinkRecommendationsInput): Promise<RecommendationLinksPayload> {
    const links = await this.find(actor, [...new Set(input.linkIds)]);
    actor.must('links:write', { countryCode: actor.ownCountry });
    const ended = await this.ledger.end(actor, links, input.reason?.trim() || null);
    if (ended.length > 0) this.events.publish(recommendationsUnlinked(ended));
    return { links, changedCount: ended.length, unchangedCount: links.length - ended.length };
  }

  /** In the order given; NOT_FOUND for the first that the actor does not see. */
  private async find(actor: Actor, ids: readonly string[]): Promise<RecommendationLink[]> {
    const seen = await this.writer.rows<{ id: string }>(
      sql`select l.id from recommendation_link l where l.id in (${join([...ids])}) and ${linkVisibleTo(actor, sql`l`)}`,
    );
    const found = await this.writer.findMany(
      RecommendationLink,
      seen.map(({ id }) => id),
    );
    const byId = new Map(found.map((link) => [link.id, link]));
    return ids.map((id) => {
      const link = byId.get(id);
      if (!link) throw notFound('link', id, ['input', 'linkIds']);
      return link;
    });
  }
}
