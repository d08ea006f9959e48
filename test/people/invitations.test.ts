import { Cast, PASSWORD, type Player } from '../harness/cast.js';
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

const invite = async (by: Player, email: string, membership: object): Promise<any> =>
  payloadOf(
    await by.ask(
      `mutation($input: InviteUserInput!) { inviteUser(input: $input) {
         token invitation { id email name role country { code } institution { id } expiresAt } userErrors { code message path } } }`,
      { input: { email, name: 'Somebody', membership } },
    ),
    'inviteUser',
  );

describe('an invitation', () => {
  it('opens an account with the password that the invited person chooses, once', async () => {
    const { token, invitation } = await invite(cast.coordinator, 'New.Person@Example.org', {
      role: 'FOCAL_POINT',
      institutionId: cast.ministryA,
    });
    expect(invitation).toMatchObject({
      email: 'new.person@example.org',
      role: 'FOCAL_POINT',
      country: { code: 'XSA' },
      institution: { id: cast.ministryA },
    });
    expect(codesOf(await door.signIn('new.person@example.org', PASSWORD))).toEqual(['BAD_CREDENTIALS']);
    const { session } = await door.accept(token, PASSWORD);
    expect(session.membership.role).toBe('FOCAL_POINT');
    expect(codesOf(await door.accept(token, PASSWORD))).toEqual(['BAD_CREDENTIALS']);
    expect((await door.signIn('NEW.person@example.org', PASSWORD)).session).not.toBeNull();
  });

  it('expires after seven days', async () => {
    const { token } = await invite(cast.coordinator, 'late@example.org', { role: 'ANALYST' });
    world.clock.advance({ days: 8 });
    expect(codesOf(await door.accept(token, PASSWORD))).toEqual(['BAD_CREDENTIALS']);
  });

  it('is replaced by a second one to the same role, and can be taken back', async () => {
    const first = await invite(cast.coordinator, 'twice@example.org', { role: 'ANALYST' });
    const second = await invite(cast.coordinator, 'twice@example.org', { role: 'ANALYST' });
    expect(codesOf(await door.accept(first.token, PASSWORD))).toEqual(['BAD_CREDENTIALS']);
    await cast.coordinator.ask(
      'mutation($input: RevokeInvitationInput!) { revokeInvitation(input: $input) { invitation { revokedAt } } }',
      { input: { invitationId: second.invitation.id } },
    );
    expect(codesOf(await door.accept(second.token, PASSWORD))).toEqual(['BAD_CREDENTIALS']);
  });

  it.each([
    ['short', 'eleven char'],
    ['the e-mail address', 'rules@example.org'],
  ])('refuses a password that is %s, and stays open', async (_, password) => {
    const { token } = await invite(cast.coordinator, 'rules@example.org', { role: 'ANALYST' });
    expect(await door.accept(token, password)).toMatchObject({
      session: null,
      userErrors: [{ code: 'INVALID', path: ['input', 'password'] }],
    });
    expect((await door.signIn('rules@example.org', password)).session).toBeNull();
  });
});

describe('inviting somebody who has an account in another country', () => {
  it('answers as for a new address, and needs that account’s own password', async () => {
    const known = await invite(cast.coordinator, cast.foreignFocalPoint.email, { role: 'ANALYST' });
    const unknown = await invite(cast.coordinator, 'unknown@example.org', { role: 'ANALYST' });
    const shape = ({ token, invitation }: any) => ({
      token: token.length,
      ...invitation,
      id: invitation.id.length,
      email: '',
    });
    expect(shape(known)).toEqual(shape(unknown));
    const people = async () =>
      (await cast.coordinator.ask('{ users(first: 100) { nodes { email } } }')).data.users.nodes;
    expect(await people()).not.toContainEqual({ email: cast.foreignFocalPoint.email });

    expect(codesOf(await door.accept(known.token, 'a password of the inviter'))).toEqual(['BAD_CREDENTIALS']);
    const { session } = await door.accept(known.token, PASSWORD);
    expect(session.membership.role).toBe('ANALYST');
    expect((await door.signIn(cast.foreignFocalPoint.email, PASSWORD)).session.membership.role).toBe(
      'FOCAL_POINT',
    );
    expect(await people()).toContainEqual({ email: cast.foreignFocalPoint.email });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on User { name memberships { role country { code } } } } }',
      { id: cast.foreignFocalPoint.userId },
    );
    expect(data.node.memberships).toEqual([{ role: 'ANALYST', country: { code: 'XSA' } }]);
  });
});

describe('who may offer what', () => {
  it('a coordinator makes no administrator', async () => {
    const answer = await cast.coordinator.ask(
      'mutation { inviteUser(input: { email: "x@example.org", name: "X", membership: { role: ADMIN } }) { token } }',
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it.each([
    ['a country from a coordinator', { role: 'ANALYST', countryCode: 'SVN' }, 'INVALID', 'countryCode'],
    ['a focal point of no institution', { role: 'FOCAL_POINT' }, 'INVALID', 'institutionId'],
    ['a stakeholder of no body', { role: 'STAKEHOLDER' }, 'INVALID', 'body'],
    ['an analyst with a standing', { role: 'ANALYST', standing: 'MAIN' }, 'INVALID', 'standing'],
    ['an analyst of a body', { role: 'ANALYST', bodyName: 'Open Doors' }, 'INVALID', 'bodyName'],
    [
      'an accredited parliament',
      { role: 'STAKEHOLDER', body: 'PARLIAMENT', accreditation: 'A' },
      'INVALID',
      'accreditation',
    ],
  ])('%s is refused', async (_, membership, code, field) => {
    const { userErrors } = await invite(cast.coordinator, 'y@example.org', membership);
    expect(userErrors).toEqual([expect.objectContaining({ code, path: ['input', 'membership', field] })]);
  });

  it('keeps the name and the accreditation of a body', async () => {
    const membership = {
      role: 'STAKEHOLDER',
      body: 'NHRI',
      bodyName: ' Ombuds Institution ',
      accreditation: 'A',
    };
    const { token } = await invite(cast.coordinator, 'nhri@example.org', membership);
    const { session } = await door.accept(token, PASSWORD);
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Membership { body bodyName accreditation } } }',
      { id: session.membership.id },
    );
    expect(data.node).toEqual({ body: 'NHRI', bodyName: 'Ombuds Institution', accreditation: 'A' });
  });

  it('an institution of another country is as absent as none', async () => {
    const refusal = async (institutionId: string) => {
      const { userErrors } = await invite(cast.coordinator, 'y@example.org', {
        role: 'FOCAL_POINT',
        institutionId,
      });
      return JSON.stringify(userErrors).replace(institutionId, '');
    };
    expect(await refusal(cast.foreignMinistry)).toBe(await refusal('ins_nonsense'));
    expect(await refusal('ins_nonsense')).toContain('NOT_FOUND');
  });

  it('a person is not invited to the role that they have', async () => {
    const { userErrors } = await invite(cast.coordinator, cast.analyst.email, { role: 'ANALYST' });
    expect(codesOf({ userErrors })).toEqual(['CONFLICT']);
  });

  it('the list of invitations is of the own country, without tokens', async () => {
    const ours = await cast.coordinator.ask(
      '{ invitations(first: 100) { totalCount nodes { email country { code } } } }',
    );
    expect(ours.data.invitations.nodes.length).toBeGreaterThan(5);
    expect(new Set(ours.data.invitations.nodes.map(({ country }: any) => country.code))).toEqual(
      new Set(['XSA']),
    );
    const theirs = await cast.foreignCoordinator.ask('{ invitations { totalCount } }');
    expect(theirs.data.invitations.totalCount).toBe(2);
    const refused = await cast.focalPoint.ask('{ invitations { totalCount } }');
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
