import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { pairOf } from '../../recommendations/links/link.entity.js';
import type { LikePair } from './like-pairs.js';
import { LinkSuggestion } from './link-suggestion.entity.js';
import { renewal, type Found, type Renewal, type Standing } from './renewal.js';
import { ReplacedTexts } from './replaced-texts.js';
import { SuggestionLedger, type Kept, type SuggestionTable } from './suggestion-ledger.js';
import { keptScore } from './suggestion-state.js';

const TABLE: SuggestionTable = {
  name: 'link_suggestion',
  key: sql`pair`,
  says: sql`kind || ' ' || from_id`,
};

type FoundPair = Found & { like: LikePair };

/** Puts what a comparison found in the place of the open suggestions of links; what was decided stays. */
@Injectable()
export class LinkSuggestionRenewal {
  constructor(
    private readonly ledger: SuggestionLedger,
    private readonly replaced: ReplacedTexts,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  async renew(countryCode: string, pairs: readonly LikePair[]): Promise<Renewal<FoundPair>> {
    const standing = await this.ledger.standing(TABLE, countryCode);
    const linked = await this.linked(countryCode);
    const found = pairs
      .map((like): FoundPair => ({
        key: pairOf(like.fromId, like.toId),
        score: keptScore(like.score),
        says: `${like.kind} ${like.fromId}`,
        like,
      }))
      // Of those that a person linked without a suggestion, or linked and parted, nothing is left to ask.
      .filter(({ key }) => !linked.has(key));
    const outcome = renewal(standing, found, await this.asksAnew(standing));
    await this.ledger.clear(TABLE, outcome as Renewal<never>);
    await this.writer.addUnaudited(LinkSuggestion, [
      ...outcome.fresh.map((one) => this.row(countryCode, one)),
      ...[...outcome.changed, ...outcome.reopened].map(([one, before]) => this.row(countryCode, one, before)),
    ]);
    return outcome;
  }

  private async linked(countryCode: string): Promise<Set<string>> {
    const rows = await this.writer.rows<{ pair: string }>(
      sql`select pair from recommendation_link where country_code = ${countryCode}`,
    );
    return new Set(rows.map(({ pair }) => pair));
  }

  private async asksAnew(standing: readonly Kept[]): Promise<(pair: string) => boolean> {
    const judged = new Map(
      standing
        .filter(({ state }) => state === 'DISMISSED')
        .map(({ key, decidedAt }) => [
          key,
          key.split(' ').map((recommendationId) => ({ recommendationId, decidedAt: decidedAt as string })),
        ]),
    );
    const isReplaced = await this.replaced.since([...judged.values()].flat());
    return (pair) => judged.get(pair)?.some(isReplaced) ?? false;
  }

  private row(countryCode: string, { key, score, like }: FoundPair, before?: Standing): LinkSuggestion {
    return Object.assign(new LinkSuggestion(), {
      id: before?.id ?? newId('lsg'),
      countryCode,
      kind: like.kind,
      fromId: like.fromId,
      toId: like.toId,
      pair: key,
      score,
      terms: like.shared,
      state: 'OPEN' as const,
      foundAt: before?.foundAt ?? this.clock.now(),
      decidedAt: null,
      decidedById: null,
      version: (before?.version ?? 0) + 1,
    });
  }
}
