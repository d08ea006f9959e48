import type { Cast, Player } from '../harness/cast.js';
import { acted, all, decided, itemsOf, opened, requestsOf, type Thing } from '../position-rounds/rounding.js';

interface PositionEdit {
  verb: string;
  noun: string;
  people: (cast: Cast) => [Player, Player];
  make: (cast: Cast) => Promise<object>;
  changes: [object, object];
}

const coordinators = ({ coordinator, secondCoordinator }: Cast): [Player, Player] => [
  coordinator,
  secondCoordinator,
];
const named = ({ id, version }: Thing): object => ({ positionRoundId: id, version });
const round = async ({ coordinator }: Cast): Promise<object> => named((await opened(coordinator, 1)).round);

/** What the focal points of a ministry were asked, and advised where told. */
async function request({ coordinator, focalPoint, ministryA }: Cast, advice: string | null): Promise<object> {
  const { round: asked } = await opened(coordinator, 1);
  await acted(coordinator, 'circulatePositionItems', {
    positionRoundId: asked.id,
    institutionIds: [ministryA],
    targets: all(1),
    dueOn: '2026-12-31',
  });
  const [{ id, version }] = (await requestsOf(coordinator, { positionRoundIds: [asked.id] })) as [Thing];
  if (advice === null) return { positionRequestId: id, version };
  const given = { positionRequestId: id, version, advice, reason: 'It is so.' };
  const { request: advised } = await acted(focalPoint, 'advisePosition', given);
  return { positionRequestId: id, version: advised.version };
}

/** Two ways in which two people change one thing of a position round. */
export const positionEdits: PositionEdit[] = [
  {
    verb: 'changePositionRound',
    noun: 'round',
    people: coordinators,
    make: round,
    changes: [{ wordLimit: 3_000 }, { introduction: 'The State thanks all.' }],
  },
  {
    verb: 'consolidatePositionRound',
    noun: 'round',
    people: coordinators,
    make: round,
    changes: [{}, {}],
  },
  {
    verb: 'cancelPositionRound',
    noun: 'round',
    people: coordinators,
    make: round,
    changes: [{ reason: 'Opened on the draft.' }, { reason: 'Another report.' }],
  },
  {
    verb: 'reopenPositionRound',
    noun: 'round',
    people: coordinators,
    make: async (cast) => named((await decided(cast, 1)).round),
    changes: [{ reason: 'A ministry was forgotten.' }, { reason: 'The cabinet asks again.' }],
  },
  {
    verb: 'adoptPositions',
    noun: 'round',
    people: coordinators,
    make: async (cast) => named((await decided(cast, 1)).round),
    changes: [
      { adoptedOn: '2026-03-01', source: 'A/HRC/61/5/Add.1' },
      { adoptedOn: '2026-03-01', source: 'A/HRC/61/6/Add.1' },
    ],
  },
  {
    verb: 'proposePosition',
    noun: 'item',
    people: coordinators,
    make: async ({ coordinator }) => {
      const { round: of } = await opened(coordinator, 1);
      const [{ id, version }] = (await itemsOf(coordinator, of.id)) as [Thing];
      return { positionItemId: id, version };
    },
    changes: [{ position: 'SUPPORTED' }, { position: 'NOTED' }],
  },
  {
    verb: 'advisePosition',
    noun: 'request',
    people: ({ focalPoint }) => [focalPoint, focalPoint],
    make: (cast) => request(cast, null),
    changes: [
      { advice: 'SUPPORT', reason: 'It is law.' },
      { advice: 'NOTE', reason: 'It costs too much.' },
    ],
  },
  {
    verb: 'returnPositionAdvice',
    noun: 'request',
    people: ({ coordinator, validator }) => [coordinator, validator],
    make: (cast) => request(cast, 'SUPPORT'),
    changes: [{ reason: 'Which law?' }, { reason: 'Since when?' }],
  },
];
