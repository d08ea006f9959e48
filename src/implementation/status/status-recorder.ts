import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Events } from '../../platform/events/events.js';
import { idsOf, wholeAssessed, type Assessed } from './assessed.js';
import type { AssessedStatus, StatusAssessment } from './status.entities.js';
import { statusAssessed, statusDerived } from './status.events.js';
import { StatusSeries, type Assessment } from './status-series.js';
import { WholesOfParts, type WholeStatus } from './wholes-of-parts.js';

/**
 * Adds to the series of assessments. What is recorded last is the status, also where it speaks of an earlier period
 * than the one before: a coordinator who corrects the past has the last word, and figures of a past date, which go by
 * `recordedAt`, keep what was known then. Whoever assesses a part records with it what the whole is by now, as an
 * entry of the whole's own series: so every reader, and every figure of a past date, finds it there.
 */
@Injectable()
export class StatusRecorder {
  constructor(
    private readonly series: StatusSeries,
    private readonly wholes: WholesOfParts,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * Current assessments, held: of two who assess at once one waits. CONFLICT at `path` for a recommendation that is
   * split: its parts are assessed.
   */
  async current(
    actor: Actor,
    assessed: readonly Assessed[],
    path: readonly string[],
  ): Promise<StatusAssessment[]> {
    const { recommendationIds, partIds } = idsOf(assessed);
    await this.wholes.mustBeUnsplit(recommendationIds, path);
    await this.wholes.holdOf(partIds);
    return this.series.current(actor, assessed);
  }

  /** Records one assessment for each, up to 5,000, in a number of statements that hardly grows. As `current` else. */
  async record(
    actor: Actor,
    assessed: readonly Assessed[],
    assessment: Assessment,
    path: readonly string[],
  ): Promise<StatusAssessment[]> {
    if (assessed.length === 0) return [];
    const recordedAt = this.clock.now();
    await this.series.end(await this.current(actor, assessed, path), recordedAt);
    const recorded = await this.series.add(
      assessed.map(({ countryCode, recommendationId, partId }) => ({
        ...assessment,
        countryCode,
        recommendationId,
        partId,
      })),
      recordedAt,
    );
    this.events.publish(statusAssessed(recorded));
    await this.derive(actor, idsOf(assessed).partIds, recordedAt);
    return recorded;
  }

  /** The wholes of parts follow: an entry for each whose status or day is another now. */
  private async derive(actor: Actor, partIds: readonly string[], recordedAt: string): Promise<void> {
    if (partIds.length === 0) return;
    const wholes = await this.wholes.statusesOf(partIds);
    const current = await this.series.current(
      actor,
      wholes.map(({ recommendationId, countryCode }) => wholeAssessed({ id: recommendationId, countryCode })),
    );
    const before = new Map(current.map((row) => [row.recommendationId, row]));
    const changed = wholes.filter((whole) => !says(before.get(whole.recommendationId), whole));
    await this.series.end(
      changed.flatMap(({ recommendationId }) => before.get(recommendationId) ?? []),
      recordedAt,
    );
    const derived = await this.series.add(
      changed
        .filter(({ status }) => status !== 'NOT_ASSESSED')
        .map(({ recommendationId, countryCode, status, effectiveOn }) => ({
          ...wholeAssessed({ id: recommendationId, countryCode }),
          status: status as AssessedStatus,
          effectiveOn: effectiveOn as string,
          source: 'PARTS' as const,
          assessedById: actor.userId as string,
        })),
      recordedAt,
    );
    if (changed.length > 0) this.events.publish(statusDerived(changed, derived.length));
  }
}

/** What stands says the same already: nothing is recorded then. */
function says(current: StatusAssessment | undefined, whole: WholeStatus): boolean {
  if (!current) return whole.status === 'NOT_ASSESSED';
  const { status, effectiveOn, source } = current;
  return source === 'PARTS' && status === whole.status && effectiveOn === whole.effectiveOn;
}
