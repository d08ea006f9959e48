import type { Kind } from '../../recommendations/recommendations/recommendation.entity.js';
import type { Position } from '../../recommendations/positions/position.entity.js';
import { STATUSES, type Status } from '../status/status.entities.js';
import type { Figures, LeftOut, Ratio, Ratios, SplitFigures } from './figures.types.js';

/** Recommendations that are alike in everything a figure asks about, and how many they are. */
export interface Cell {
  kind: Kind;
  /** Of the UPR, so that its position matters. */
  upr: boolean;
  position: Position | null;
  status: Status;
  withdrawn: boolean;
  /** Issued on or before the day. */
  issued: boolean;
  count: number;
  overdue: number;
  withoutUpdate: number;
  stale: number;
  /** How many of them hide their updates from the viewer. */
  updatesUnseen: number;
}

/** What figures count unless other kinds are asked for. */
export const BASE_KINDS: readonly Kind[] = ['RECOMMENDATION', 'COMMITMENT'];

/** Rows of the UPR by position, in this order; null where the State's position was not recorded by then. */
const POSITIONS: readonly (Position | null)[] = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'PENDING', null];

/**
 * Figures over cells, as the rules define them: D is the base without what no longer applies; a ratio never mixes
 * supported and noted recommendations, so the headline of a mixed scope is null and each part has its own.
 */
export function splitFigures(cells: readonly Cell[], kinds: readonly Kind[]): SplitFigures {
  const upr = cells.filter((cell) => cell.upr);
  const others = cells.filter((cell) => !cell.upr);
  const byPosition = POSITIONS.flatMap((position) => {
    const figures = figuresOf(
      upr.filter((cell) => cell.position === position),
      kinds,
    );
    return figures.base > 0 ? [{ position, figures }] : [];
  });
  const outside = figuresOf(others, kinds);
  const groups = byPosition.length + (outside.base > 0 ? 1 : 0);
  const all = figuresOf(cells, kinds);
  return {
    all: groups > 1 ? { ...all, headline: null } : all,
    byPosition,
    outsideUpr: outside.base > 0 ? outside : null,
  };
}

/** Figures of recommendations that may share a headline. */
export function figuresOf(cells: readonly Cell[], kinds: readonly Kind[]): Figures {
  const standing = cells.filter((cell) => cell.issued && !cell.withdrawn);
  const based = standing.filter((cell) => kinds.includes(cell.kind));
  const count = (...statuses: Status[]): number =>
    sum(
      based.filter(({ status }) => statuses.includes(status)),
      'count',
    );
  const base = sum(based, 'count');
  const noLongerApplicable = count('NO_LONGER_APPLICABLE');
  const denominator = base - noLongerApplicable;
  const notAssessed = count('NOT_ASSESSED');
  const assessed = denominator - notAssessed;
  const ofKinds = cells.filter((cell) => kinds.includes(cell.kind));
  const leftOut: LeftOut = {
    withdrawn: sum(
      ofKinds.filter((cell) => cell.issued && cell.withdrawn),
      'count',
    ),
    notIssuedByThen: sum(
      ofKinds.filter((cell) => !cell.issued),
      'count',
    ),
    otherKinds: sum(standing, 'count') - base,
    noLongerApplicable,
    notAssessed: 0,
  };
  const coverage = share(assessed, denominator);
  const ratio = (numerator: number, of = denominator, left = leftOut): Ratio => ({
    numerator,
    denominator: of,
    value: share(numerator, of),
    coverage,
    leftOut: left,
  });
  const headline: Ratios = {
    coverage: ratio(assessed),
    implemented: ratio(count('IMPLEMENTED')),
    implementedOfAssessed: ratio(count('IMPLEMENTED'), assessed, { ...leftOut, notAssessed }),
    implementedOrContinuous: ratio(count('IMPLEMENTED', 'CONTINUOUS')),
    anyAction: ratio(count('IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'CONTINUOUS')),
  };
  return {
    base,
    denominator,
    assessed,
    notAssessed,
    statuses: STATUSES.map((status) => ({ status, count: count(status) })),
    overdue: sum(based, 'overdue'),
    withoutAnyUpdate: sum(based, 'updatesUnseen') > 0 ? null : sum(based, 'withoutUpdate'),
    staleContinuous: sum(based, 'stale'),
    leftOut,
    headline,
  };
}

function share(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

function sum(
  cells: readonly Cell[],
  what: 'count' | 'overdue' | 'withoutUpdate' | 'stale' | 'updatesUnseen',
): number {
  return cells.reduce((total, cell) => total + cell[what], 0);
}
