import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { ClusterSuggestionRenewal } from './cluster-suggestion.renewal.js';
import { LinkSuggestionRenewal } from './link-suggestion.renewal.js';
import { SimilarityRun } from './similarity-run.entity.js';
import type { Similarities } from './similarity-search.js';
import { similarRecommendationsFound } from './suggestion.events.js';

/** Writes down what a comparison found: all of it, with the run's counts, or nothing. */
@Injectable()
export class SimilarityRuns {
  constructor(
    private readonly links: LinkSuggestionRenewal,
    private readonly members: ClusterSuggestionRenewal,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** In the unit of work that is running; without a person where an import was the reason. */
  async write(countryCode: string, found: Similarities, startedById: string | null): Promise<SimilarityRun> {
    const links = await this.links.renew(countryCode, found.pairs);
    const members = await this.members.renew(countryCode, found.fits);
    const run = Object.assign(new SimilarityRun(), {
      id: newId('sim'),
      countryCode,
      at: this.clock.now(),
      milliseconds: found.milliseconds,
      startedById,
      compared: found.compared,
      leftOut: found.leftOut,
      newLinks: links.fresh.length,
      goneLinks: links.gone.length,
      reopenedLinks: links.reopened.length,
      openLinks: links.open,
      newMembers: members.fresh.length,
      goneMembers: members.gone.length,
      openMembers: members.open,
    });
    await this.writer.add(SimilarityRun, [run]);
    this.events.publish(similarRecommendationsFound(run));
    return run;
  }
}
