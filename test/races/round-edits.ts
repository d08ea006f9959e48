import { done, type Cast, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { assign, verb } from '../progress/reporting.js';
import { documentOf, opened, planned, type Round } from '../rounds/asking.js';

const coordinators = (cast: Cast): [Player, Player] => [cast.coordinator, cast.secondCoordinator];
const at = ({ id, version }: Round): object => ({ id, version });
const nothing: [object, object] = [{}, {}];

/** A recommendation that ministry A has in hand, as a filter. */
async function asked(cast: Cast): Promise<object> {
  const { id } = await enterRecommendation(cast.coordinator, { text: 'Adopt a law.' });
  await assign(cast, cast.ministryA, [id]);
  return documentOf(cast.coordinator, id);
}

/** A verb on an open round. */
const step = (name: string, changes: [object, object]) => ({
  verb: name,
  noun: 'round',
  people: coordinators,
  make: async (cast: Cast) => at(await opened(cast.coordinator, await asked(cast), 1)),
  changes,
});

async function nilReturn(cast: Cast): Promise<object> {
  const round = await opened(cast.coordinator, await asked(cast), 1);
  const answer = await verb(cast.focalPoint, 'fileNilReturn', 'nilReturn { id version }', {
    roundId: round.id,
  });
  return at(done(answer, 'fileNilReturn').nilReturn);
}

/** A verb on a State answer that is a draft. */
const answer = (name: string, changes: [object, object]) => ({
  verb: name,
  noun: 'stateAnswer',
  people: coordinators,
  make: async (cast: Cast) => {
    const { id } = await enterRecommendation(cast.coordinator, { text: 'Adopt a law.' });
    const written = await verb(cast.coordinator, 'writeStateAnswer', 'stateAnswer { id version }', {
      recommendationId: id,
      texts: [{ language: 'EN', text: 'It was adopted.' }],
      asOf: '2026-01-31',
    });
    return at(done(written, 'writeStateAnswer').stateAnswer);
  },
  changes,
});

/** Every verb on reporting rounds and State answers that names a version. */
export const roundEdits = [
  step('changeReportingRound', [{ name: 'One name' }, { name: 'Another name' }]),
  step('moveReportingDueDay', [
    { dueOn: '2026-05-01', reason: 'One.' },
    { dueOn: '2026-05-02', reason: 'Another.' },
  ]),
  {
    verb: 'endOffice',
    noun: 'officeHolder',
    people: coordinators,
    make: async (cast: Cast) => {
      const person = { institutionId: cast.ministryB, name: 'Bo', email: 'bo@example.org', language: 'EN' };
      const named = await verb(cast.coordinator, 'nameOfficeHolder', 'officeHolder { id version }', person);
      return at(done(named, 'nameOfficeHolder').officeHolder);
    },
    changes: nothing,
  },
  answer('reviseStateAnswer', [{ asOf: '2026-02-01' }, { asOf: '2026-02-02' }]),
  answer('noteOnStateAnswer', [{ internalNote: 'One.' }, { internalNote: 'Another.' }]),
  answer('finaliseStateAnswer', nothing),
  answer('withdrawStateAnswer', [{ reason: 'One.' }, { reason: 'Another.' }]),
  step('closeReportingRound', nothing),
  step('cancelReportingRound', [{ reason: 'One.' }, { reason: 'Another.' }]),
  {
    ...step('openReportingRound', nothing),
    make: async (cast: Cast) => ({
      ...at(await planned(cast.coordinator, await asked(cast))),
      expectedCount: 1,
    }),
  },
  {
    verb: 'clearNilReturn',
    noun: 'nilReturn',
    people: (cast: Cast): [Player, Player] => [cast.validator, cast.validator],
    make: nilReturn,
    changes: nothing,
  },
  {
    verb: 'returnNilReturn',
    noun: 'nilReturn',
    people: coordinators,
    make: nilReturn,
    changes: [{ reason: 'One.' }, { reason: 'Another.' }] as [object, object],
  },
];
