import type { Counted } from '../../implementation/statistics/figure-rows.sql.js';
import type { SplitFigures } from '../../implementation/statistics/figures.types.js';
import type { Status } from '../../implementation/status/status.entities.js';
import type { BriefingChanges, StatusMove } from './briefing.types.js';

const ACTION: readonly Status[] = ['IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'CONTINUOUS'];
const NO_ACTION: readonly (Status | null)[] = [null, 'NOT_ASSESSED', 'NOT_STARTED'];

/**
 * What changed among those that count now, part of the headline by part. `before` are those that counted at the end of
 * the first day, whatever they were assigned to or tagged with then: what is compared is the same recommendation.
 */
export function changesOf(
  headline: SplitFigures,
  before: readonly Counted[],
  now: readonly Counted[],
): BriefingChanges[] {
  const then = new Map(before.map(({ id, status }) => [id, status]));
  const parts = [
    ...headline.byPosition.map(({ position }) => ({ upr: true, position })),
    ...(headline.outsideUpr ? [{ upr: false, position: null }] : []),
  ];
  return parts.map((part) => {
    const members = now.filter(
      ({ upr, position }) => upr === part.upr && (!upr || position === part.position),
    );
    const pairs = members.map(({ id, status }) => ({ from: then.get(id) ?? null, to: status }));
    return { ...part, ...changesAmong(pairs) };
  });
}

type Pair = Pick<StatusMove, 'from' | 'to'>;

function changesAmong(pairs: readonly Pair[]): Omit<BriefingChanges, 'upr' | 'position'> {
  const count = (holds: (pair: Pair) => boolean): number => pairs.filter(holds).length;
  return {
    newlyCounted: count(({ from }) => from === null),
    newlyAssessed: count(
      ({ from, to }) => (from ?? 'NOT_ASSESSED') === 'NOT_ASSESSED' && to !== 'NOT_ASSESSED',
    ),
    newlyImplemented: count(({ from, to }) => from !== 'IMPLEMENTED' && to === 'IMPLEMENTED'),
    actionBegun: count(({ from, to }) => NO_ACTION.includes(from) && ACTION.includes(to)),
    newlyRegressed: count(({ from, to }) => from !== 'REGRESSED' && to === 'REGRESSED'),
    moves: movesOf(pairs),
  };
}

function movesOf(pairs: readonly Pair[]): StatusMove[] {
  const moves = new Map<string, StatusMove>();
  for (const { from, to } of pairs) {
    if (from === to) continue;
    const name = `${from} ${to}`;
    moves.set(name, { from, to, count: (moves.get(name)?.count ?? 0) + 1 });
  }
  // Of equally many the order is that of the words, the same on every database.
  return [...moves].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1)).map(([, move]) => move);
}
