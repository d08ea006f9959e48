import { Cast, PASSWORD, type Player } from '../harness/cast.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World } from '../harness/world.js';
import { codesOf, Door, payloadOf } from './ask-people.js';

let world: World;
let cast: Cast;
let door: Door;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  door = new Door(world);
});
afterAll(() => world.close());

const act = async (by: Player, field: string, type: string, selection: string, input: object): Promise<any> =>
  payloadOf(
    await by.ask(
      `mutation($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message path } } }`,
      { input },
    ),
    field,
  );
const deactivate = (by: Player, userId: string) =>
  act(by, 'deactivateUser', 'UserIdInput', 'user { deactivatedAt }', { userId });
const endMembership = (by: Player, membershipId: string) =>
  act(by, 'endMembership', 'EndMembershipInput', 'membership { endedAt }', { membershipId });

describe('closing an account', () => {
  it('ends the access at once, and opening it again lets the person in with the old password', async () => {
    const { session } = await door.signIn(cast.otherFocalPoint.email, PASSWORD);
    expect((await deactivate(cast.coordinator, cast.otherFocalPoint.userId)).user.deactivatedAt).toBe(
      world.clock.now(),
    );
    expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
    expect(codesOf(await door.refresh(session.refreshToken))).toEqual(['BAD_CREDENTIALS']);
    expect(codesOf(await door.signIn(cast.otherFocalPoint.email, PASSWORD))).toEqual(['BAD_CREDENTIALS']);

    await act(cast.coordinator, 'reactivateUser', 'UserIdInput', 'user { id }', {
      userId: cast.otherFocalPoint.userId,
    });
    expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
    expect((await door.signIn(cast.otherFocalPoint.email, PASSWORD)).session).not.toBeNull();
  });

  it('is not for oneself, nor for who acts in another country as well', async () => {
    expect(codesOf(await deactivate(cast.coordinator, cast.coordinator.userId))).toEqual(['CONFLICT']);
    await act(cast.admin, 'addMembership', 'AddMembershipInput', 'membership { id }', {
      userId: cast.foreignFocalPoint.userId,
      membership: { role: 'ANALYST', countryCode: 'XSA' },
    });
    expect(codesOf(await deactivate(cast.coordinator, cast.foreignFocalPoint.userId))).toEqual(['CONFLICT']);
  });

  it('treats a person of another country as absent', async () => {
    const refusal = async (id: string) =>
      JSON.stringify(await deactivate(cast.coordinator, id)).replace(id, '');
    expect(await refusal(cast.foreignCoordinator.userId)).toBe(await refusal('usr_nonsense'));
    expect(await refusal('usr_nonsense')).toContain('NOT_FOUND');
  });
});

describe('ending a membership', () => {
  it('ends the access under it at once', async () => {
    const { session } = await door.signIn(cast.secondCoordinator.email, PASSWORD);
    expect(
      (await endMembership(cast.coordinator, cast.secondCoordinator.membershipId)).membership.endedAt,
    ).toBe(world.clock.now());
    expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
    expect(codesOf(await door.refresh(session.refreshToken))).toEqual(['BAD_CREDENTIALS']);
    expect(codesOf(await door.signIn(cast.secondCoordinator.email, PASSWORD))).toEqual(['CONFLICT']);
  });

  it('treats one of another country as absent', async () => {
    const refusal = async (id: string) =>
      JSON.stringify(await endMembership(cast.coordinator, id)).replace(id, '');
    expect(await refusal(cast.foreignCoordinator.membershipId)).toBe(await refusal('mbr_nonsense'));
  });
});

describe('a new password', () => {
  it('ends all sessions, and the old one is good for nothing', async () => {
    const { session } = await door.signIn(cast.analyst.email, PASSWORD);
    const change = (currentPassword: string) =>
      world.ask(
        'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { signedOut userErrors { code } } }',
        { input: { currentPassword, newPassword: 'another horse, another battery' } },
        session.accessToken,
      );
    expect(codesOf(payloadOf(await change('not the password'), 'changePassword'))).toEqual([
      'BAD_CREDENTIALS',
    ]);
    expect(payloadOf(await change(PASSWORD), 'changePassword').signedOut).toBe(true);
    expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
    expect(codesOf(await door.signIn(cast.analyst.email, PASSWORD))).toEqual(['BAD_CREDENTIALS']);
    expect((await door.signIn(cast.analyst.email, 'another horse, another battery')).session).not.toBeNull();
  });
});

describe('who sees whom', () => {
  const SEE = 'query($id: ID!) { node(id: $id) { id ... on User { name email } } }';

  it('own-country people by name and address; the public and stakeholders nobody', async () => {
    const see = async (player: Player | null) =>
      (player
        ? await player.ask(SEE, { id: cast.focalPoint.userId })
        : await world.ask(SEE, { id: cast.focalPoint.userId })
      ).data.node;
    for (const player of [cast.coordinator, cast.validator, cast.admin])
      expect(await see(player)).toMatchObject({ name: 'Focal point', email: cast.focalPoint.email });
    for (const player of [null, cast.stakeholder, cast.foreignCoordinator])
      expect(await see(player)).toBeNull();
  });

  it('an institution’s members come with it, for its country only', async () => {
    const query =
      'query($id: ID!) { node(id: $id) { ... on Institution { name members { role standing user { name } } } } }';
    const { data } = await cast.focalPoint.ask(query, { id: cast.ministryA });
    expect(data.node).toEqual({
      name: 'Ministry of Justice',
      members: [
        { role: 'FOCAL_POINT', standing: 'MAIN', user: { name: 'Focal point' } },
        { role: 'VALIDATOR', standing: null, user: { name: 'Validator' } },
      ],
    });
    expect((await cast.foreignCoordinator.ask(query, { id: cast.ministryA })).data.node).toBeNull();
    expect((await cast.stakeholder.ask(query, { id: cast.ministryA })).data.node).toBeNull();
    await act(cast.coordinator, 'configureCountry', 'ConfigureCountryInput', 'country { code }', {
      publication: 'STATUS',
      version: 1,
    });
    expect((await cast.stakeholder.ask(query, { id: cast.ministryA })).data.node).toEqual({
      name: 'Ministry of Justice',
      members: [],
    });
    expect((await world.ask(query, { id: cast.ministryA })).data.node).toEqual({
      name: 'Ministry of Justice',
      members: [],
    });
  });

  it('a list of people takes as many statements for a hundred as for one', async () => {
    const query =
      'query($first: Int!) { users(first: $first) { totalCount nodes { name memberships { institution { name } country { code } } } } }';
    await expectNoGrowth(world, (first) => cast.coordinator.ask(query, { first }), 3, 100);
  });
});
