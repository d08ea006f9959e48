import { Document } from '../../src/recommendations/documents/document.entity.js';
import { PositionStatement, type Position } from '../../src/recommendations/positions/position.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { StatusAssessment, type AssessedStatus } from '../../src/implementation/status/status.entities.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Writer } from '../../src/platform/database/writer.js';
import { newId } from '../../src/platform/ids/id.js';
import { done, HOME, type Player } from './cast.js';
import type { World } from './world.js';

/** What is particular about seeded recommendations. */
export interface Seed {
  countryCode?: string;
  /** A position makes them the UPR's; without one they are CEDAW's. */
  position?: Position | null;
}

/** Runs work on the writer, outside any request. */
export function write<T>(world: World, work: (writer: Writer) => Promise<T>): Promise<T> {
  const author = { requestId: 'seed', userId: null, membershipId: null };
  return world.app
    .get(UnitOfWork, { strict: false })
    .run(author, () => work(world.app.get(Writer, { strict: false })));
}

/** Plain recommendations in numbers, straight into the tables, in the order of their ids. */
export async function seedRecommendations(world: World, count: number, seed: Seed = {}): Promise<string[]> {
  const { countryCode = HOME, position = null } = seed;
  const at = world.clock.now();
  const mechanismCode = position ? 'UPR' : 'CEDAW';
  const document = {
    id: newId('doc'),
    countryCode,
    symbol: `A/HRC/${newId('doc').slice(-8)}`,
    mechanismCode,
    createdAt: at,
    version: 1,
  };
  const rows = Array.from({ length: count }, (_, n) => ({
    id: newId('rec'),
    countryCode,
    documentId: document.id,
    mechanismCode,
    kind: 'RECOMMENDATION' as const,
    origin: 'MANUAL' as const,
    reference: String(n + 1),
    referenceSort: String(n + 1).padStart(6, '0'),
    issuedOn: '2024-01-31',
    followUpRequested: false,
    textHash: newId('rec'),
    createdAt: at,
    updatedAt: at,
    version: 1,
  }));
  const statements = rows.map(({ id }) => ({
    id: newId('pos'),
    recommendationId: id,
    countryCode,
    position: position as Position,
    stage: 'SOURCE' as const,
    recordedAt: at,
  }));
  await write(world, async (writer) => {
    await writer.addUnaudited(Document, [document]);
    await writer.addUnaudited(Recommendation, rows);
    if (position) await writer.addUnaudited(PositionStatement, statements);
  });
  return rows.map(({ id }) => id).sort();
}

/** The current status of a recommendation that had none. */
export async function seedStatus(
  world: World,
  recommendationId: string,
  status: AssessedStatus,
): Promise<void> {
  await write(world, (writer) =>
    writer.addUnaudited(StatusAssessment, [
      {
        id: newId('sta'),
        countryCode: HOME,
        recommendationId,
        status,
        effectiveOn: world.clock.now().slice(0, 10),
        recordedAt: world.clock.now(),
        source: 'COORDINATOR',
        assessedById: 'usr_seed',
      },
    ]),
  );
}

/** Sets how much of the home country everybody may read. */
export async function publish(
  coordinator: Player,
  publication: 'NONE' | 'SOURCE' | 'STATUS' | 'UPDATES',
): Promise<void> {
  const { data } = await coordinator.ask('query($code: String!) { country(code: $code) { version } }', {
    code: HOME,
  });
  const answer = await coordinator.ask(
    'mutation($input: ConfigureCountryInput!) { configureCountry(input: $input) { country { publication } userErrors { code message } } }',
    { input: { publication, version: data.country.version } },
  );
  done(answer, 'configureCountry');
}
