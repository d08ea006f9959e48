import type { UserErrorView } from '../../platform/graphql/payload.js';

/** Not more than a person reads. */
const MOST_NAMED = 50;

/** A recommendation to which NOT_PURSUED is not open. */
export interface NotNoted {
  id: string;
  reference: string | null;
  symbol: string;
  /** Null where the State has said nothing, or the mechanism asks for no position. */
  position: string | null;
}

/** One user error for each recommendation that must be pursued or left undecided; the last counts those not named. */
export function refusals(refused: readonly NotNoted[]): UserErrorView[] {
  const named = refused.slice(0, MOST_NAMED).map(({ id, reference, symbol, position }) => ({
    code: 'INVALID' as const,
    message: `NOT_PURSUED is open only where the position is noted or supported in part: ${symbol}${reference ? `, ${reference}` : ''} has ${position ?? 'none'}.`,
    path: ['input', 'targets', id],
  }));
  const more = refused.length - named.length;
  if (more === 0) return named;
  return [
    ...named,
    { code: 'INVALID', message: `And ${more} more of the recommendations.`, path: ['input', 'targets'] },
  ];
}
