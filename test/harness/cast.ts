import { AccessTokens } from '../../src/people/auth/access-tokens.js';
import { ConsoleAccounts } from '../../src/people/users/console-accounts.js';
import type { Answer, World } from './world.js';

/** The fictional country of the cast. */
export const HOME = 'XSA';
/** The other country, whose people must never see anything of the first. */
export const ABROAD = 'SVN';
/** Everybody's password. */
export const PASSWORD = 'correct horse battery staple';

/** One signed-in person. */
export class Player {
  constructor(
    private readonly world: World,
    readonly email: string,
    readonly userId: string,
    readonly membershipId: string,
    /** The session of the first sign-in. */
    readonly refreshToken: string,
    private readonly claims: { sessionId: string; epoch: number },
  ) {}

  /** An access token that is valid now: a test may move the clock by months. */
  get token(): string {
    const { userId, membershipId } = this;
    return this.world.app.get(AccessTokens, { strict: false }).issue({ userId, membershipId, ...this.claims })
      .token;
  }

  ask<D = any>(query: string, variables: object = {}): Promise<Answer<D>> {
    return this.world.ask<D>(query, variables, this.token);
  }
}

/** What a person is invited to. */
type Part = Record<string, string>;

/** The people of the stories: a whole country's, and two of another. */
export class Cast {
  readonly admin: Player;
  readonly coordinator: Player;
  readonly secondCoordinator: Player;
  readonly focalPoint: Player;
  readonly otherFocalPoint: Player;
  readonly validator: Player;
  readonly analyst: Player;
  readonly stakeholder: Player;
  readonly foreignCoordinator: Player;
  readonly foreignFocalPoint: Player;
  readonly ministryA: string;
  readonly ministryB: string;
  readonly foreignMinistry: string;

  private constructor(players: Omit<Cast, never>) {
    Object.assign(this, players);
  }

  /** Everybody comes in as in life: an administrator at the console, the others by invitation. */
  static async play(world: World): Promise<Cast> {
    const admin = await firstAdmin(world);
    const enter = (by: Player, name: string, membership: Part) => invite(world, by, name, membership);
    const [coordinator, foreignCoordinator] = await Promise.all([
      enter(admin, 'Coordinator', { role: 'COORDINATOR', countryCode: HOME }),
      enter(admin, 'Foreign coordinator', { role: 'COORDINATOR', countryCode: ABROAD }),
    ]);
    const [ministryA, ministryB, foreignMinistry] = await Promise.all([
      institution(coordinator, 'Ministry of Justice'),
      institution(coordinator, 'Ministry of Health'),
      institution(foreignCoordinator, 'Ministry of Foreign Affairs'),
    ]);
    const [
      secondCoordinator,
      focalPoint,
      otherFocalPoint,
      validator,
      analyst,
      stakeholder,
      foreignFocalPoint,
    ] = await Promise.all([
      enter(coordinator, 'Second coordinator', { role: 'COORDINATOR' }),
      enter(coordinator, 'Focal point', { role: 'FOCAL_POINT', institutionId: ministryA }),
      enter(coordinator, 'Other focal point', { role: 'FOCAL_POINT', institutionId: ministryB }),
      enter(coordinator, 'Validator', { role: 'VALIDATOR', institutionId: ministryA }),
      enter(coordinator, 'Analyst', { role: 'ANALYST' }),
      enter(coordinator, 'Stakeholder', { role: 'STAKEHOLDER', body: 'NHRI' }),
      enter(foreignCoordinator, 'Foreign focal point', {
        role: 'FOCAL_POINT',
        institutionId: foreignMinistry,
      }),
    ]);
    return new Cast({
      admin,
      coordinator,
      secondCoordinator,
      focalPoint,
      otherFocalPoint,
      validator,
      analyst,
      stakeholder,
      foreignCoordinator,
      foreignFocalPoint,
      ministryA,
      ministryB,
      foreignMinistry,
    });
  }
}

async function firstAdmin(world: World): Promise<Player> {
  const email = 'admin@example.org';
  await world.app
    .get(ConsoleAccounts, { strict: false })
    .create({ email, name: 'Administrator', language: 'en', membership: { role: 'ADMIN' } }, PASSWORD);
  const answer = await world.ask(`mutation($input: SignInInput!) { signIn(input: $input) { ${SESSION} } }`, {
    input: { email, password: PASSWORD },
  });
  return player(world, email, done(answer, 'signIn').session);
}

/** Invites a person and accepts for them. */
export async function invite(world: World, by: Player, name: string, membership: Part): Promise<Player> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`;
  const invited = await by.ask(
    'mutation($input: InviteUserInput!) { inviteUser(input: $input) { token userErrors { code message } } }',
    { input: { email, name, membership } },
  );
  const accepted = await world.ask(
    `mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { ${SESSION} } }`,
    { input: { token: done(invited, 'inviteUser').token, password: PASSWORD } },
  );
  return player(world, email, done(accepted, 'acceptInvitation').session);
}

/** Enters an institution of the coordinator's country and answers its id. */
export async function institution(by: Player, name: string): Promise<string> {
  const answer = await by.ask(
    'mutation($input: CreateInstitutionInput!) { createInstitution(input: $input) { institution { id } userErrors { code message } } }',
    { input: { names: [{ language: 'EN', text: name }] } },
  );
  return done(answer, 'createInstitution').institution.id;
}

/** The payload of a mutation that must have been done. Throws with the whole answer where it was not. */
export function done(answer: Answer, field: string): any {
  const payload = answer.data?.[field];
  if (!payload || answer.errors || payload.userErrors?.length > 0)
    throw new Error(`${field} was refused: ${JSON.stringify(answer)}`);
  return payload;
}

const SESSION = 'session { accessToken refreshToken membership { id } } userErrors { code message path }';

/** What a session answered, with the claims that its access token holds. */
function player(
  world: World,
  email: string,
  session: { accessToken: string; refreshToken: string; membership: { id: string } },
): Player {
  const claims = world.app.get(AccessTokens, { strict: false }).open(session.accessToken);
  if (!claims) throw new Error('the access token just given does not open');
  const { userId, membershipId, sessionId, epoch } = claims;
  return new Player(world, email, userId, membershipId, session.refreshToken, { sessionId, epoch });
}
