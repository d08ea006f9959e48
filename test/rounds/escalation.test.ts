import { Cast, done, type Player } from '../harness/cast.js';
import { MailServer, partOf, type Received } from '../harness/mail-server.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { assign, refusal, submitted, verb } from '../progress/reporting.js';
import { did, documentOf, opened, seen, type Round } from './asking.js';

let mails: MailServer;
let world: World;
let cast: Cast;
beforeAll(async () => {
  mails = await MailServer.start();
  world = await World.open({ RECTRACK_SMTP_URL: mails.url, RECTRACK_MAIL_FROM: 'rectrack@example.org' });
  cast = await Cast.play(world);
});
afterAll(async () => {
  await world.close();
  await mails.stop();
});

const naming = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(
    by,
    'nameOfficeHolder',
    'officeHolder { id version office name email language institution { id } user { id } }',
    input,
  );
const named = async (input: object) => done(await naming(input), 'nameOfficeHolder').officeHolder;
const MINISTER = { name: 'Ana Minister', email: 'ana.minister@example.org', language: 'FR' };

const day = () => world.clock.now().slice(0, 10);
const inDays = (days: number) => new Date(Date.parse(day()) + days * 86_400_000).toISOString().slice(0, 10);

/** A round on recommendations that ministries have in hand, due in ten days. */
async function round(ministries: string[], more: object = {}): Promise<{ ids: string[]; round: Round }> {
  const ids = await seedRecommendations(world, ministries.length);
  for (const [n, ministry] of ministries.entries()) await assign(cast, ministry, [ids[n] as string]);
  const filter = await documentOf(cast.coordinator, ids[0] as string);
  const terms = { opensOn: day(), dueOn: inDays(10), ...more };
  return { ids, round: await opened(cast.coordinator, filter, ids.length, terms) };
}

/** A day's work of the escalation; the mails that came over the wire, by address. */
async function escalate(): Promise<Map<string, Received>> {
  await world.runJob('rounds.escalate');
  await world.runJob('rounds.send');
  return new Map(mails.received.splice(0).map((mail) => [mail.to.join(), mail]));
}
const textOf = (mail: Received | undefined): string => (mail ? partOf(mail, 'text/plain') : '');
const stepsOf = async (id: string, by: Player = cast.coordinator) =>
  (await seen(by, id, 'escalations { step dueOn institution { id } mails { to state attempts } }'))
    .escalations;

describe('offices', () => {
  it('are held by somebody with an account, or by a name and an address, one at a time', async () => {
    const first = await named({ institutionId: cast.ministryB, userId: cast.analyst.userId });
    expect(first).toMatchObject({
      office: 'HEAD',
      name: null,
      email: null,
      user: { id: cast.analyst.userId },
    });
    const second = await named({ institutionId: cast.ministryB, ...MINISTER });
    expect(second).toMatchObject({ office: 'HEAD', name: 'Ana Minister', email: MINISTER.email, user: null });
    expect((await named({ institutionId: cast.ministryB, ...MINISTER })).id).toBe(second.id);
    const head = async (by: Player) =>
      (await by.ask(`{ node(id: "${cast.ministryB}") { ... on Institution { head { id name email } } } }`))
        .data.node;
    expect(await head(cast.coordinator)).toEqual({
      head: { id: second.id, name: 'Ana Minister', email: MINISTER.email },
    });
    expect((await head(cast.analyst)).head).toEqual({ id: second.id, name: 'Ana Minister', email: null });
    expect(await head(cast.focalPoint)).toEqual({ head: null });
    const ended = await did(cast.coordinator, 'endOffice', 'officeHolder { endedAt }', {
      id: second.id,
      version: second.version,
    });
    expect(ended.officeHolder.endedAt).toBe(world.clock.now());
    expect(await head(cast.coordinator)).toEqual({ head: null });
  });

  it.each([
    ['two ways at once', { userId: 'usr_x', ...MINISTER }, ['input']],
    ['half an address', { name: 'Ana' }, ['input']],
    ['what is no address', { ...MINISTER, email: 'ana' }, ['input', 'email']],
    ['a person abroad', { userId: 'FOREIGN' }, ['input', 'userId']],
    ['an institution abroad', { ...MINISTER, institutionId: 'FOREIGN' }, ['input', 'institutionId']],
  ])('are refused with %s', async (_, input, path) => {
    const abroad = {
      ...('institutionId' in input ? { institutionId: cast.foreignMinistry } : {}),
      ...((input as any).userId === 'FOREIGN' ? { userId: cast.foreignCoordinator.userId } : {}),
    };
    expect(refusal(await naming({ ...input, ...abroad }))).toMatchObject({ path });
    for (const person of [cast.focalPoint, cast.analyst, cast.stakeholder, cast.admin])
      expect((await naming(MINISTER, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an institution that does not answer', () => {
  it('is told of to its validator, then its head, then the chair, each once', async () => {
    await named({ institutionId: cast.ministryA, ...MINISTER });
    await named({ userId: cast.secondCoordinator.userId });
    const { round: one } = await round([cast.ministryA]);
    const told: [number, string[]][] = [];
    for (let late = -10; late <= 20; late += 1) {
      const got = await escalate();
      await world.runJob('rounds.escalate');
      await world.runJob('rounds.send');
      expect(mails.received.splice(0)).toEqual([]);
      if (got.size > 0) told.push([late, [...got.keys()]]);
      if (late === 7) {
        const mail = got.get(MINISTER.email);
        expect(mail?.headers.get('content-language')).toBe('fr');
        expect(mail?.headers.get('to')).toBe(`Ana Minister <${MINISTER.email}>`);
        expect(textOf(mail)).toContain('Ministry of Justice: Mid-term report 2026');
        expect(textOf(mail)).toContain('en retard de 7 jours');
      }
      world.clock.advance({ days: 1 });
    }
    expect(told).toEqual([
      [3, [cast.validator.email]],
      [7, [MINISTER.email]],
      [14, [cast.secondCoordinator.email]],
    ]);
    expect(await stepsOf(one.id)).toMatchObject([
      { step: 'CHAIR', mails: [{ to: 'Second coordinator', state: 'SENT', attempts: 1 }] },
      { step: 'HEAD', mails: [{ to: 'Ana Minister', state: 'SENT' }] },
      { step: 'VALIDATOR', institution: { id: cast.ministryA }, mails: [{ to: 'Validator', state: 'SENT' }] },
    ]);
    for (const person of [cast.focalPoint, cast.validator]) expect(await stepsOf(one.id, person)).toEqual([]);
    await did(cast.coordinator, 'cancelReportingRound', 'round { id }', {
      id: one.id,
      version: one.version,
      reason: 'Over.',
    });
  });

  it('is told of no more once it has answered, and anew by a later day that it was given', async () => {
    const { ids, round: one } = await round([cast.ministryA, cast.ministryB]);
    world.clock.advance({ days: 13 });
    expect([...(await escalate()).keys()]).toEqual([cast.validator.email]);
    await did(cast.coordinator, 'extendReportingDueDay', 'changedCount', {
      roundId: one.id,
      institutionIds: [cast.ministryA],
      dueOn: inDays(2),
      reason: 'A strike.',
    });
    world.clock.advance({ days: 4 });
    expect(await escalate()).toEqual(new Map());
    world.clock.advance({ days: 1 });
    expect([...(await escalate()).keys()]).toEqual([cast.validator.email]);
    // What was made ready is not sent where the answer came in between.
    world.clock.advance({ days: 4 });
    await world.runJob('rounds.escalate');
    await submitted(cast.focalPoint, { recommendationId: ids[0] });
    await world.runJob('rounds.send');
    const addresses = mails.received.splice(0).map(({ to }) => to.join());
    expect(addresses).not.toContain(MINISTER.email);
    const heads = (await stepsOf(one.id)).filter(
      ({ step, institution }: any) => step === 'HEAD' && institution.id === cast.ministryA,
    );
    expect(heads).toMatchObject([{ mails: [{ state: 'WITHDRAWN' }] }]);
    await did(cast.coordinator, 'closeReportingRound', 'round { id }', { id: one.id, version: one.version });
  });

  it('without a head is told of as soon as one is named', async () => {
    const { round: one } = await round([cast.ministryB], {
      escalation: { headAfterDays: 1 },
    });
    world.clock.advance({ days: 12 });
    expect(await escalate()).toEqual(new Map());
    expect(await stepsOf(one.id)).toMatchObject([{ step: 'HEAD', mails: [] }]);
    await named({ institutionId: cast.ministryB, name: 'Bo', email: 'bo@example.org', language: 'EN' });
    world.clock.advance({ days: 1 });
    expect([...(await escalate()).keys()]).toEqual(['bo@example.org']);
    world.clock.advance({ days: 1 });
    expect(await escalate()).toEqual(new Map());
    await did(cast.coordinator, 'closeReportingRound', 'round { id }', { id: one.id, version: one.version });
  });

  it('is told of to nobody who stopped the mails', async () => {
    const link = async (): Promise<string> => {
      const { round: one } = await round([cast.ministryB], { escalation: { headAfterDays: 1 } });
      world.clock.advance({ days: 12 });
      const got = await escalate();
      await did(cast.coordinator, 'closeReportingRound', 'round { id }', {
        id: one.id,
        version: one.version,
      });
      return got.get('bo@example.org')?.headers.get('list-unsubscribe')?.slice(1, -1) ?? '';
    };
    const { pathname, search } = new URL(await link());
    const page = await fetch(`${world.url}${pathname}${search}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form method="post">')]);
    expect((await fetch(`${world.url}${pathname}${search}`, { method: 'POST' })).status).toBe(200);
    expect(await link()).toBe('');
    const forged = `${pathname}?token=${'ofh_'}${'0'.repeat(26)}.x`;
    expect((await fetch(`${world.url}${forged}`, { method: 'POST' })).status).toBe(404);
  });
});
