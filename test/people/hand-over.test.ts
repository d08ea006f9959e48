import { Cast, invite, type Player } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { codesOf, Door, payloadOf } from './ask-people.js';

let world: World;
let cast: Cast;
let successor: Player;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  successor = await invite(world, cast.coordinator, 'Successor', {
    role: 'FOCAL_POINT',
    institutionId: cast.ministryA,
    standing: 'ALTERNATE',
  });
});
afterAll(() => world.close());

const handOver = async (by: Player, from: Player, to: Player, more: object = {}) => {
  const answer = await by.ask(
    `mutation($input: HandOverInput!) { handOver(input: $input) {
       from { standing endedAt } to { standing } handedOver { kind count } userErrors { code path } } }`,
    {
      input: {
        fromMembershipId: from.membershipId,
        toMembershipId: to.membershipId,
        reason: 'leaves',
        ...more,
      },
    },
  );
  return answer.errors ? answer.errors[0]?.extensions.code : payloadOf(answer, 'handOver');
};

it('goes only to a focal point of the same institution', async () => {
  expect(codesOf(await handOver(cast.coordinator, cast.focalPoint, cast.otherFocalPoint))).toEqual([
    'INVALID',
  ]);
  expect(codesOf(await handOver(cast.coordinator, cast.focalPoint, cast.validator))).toEqual(['INVALID']);
  expect(codesOf(await handOver(cast.coordinator, cast.focalPoint, cast.focalPoint))).toEqual(['INVALID']);
  expect(codesOf(await handOver(cast.coordinator, cast.focalPoint, cast.foreignFocalPoint))).toEqual([
    'NOT_FOUND',
  ]);
});

it('is not for focal points of another institution, and not to be seen from abroad', async () => {
  expect(await handOver(cast.otherFocalPoint, cast.focalPoint, successor)).toBe('FORBIDDEN');
  expect(codesOf(await handOver(cast.foreignCoordinator, cast.focalPoint, successor))).toEqual(['NOT_FOUND']);
});

it('a focal point does not end the membership that is handed over', async () => {
  expect(await handOver(cast.focalPoint, cast.focalPoint, successor, { endFrom: true })).toBe('FORBIDDEN');
});

it('passes on the standing, ends the membership where asked, and is in the audit with its reason', async () => {
  const { token } = cast.focalPoint;
  expect(await handOver(cast.coordinator, cast.focalPoint, successor, { endFrom: true })).toEqual({
    from: { standing: 'ALTERNATE', endedAt: world.clock.now() },
    to: { standing: 'MAIN' },
    handedOver: [{ kind: 'MAIN_STANDING', count: 1 }],
    userErrors: [],
  });
  expect(await new Door(world).whoIs(token)).toBe('UNAUTHENTICATED');
  const { data } = await cast.coordinator.ask(
    '{ auditLog(filter: { eventName: "HandedOver" }) { nodes { subjectId details { name value } } } }',
  );
  expect(data.auditLog.nodes).toEqual([
    {
      subjectId: cast.focalPoint.membershipId,
      details: [
        { name: 'toMembershipId', value: successor.membershipId },
        { name: 'reason', value: 'leaves' },
      ],
    },
  ]);
});

it('comes from a membership that has ended, and goes to none', async () => {
  expect(codesOf(await handOver(cast.coordinator, cast.focalPoint, successor))).toEqual([]);
  expect(codesOf(await handOver(cast.coordinator, successor, cast.focalPoint))).toEqual(['CONFLICT']);
});
