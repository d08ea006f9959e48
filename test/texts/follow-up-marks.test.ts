import { Cast, done } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { applied, drafted, OBSERVATIONS, recommendationsOf } from './drafting.js';

let world: World;
let cast: Cast;
let documentId: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  const text =
    '9. The State party should act.\n12. The State party should report.\n13. The State party should pay.';
  const draft = await drafted(cast.coordinator, text, { newDocument: OBSERVATIONS });
  documentId = (await applied(cast.coordinator, draft)).document.id;
});
afterAll(() => world?.close());

const FIELDS = 'recommendations { reference followUpRequested followUpDueOn } changedCount unchangedCount';
const mark = (input: object, by = cast.coordinator) =>
  verb(by, 'markForFollowUp', FIELDS, { documentId, ...input });

it('paragraphs are marked in one act, with the day, and found by it', async () => {
  const dueOn = '2027-03-01';
  const first = done(await mark({ references: ['9', '13'], dueOn }), 'markForFollowUp');
  expect(first).toMatchObject({ changedCount: 2, unchangedCount: 0 });
  const again = done(await mark({ references: ['13', ' 9.'], dueOn }), 'markForFollowUp');
  expect(again).toMatchObject({ changedCount: 0, unchangedCount: 2 });
  const { data } = await cast.coordinator.ask(
    '{ recommendations(filter: { followUpRequested: true }) { nodes { reference followUpDueOn } } }',
  );
  expect(data.recommendations.nodes).toHaveLength(2);
  const [row] = await recommendationsOf(cast.coordinator, documentId);
  expect(row.revisions).toHaveLength(2);
  expect(row.revisions).toEqual(
    expect.arrayContaining([
      { field: 'followUpRequested', before: 'false', after: 'true' },
      { field: 'followUpDueOn', before: null, after: dueOn },
    ]),
  );
  expect(
    done(await mark({ references: ['9'], requested: false }), 'markForFollowUp').recommendations,
  ).toEqual([{ reference: '9', followUpRequested: false, followUpDueOn: null }]);
});

it('a number under which nothing stands refuses all of them', async () => {
  expect(refusal(await mark({ references: ['12', '12 (a)', '99'] }))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'references'],
    message: expect.stringContaining('nothing stands under 12 (a), 99'),
  });
  expect(refusal(await mark({ references: ['12'], requested: false, dueOn: '2027-01-01' }))).toMatchObject({
    code: 'INVALID',
    path: ['input', 'followUpDueOn'],
  });
  const rows = await recommendationsOf(cast.coordinator, documentId);
  expect(rows.find(({ reference }) => reference === '12')).toMatchObject({
    followUpRequested: false,
    revisions: [],
  });
});

it('only coordinators of the country mark, and a foreign document is not found', async () => {
  const { focalPoint, stakeholder, foreignCoordinator } = cast;
  for (const by of [focalPoint, stakeholder])
    expect((await mark({ references: ['12'] }, by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(refusal(await mark({ references: ['12'] }, foreignCoordinator))).toMatchObject({
    code: 'NOT_FOUND',
  });
});
