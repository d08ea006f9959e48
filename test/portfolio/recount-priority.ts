import type { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Rows } from './random-rows.js';

/** What a score rests on beside the rows. */
interface Standing {
  held: (from: string, to: string | null | undefined) => boolean;
  clusterId: string | null;
  position: string | null;
  today: string;
  headingOf: Record<string, string>;
  /** Null too where nothing presses any more. */
  implementBy: string | null;
  overdue: boolean;
}

const DEFAULT = {
  repetitionWeight: 30,
  followUpRequestedWeight: 20,
  deadlineWeight: 20,
  attentionWeight: 15,
  positionWeight: 15,
  repetitionFull: 4,
  highFrom: 50,
  mediumFrom: 30,
};

/** The score of a recommendation, reckoned without SQL as docs/domain.md tells it. */
export function scoreOf(
  rows: Rows,
  r: Recommendation,
  standing: Standing,
): { score: number; suggested: string } {
  const { held, clusterId, position } = standing;
  const weights =
    rows.settings.find((one) => one.countryCode === r.countryCode && held(one.setAt, one.supersededAt)) ??
    DEFAULT;
  const positionValue =
    r.mechanismCode !== 'UPR' || position === 'SUPPORTED' ? 100 : position === 'NOTED' ? 0 : 50;
  const repetition = Math.min(100, Math.floor((alike(rows, clusterId, held) * 100) / weights.repetitionFull));
  const points: [value: number, weight: number][] = [
    [repetition, weights.repetitionWeight],
    [r.followUpRequested ? 100 : 0, weights.followUpRequestedWeight],
    [deadline(standing), weights.deadlineWeight],
    [attended(rows, r, standing) ? 100 : 0, weights.attentionWeight],
    [positionValue, weights.positionWeight],
  ];
  const score = points.reduce((sum, [value, weight]) => sum + Math.floor((value * weight + 50) / 100), 0);
  const suggested = score >= weights.highFrom ? 'HIGH' : score >= weights.mediumFrom ? 'MEDIUM' : 'LOW';
  return { score, suggested };
}

function alike(rows: Rows, clusterId: string | null, held: Standing['held']): number {
  const members = rows.memberships
    .filter((one) => one.clusterId === clusterId && held(one.joinedAt, one.leftAt))
    .map((one) => one.recommendationId ?? rows.parts.find(({ id }) => id === one.partId)?.recommendationId)
    .map((wholeId) => rows.recommendations.find(({ id }) => id === wholeId) as Recommendation)
    .filter((one) => one.mergedIntoId === null && held(one.createdAt, one.withdrawnAt));
  return Math.max(0, new Set(members.map(({ documentId }) => documentId)).size - 1);
}

function deadline({ implementBy, today, overdue }: Standing): number {
  if (overdue) return 100;
  if (implementBy === null || implementBy < today) return 0;
  const later = (months: number): string => {
    const [year, month, day] = today.split('-').map(Number) as [number, number, number];
    const first = new Date(Date.UTC(year, month - 1 + months, 1));
    const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
    first.setUTCDate(Math.min(day, last));
    return first.toISOString().slice(0, 10);
  };
  if (implementBy <= later(3)) return 75;
  return implementBy <= later(12) ? 50 : 25;
}

function attended(rows: Rows, r: Recommendation, { held, headingOf }: Standing): boolean {
  const themes = rows.themes.filter((one) => one.recommendationId === r.id && !one.suspect);
  const groups = rows.groups.filter((one) => one.recommendationId === r.id);
  const sdgs = rows.sdgs.filter((one) => one.recommendationId === r.id);
  return rows.areas
    .filter((area) => area.countryCode === r.countryCode && held(area.namedAt, area.endedAt))
    .some(
      ({ themeCode, groupCode, sdgCode }) =>
        groups.some((one) => one.groupCode === groupCode) ||
        themes.some((one) => one.themeCode === themeCode || headingOf[one.themeCode] === themeCode) ||
        sdgs.some((one) => one.sdgCode === sdgCode || one.goalCode === sdgCode),
    );
}
