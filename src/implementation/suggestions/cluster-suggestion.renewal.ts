import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import type { ClusterFit } from './cluster-fits.js';
import { ClusterSuggestion } from './cluster-suggestion.entity.js';
import { renewal, type Found, type Renewal, type Standing } from './renewal.js';
import { ReplacedTexts } from './replaced-texts.js';
import { SuggestionLedger, type Kept, type SuggestionTable } from './suggestion-ledger.js';
import { keptScore } from './suggestion-state.js';

const TABLE: SuggestionTable = {
  name: 'cluster_suggestion',
  key: sql`cluster_id || ' ' || recommendation_id`,
  says: sql`nearest_id`,
};

type FoundFit = Found & { fit: ClusterFit };

/** Puts what a comparison found in the place of the open suggestions of cluster members; what was decided stays. */
@Injectable()
export class ClusterSuggestionRenewal {
  constructor(
    private readonly ledger: SuggestionLedger,
    private readonly replaced: ReplacedTexts,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  async renew(countryCode: string, fits: readonly ClusterFit[]): Promise<Renewal<FoundFit>> {
    const standing = await this.ledger.standing(TABLE, countryCode);
    const found = fits.map((fit): FoundFit => ({
      key: `${fit.clusterId} ${fit.recommendationId}`,
      score: keptScore(fit.score),
      says: fit.nearestId,
      fit,
    }));
    const outcome = renewal(standing, found, await this.asksAnew(standing));
    await this.ledger.clear(TABLE, outcome as Renewal<never>);
    await this.writer.addUnaudited(ClusterSuggestion, [
      ...outcome.fresh.map((one) => this.row(countryCode, one)),
      ...[...outcome.changed, ...outcome.reopened].map(([one, before]) => this.row(countryCode, one, before)),
    ]);
    return outcome;
  }

  /** Only the recommendation's text counts: a cluster's members come and go. */
  private async asksAnew(standing: readonly Kept[]): Promise<(key: string) => boolean> {
    const judged = new Map(
      standing
        .filter(({ state }) => state === 'DISMISSED')
        .map(({ key, decidedAt }) => [
          key,
          { recommendationId: key.split(' ')[1] as string, decidedAt: decidedAt as string },
        ]),
    );
    const isReplaced = await this.replaced.since([...judged.values()]);
    return (key) => {
      const one = judged.get(key);
      return one !== undefined && isReplaced(one);
    };
  }

  private row(countryCode: string, { score, fit }: FoundFit, before?: Standing): ClusterSuggestion {
    return Object.assign(new ClusterSuggestion(), {
      id: before?.id ?? newId('csg'),
      countryCode,
      clusterId: fit.clusterId,
      recommendationId: fit.recommendationId,
      nearestId: fit.nearestId,
      score,
      terms: fit.shared,
      state: 'OPEN' as const,
      foundAt: before?.foundAt ?? this.clock.now(),
      decidedAt: null,
      decidedById: null,
      version: (before?.version ?? 0) + 1,
    });
  }
}
