import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';
import { pairOf, RecommendationLink, type LinkKind } from './link.entity.js';
import { inDirection, inWords, mustBeLinkable, saysTheSame, type LinkEnd } from './link-rules.js';

/** A link that somebody wants, with where it comes from. `path` is where in the arguments it stands. */
export interface WantedLink {
  fromId: string;
  toId: string;
  kind: LinkKind;
  note: string | null;
  /** Of the accepted suggestion, in ten-thousandths; null for a person's own. */
  score: number | null;
  path: readonly string[];
}

/** Which links were made, and which were there. */
export interface MadeLinks {
  /** Each once, in the order wanted. */
  links: RecommendationLink[];
  made: RecommendationLink[];
}

/** Where links are written down. Idempotent: what is said already is not said again. */
@Injectable()
export class LinkLedger {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes links between the actor's recommendations. Throws `NOT_FOUND`, `INVALID` for what cannot be linked so, and
   * `CONFLICT` where the two are linked in another way. Two who link a pair at once: the database lets one through.
   */
  async link(actor: Actor, wanted: readonly WantedLink[]): Promise<MadeLinks> {
    const countryCode = actor.ownCountry;
    if (wanted.length === 0) return { links: [], made: [] };
    const ends = await this.ends(actor, wanted);
    const standing = await this.inForce(wanted.map(({ fromId, toId }) => pairOf(fromId, toId)));
    const made: RecommendationLink[] = [];
    const links = new Map<string, RecommendationLink>();
    for (const want of wanted) {
      const [from, to] = [ends.get(want.fromId) as LinkEnd, ends.get(want.toId) as LinkEnd];
      mustBeLinkable(want.kind, from, to, want.path);
      const link = this.row(actor, countryCode, want, inDirection(want.kind, from, to));
      const known = standing.get(link.pair);
      if (known && !saysTheSame(known, link)) throw contradiction(known, want);
      if (!known) made.push(link);
      standing.set(link.pair, known ?? link);
      links.set(link.pair, known ?? link);
    }
    await this.writer.add(RecommendationLink, made);
    return { links: [...links.values()], made };
  }

  /** Ends links that are in force; answers those that it ended. */
  async end(
    actor: Actor,
    links: readonly RecommendationLink[],
    reason: string | null,
  ): Promise<RecommendationLink[]> {
    const standing = links.filter(({ endedAt }) => endedAt === null);
    await this.writer.changeAll(RecommendationLink, standing, {
      endedAt: this.clock.now(),
      endedById: actor.userId,
      endReason: reason,
    });
    return standing;
  }

  /** What is to be linked, held: nobody merges it meanwhile. NOT_FOUND for the first that the actor does not see. */
  private async ends(actor: Actor, wanted: readonly WantedLink[]): Promise<Map<string, LinkEnd>> {
    const places = new Map<string, string[]>();
    for (const { fromId, toId, path } of wanted) {
      if (!places.has(fromId)) places.set(fromId, [...path, 'fromId']);
      if (!places.has(toId)) places.set(toId, [...path, 'toId']);
    }
    const rows = await this.writer.rows<LinkEnd>(
      sql`select r.id, r.issued_on as "issuedOn", r.merged_into_id as "mergedIntoId" from recommendation r
        where r.id in (${join([...places.keys()])}) and ${recommendationVisibleTo(actor, sql`r`)}
        order by r.id ${locked(this.reader.dialectName, 'SHARE')}`,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const [id, path] of places) if (!found.has(id)) throw notFound('recommendation', id, path);
    return found;
  }

  /** The links in force of pairs, held: nobody ends one meanwhile. */
  private async inForce(pairs: readonly string[]): Promise<Map<string, RecommendationLink>> {
    const rows = await this.writer.rows<{ id: string }>(
      sql`select id from recommendation_link where pair in (${join([...new Set(pairs)])}) and ended_at is null
        ${locked(this.reader.dialectName)}`,
    );
    const links = await this.writer.findMany(
      RecommendationLink,
      rows.map(({ id }) => id),
    );
    return new Map(links.map((link) => [link.pair, link]));
  }

  private row(
    actor: Actor,
    countryCode: string,
    { kind, note, score }: WantedLink,
    [from, to]: readonly [LinkEnd, LinkEnd],
  ): RecommendationLink {
    return Object.assign(new RecommendationLink(), {
      id: newId('lnk'),
      countryCode,
      kind,
      fromId: from.id,
      toId: to.id,
      pair: pairOf(from.id, to.id),
      origin: score === null ? ('PERSON' as const) : ('SUGGESTION' as const),
      score,
      note: note?.trim() || null,
      createdAt: this.clock.now(),
      createdById: actor.userId as string,
      endedAt: null,
      endedById: null,
      endReason: null,
    });
  }
}

function contradiction(standing: RecommendationLink, { path }: WantedLink): UserError {
  return new UserError(
    'CONFLICT',
    `They are linked already: ${inWords(standing)} (${standing.id}). End that link first.`,
    path,
  );
}
