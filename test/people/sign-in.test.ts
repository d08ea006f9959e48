import { Cast, PASSWORD } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { codesOf, Door } from './ask-people.js';

let world: World;
let cast: Cast;
let door: Door;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  door = new Door(world);
});
afterAll(() => world.close());

describe('a signed-in person', () => {
  it('is known by the access token, with membership and permissions', async () => {
    const { data } = await cast.focalPoint.ask(
      '{ viewer { user { name email } membership { role institution { name } country { code } } memberships { id } permissions } }',
    );
    expect(data.viewer).toMatchObject({
      user: { name: 'Focal point', email: 'focal.point@example.org' },
      membership: {
        role: 'FOCAL_POINT',
        institution: { name: 'Ministry of Justice' },
        country: { code: 'XSA' },
      },
      memberships: [{ id: cast.focalPoint.membershipId }],
    });
    expect(data.viewer.permissions).toContain('progress:submit');
    expect(data.viewer.permissions).not.toContain('people:manage');
  });

  it('is nobody without a token', async () => {
    expect((await world.ask('{ viewer { user { id } } }')).data.viewer).toBeNull();
  });

  it.each(['rubbish', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3IifQ.'])(
    'is refused with the token %s',
    async (token) => {
      const answer = await world.ask('{ viewer { user { id } } }', {}, token);
      expect(answer.status).toBe(401);
      expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('is refused when the access token is older than 15 minutes', async () => {
    const { token } = cast.analyst;
    world.clock.advance({ minutes: 14 });
    expect(await door.whoIs(token)).toBe(cast.analyst.membershipId);
    world.clock.advance({ minutes: 2 });
    expect(await door.whoIs(token)).toBe('UNAUTHENTICATED');
  });
});

describe('a refresh token', () => {
  it('is good for one use; the use of a spent one ends the session, access tokens included', async () => {
    const first = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    const second = (await door.refresh(first.refreshToken)).session;
    expect(await door.whoIs(second.accessToken)).toBe(cast.analyst.membershipId);

    expect(codesOf(await door.refresh(first.refreshToken))).toEqual(['BAD_CREDENTIALS']);
    expect(codesOf(await door.refresh(second.refreshToken))).toEqual(['BAD_CREDENTIALS']);
    expect(await door.whoIs(second.accessToken)).toBe('UNAUTHENTICATED');
  });

  it('leaves other sessions of the person alone when it is stolen', async () => {
    const here = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    const there = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    await door.refresh(there.refreshToken);
    await door.refresh(there.refreshToken);
    expect(await door.whoIs(here.accessToken)).toBe(cast.analyst.membershipId);
  });

  it('used twice at once opens at most one session, and that one is ended', async () => {
    const { refreshToken } = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    const answers = await Promise.all([door.refresh(refreshToken), door.refresh(refreshToken)]);
    expect(answers.filter(({ session }) => session)).toHaveLength(1);
    const winner = answers.find(({ session }) => session).session;
    expect(await door.whoIs(winner.accessToken)).toBe('UNAUTHENTICATED');
  });

  it('expires after a fortnight unused', async () => {
    const { refreshToken } = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    world.clock.advance({ days: 15 });
    expect(codesOf(await door.refresh(refreshToken))).toEqual(['BAD_CREDENTIALS']);
  });
});

describe('signing out', () => {
  it('ends that session at once and no other', async () => {
    const here = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    const there = (await door.signIn(cast.analyst.email, PASSWORD)).session;
    expect(await door.signOut(here.refreshToken)).toMatchObject({ signedOut: true });
    expect(await door.whoIs(here.accessToken)).toBe('UNAUTHENTICATED');
    expect(codesOf(await door.refresh(here.refreshToken))).toEqual(['BAD_CREDENTIALS']);
    expect(await door.whoIs(there.accessToken)).toBe(cast.analyst.membershipId);
  });

  it('everywhere ends all of them at once', async () => {
    const here = (await door.signIn(cast.validator.email, PASSWORD)).session;
    const there = (await door.signIn(cast.validator.email, PASSWORD)).session;
    await world.ask('mutation { signOutEverywhere { signedOut } }', {}, here.accessToken);
    for (const session of [here, there]) {
      expect(await door.whoIs(session.accessToken)).toBe('UNAUTHENTICATED');
      expect(codesOf(await door.refresh(session.refreshToken))).toEqual(['BAD_CREDENTIALS']);
    }
    expect((await door.signIn(cast.validator.email, PASSWORD)).session).not.toBeNull();
  });
});

describe('a person with two memberships', () => {
  it('acts under one at a time, and switches', async () => {
    const added = await cast.coordinator.ask(
      'mutation($input: AddMembershipInput!) { addMembership(input: $input) { membership { id } userErrors { code } } }',
      { input: { userId: cast.stakeholder.userId, membership: { role: 'ANALYST' } } },
    );
    const analyst = added.data.addMembership.membership.id;
    const first = (await door.signIn(cast.stakeholder.email, PASSWORD)).session;
    expect(first.membership.role).toBe('STAKEHOLDER');
    const second = (await door.switchTo(first.refreshToken, analyst)).session;
    expect(second.membership.role).toBe('ANALYST');
    expect(await door.whoIs(second.accessToken)).toBe(analyst);
    const third = (await door.refresh(second.refreshToken)).session;
    expect(third.membership.role).toBe('ANALYST');
    expect((await door.signIn(cast.stakeholder.email, PASSWORD, analyst)).session.membership.id).toBe(
      analyst,
    );
  });

  it('cannot act under somebody else’s, and keeps the refresh token when refused', async () => {
    const { refreshToken } = (await door.signIn(cast.stakeholder.email, PASSWORD)).session;
    const foreign = await door.switchTo(refreshToken, cast.admin.membershipId);
    const absent = await door.switchTo(refreshToken, 'mbr_nonsense');
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
    expect(foreign.userErrors[0].message.replace(cast.admin.membershipId, 'mbr_nonsense')).toBe(
      absent.userErrors[0].message,
    );
    expect((await door.refresh(refreshToken)).session).not.toBeNull();
  });
});
