import { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import { ClusterMembership } from '../../src/implementation/clusters/cluster.entity.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import {
  StatusAssessment,
  STATUSES,
  type AssessedStatus,
} from '../../src/implementation/status/status.entities.js';
import { newId } from '../../src/platform/ids/id.js';
import { RecommendationPart } from '../../src/recommendations/parts/part.entity.js';
import type { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import type { Cast } from '../harness/cast.js';
import { ABROAD, HOME } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import type { Dice } from './dice.js';
import { assignments, series, stays, updates, type Rows } from './random-rows.js';

/** Splits some recommendations of a random world, now or for some time, and hangs things on their parts. */
export async function playRandomParts(world: World, cast: Cast, dice: Dice, rows: Rows): Promise<void> {
  const before = { ...counts(rows) };
  for (const recommendation of rows.recommendations) {
    if (recommendation.countryCode === null || !dice.chance(0.4)) continue;
    const ministries: Record<string, string[]> = {
      [HOME]: [cast.ministryA, cast.ministryB],
      [ABROAD]: [cast.foreignMinistry],
    };
    split(rows, dice, recommendation, ministries[recommendation.countryCode] as string[]);
  }
  await write(world, async (writer) => {
    await writer.addUnaudited(RecommendationPart, rows.parts);
    await writer.addUnaudited(ClusterMembership, rows.memberships.slice(before.memberships));
    await writer.addUnaudited(Assignment, rows.assignments.slice(before.assignments));
    await writer.addUnaudited(StatusAssessment, rows.assessments.slice(before.assessments));
    await writer.addUnaudited(ProgressUpdate, rows.updates.slice(before.updates));
  });
}

function counts(rows: Rows): Record<'memberships' | 'assignments' | 'assessments' | 'updates', number> {
  return {
    memberships: rows.memberships.length,
    assignments: rows.assignments.length,
    assessments: rows.assessments.length,
    updates: rows.updates.length,
  };
}

/** Two or three parts for each time that it is split. */
function split(
  rows: Rows,
  dice: Dice,
  { id: recommendationId, countryCode }: Recommendation,
  ministries: string[],
): void {
  for (const [createdAt, archivedAt] of stays(dice)) {
    for (let ordinal = 1; ordinal <= 2 + dice.below(2); ordinal += 1) {
      const part = {
        id: newId('par'),
        countryCode: countryCode as string,
        recommendationId,
        ordinal,
        label: `(${ordinal})`,
        leadIn: null,
        text: 'what is asked for',
        language: 'en',
        cutFromHash: '',
        createdAt,
        archivedAt,
        version: 1,
      } as RecommendationPart;
      rows.parts.push(part);
      hang(rows, dice, part, ministries);
    }
  }
}

function hang(
  rows: Rows,
  dice: Dice,
  { id: partId, countryCode }: RecommendationPart,
  ministries: string[],
): void {
  const own = { countryCode, recommendationId: null, partId };
  if (dice.chance(0.5)) assignments(rows, dice, countryCode, { partId }, ministries);
  if (dice.chance(0.3)) updates(rows, dice, countryCode, { partId }, ministries);
  const clusters = rows.clusters.filter((cluster) => cluster.countryCode === countryCode);
  for (const [joinedAt, leftAt] of dice.chance(0.4) ? stays(dice) : [])
    rows.memberships.push({ id: newId('cme'), ...own, clusterId: dice.pick(clusters).id, joinedAt, leftAt });
  for (const [recordedAt, supersededAt] of series(dice.instants(2)))
    rows.assessments.push({
      id: newId('sta'),
      ...own,
      status: dice.pick(STATUSES.slice(1) as AssessedStatus[]),
      effectiveOn: dice.day(),
      recordedAt,
      supersededAt,
      source: 'COORDINATOR',
      assessedById: 'usr_seed',
    } as StatusAssessment);
}
