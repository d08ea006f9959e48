import type { PositionRequest } from './position-request.entity.js';
import type { PositionRound } from './position-round.entity.js';

/** Of which rounds requests are, and how many of each: a fact is about one round. */
export function byRound(
  requests: readonly PositionRequest[],
): { round: Pick<PositionRound, 'id' | 'countryCode'>; count: number }[] {
  const rounds = new Map<string, { round: Pick<PositionRound, 'id' | 'countryCode'>; count: number }>();
  for (const { roundId, countryCode } of requests) {
    const counted = rounds.get(roundId);
    if (counted) counted.count += 1;
    else rounds.set(roundId, { round: { id: roundId, countryCode }, count: 1 });
  }
  return [...rounds.values()];
}
