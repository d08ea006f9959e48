import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cast, done, institution, invite, type Player } from '../harness/cast.js';
import { MailServer, partOf, type Received } from '../harness/mail-server.js';
import type { World } from '../harness/world.js';
import { importFile, importingWorld } from '../imports/importing.js';
import { approving, clearing, drafting, returning, submitted, updateOf } from '../progress/reporting.js';
import { realData } from '../uhri/real-data.js';
import { did, opened, seen, states, type Round } from './asking.js';

const FILE = 'slovenia-upr-cycle4-export-shape.json';
const folder = realData('A mid-term round on the real records of Slovenia is', FILE);
const withRealData = folder ? it : it.skip;

const INSTITUTIONS = 20;

interface Ministry {
  id: string;
  focalPoint: Player;
  validator: Player | null;
  tasks: string[];
}

let mails: MailServer;
let world: World;
let coordinator: Player;
let analyst: Player;
const ministries: Ministry[] = [];
let round: Round;

beforeAll(async () => {
  if (!folder) return;
  mails = await MailServer.start();
  world = await importingWorld({ RECTRACK_SMTP_URL: mails.url, RECTRACK_MAIL_FROM: 'rectrack@example.org' });
  const cast = await Cast.play(world);
  coordinator = cast.foreignCoordinator;
  analyst = await invite(world, coordinator, 'Slovenian analyst', { role: 'ANALYST' });
  await importFile(world, coordinator, readFileSync(join(folder, FILE)), { fileName: FILE, language: 'en' });
  const ids = await recommendations();
  for (let n = 0; n < INSTITUTIONS; n += 1) ministries.push(await ministry(n, ids));
}, 120_000);
afterAll(async () => {
  await world?.close();
  await mails?.stop();
});

async function recommendations(): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { data }: any = await coordinator.ask(
      `query($after: String) { recommendations(first: 100, after: $after, filter: { cycles: [4] }) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    ids.push(...data.recommendations.nodes.map(({ id }: { id: string }) => id));
    if (!data.recommendations.pageInfo.hasNextPage) return ids;
    after = data.recommendations.pageInfo.endCursor;
  }
}

/** Every fourth one has a validator; all 254 recommendations are shared out among them. */
async function ministry(n: number, ids: string[]): Promise<Ministry> {
  const id = await institution(coordinator, `Ministry ${String(n).padStart(2, '0')}`);
  const enter = (name: string, role: string) =>
    invite(world, coordinator, `${name} ${n}`, { role, institutionId: id });
  const focalPoint = await enter('Reporter', 'FOCAL_POINT');
  const validator = n % 4 === 0 ? await enter('Validator', 'VALIDATOR') : null;
  const tasks = ids.filter((_, index) => index % INSTITUTIONS === n);
  await did(coordinator, 'assignRecommendations', 'changedCount', {
    institutionId: id,
    role: 'LEAD',
    targets: { ids: tasks },
  });
  return { id, focalPoint, validator, tasks };
}

/** A day's work of the installation: reminders and escalation, over the wire. */
async function work(day: string): Promise<Map<string, Received>> {
  world.clock.moveTo(`${day}T09:00:00.000Z`);
  for (const job of ['rounds.open', 'reminders.queue', 'reminders.send', 'rounds.escalate', 'rounds.send'])
    await world.runJob(job);
  const got = mails.received.splice(0);
  expect(new Set(got.map(({ headers }) => headers.get('message-id'))).size).toBe(got.length);
  return new Map(got.map((mail) => [mail.to.join(), mail]));
}
const the = (n: number): Ministry => ministries[n] as Ministry;
const ofMinistry = (n: number) => the(n).focalPoint.email;
const text = (mail: Received | undefined) =>
  mail ? partOf(mail, 'text/plain').replaceAll('\r\n', '\n') : '';
const REPORT = { periodFrom: '2026-01-01', periodTo: '2026-02-28', proposedStatus: 'IN_PROGRESS' };

/** A ministry reports on its tasks, all or the first of them. */
async function report(n: number, count = Infinity) {
  const updates = [];
  for (const recommendationId of the(n).tasks.slice(0, count))
    updates.push(await submitted(the(n).focalPoint, { recommendationId, ...REPORT }));
  return updates;
}

withRealData(
  'twenty institutions are asked about 254 recommendations, reminded, chased, and answer',
  async () => {
    await work('2026-03-02');
    round = await opened(coordinator, { cycles: [4] }, 254, {
      opensOn: '2026-03-02',
      dueOn: '2026-04-01',
      periodFrom: '2026-01-01',
      periodTo: '2026-03-31',
    });
    const open = await seen(coordinator, round.id);
    expect(open.responseRates).toMatchObject({
      institutions: { numerator: 0, denominator: 20 },
      tasks: { numerator: 0, denominator: 254 },
      recommendations: 254,
      recommendationsLeftOut: 0,
    });
    expect(new Set(Object.values(await states(coordinator, round.id)))).toEqual(new Set(['NOT_OPENED']));

    // Everybody is reminded fourteen days before, in one mail each.
    expect(await work('2026-03-17')).toEqual(new Map());
    const reminded = await work('2026-03-18');
    expect([...reminded.keys()].sort()).toEqual(ministries.map((_, n) => ofMinistry(n)).sort());
    expect(text(reminded.get(ofMinistry(3)))).toContain(
      'Mid-term report 2026\n  due in 14 days, 1 April 2026',
    );

    // Some answer, one with nothing to report, one has begun, one gets more time.
    for (const n of [1, 2, 3]) await report(n);
    const [returned] = await report(5);
    await did(the(6).focalPoint, 'fileNilReturn', 'changedCount', {
      roundId: round.id,
      note: 'Nothing since the review.',
    });
    updateOf(await drafting(the(7).focalPoint, { recommendationId: the(7).tasks[0], ...REPORT }));
    const nil = await did(the(0).focalPoint, 'reportNothingNew', 'nilReturn { id version state }', {
      roundId: round.id,
      subjectIds: the(0).tasks,
      since: '2025-12-31',
    });
    expect(nil.nilReturn.state).toBe('SUBMITTED');
    await did(coordinator, 'extendReportingDueDay', 'changedCount', {
      roundId: round.id,
      institutionIds: [the(8).id],
      dueOn: '2026-05-04',
      reason: 'The ministry is being merged.',
    });
    updateOf(await returning(coordinator, returned!, { dueOn: '2026-04-20' }));
    expect(await states(coordinator, round.id)).toMatchObject({
      [the(0).id]: 'SUBMITTED',
      [the(1).id]: 'SUBMITTED',
      [the(5).id]: 'RETURNED',
      [the(6).id]: 'NIL_RETURN',
      [the(7).id]: 'DRAFTING',
      [the(8).id]: 'NOT_OPENED',
    });

    // On the due day those are told who still owe something by then.
    const owing = ministries.map((_, n) => n).filter((n) => ![0, 1, 2, 3, 5, 6, 8].includes(n));
    const dueToday = await work('2026-04-01');
    const told = [...dueToday].filter(([, mail]) => text(mail).includes('Mid-term report 2026\n  due today'));
    expect(told.map(([address]) => address).sort()).toEqual(owing.map(ofMinistry).sort());
    // The validator of the one that waits inside is reminded of that.
    expect(text(dueToday.get(the(0).validator!.email))).toContain('Mid-term report 2026\n  waiting');
  },
  120_000,
);

withRealData(
  'who does not answer is told of to validators, heads and the chair, step by step; and chased in order',
  async () => {
    for (const n of [4, 9])
      await did(coordinator, 'nameOfficeHolder', 'officeHolder { id }', {
        institutionId: the(n).id,
        name: `Minister ${n}`,
        email: `minister.${n}@example.org`,
        language: 'EN',
      });
    await did(coordinator, 'nameOfficeHolder', 'officeHolder { id }', {
      name: 'The Chair',
      email: 'chair@example.org',
      language: 'FR',
    });
    const validators = [4, 12, 16].map((n) => the(n).validator!.email);
    expect([...(await work('2026-04-04')).keys()].sort()).toEqual([...validators].sort());
    const { data } = await coordinator.ask(
      `{ chaseList(roundId: "${round.id}") { place chaseFor daysOverdue asked { state institution { id } } people { email } } }`,
    );
    const chased = data.chaseList;
    expect(chased).toHaveLength(16);
    expect(chased[0]).toMatchObject({ chaseFor: 'ANSWER', daysOverdue: 3, asked: { state: 'NOT_OPENED' } });
    expect(chased.map(({ asked }: any) => asked.institution.id).slice(-3)).toEqual([
      the(0).id,
      the(5).id,
      the(8).id,
    ]);
    expect(chased.at(-2)).toMatchObject({ chaseFor: 'CORRECTION', daysOverdue: -16 });
    // One of the ministries answers before its head is written to.
    await report(9);
    const heads = await work('2026-04-08');
    expect([...heads.keys()].filter((address) => address.startsWith('minister'))).toEqual([
      'minister.4@example.org',
    ]);
    expect(text(heads.get('minister.4@example.org'))).toContain(
      'Ministry 04: Mid-term report 2026\n  overdue by 7 days',
    );
    const chair = (await work('2026-04-15')).get('chair@example.org');
    expect(chair?.headers.get('content-language')).toBe('fr');
    // One mail with all that do not answer: without the one that has more time, and the one that corrects.
    expect(text(chair).match(/Ministry \d\d: /g)).toHaveLength(12);
    expect(await work('2026-04-15')).toEqual(new Map());
    const { escalations } = await seen(coordinator, round.id, 'escalations { step mails { state } }');
    const steps = (step: string) => escalations.filter((one: any) => one.step === step);
    expect([steps('VALIDATOR').length, steps('HEAD').length, steps('CHAIR').length]).toEqual([13, 12, 12]);
    expect(steps('CHAIR').every(({ mails: sent }: any) => sent[0].state === 'SENT')).toBe(true);
  },
  120_000,
);

withRealData(
  'what came in becomes the State’s answers, and the round is closed as it stands',
  async () => {
    const { data } = await analyst.ask(
      `{ node(id: "${round.id}") { ... on ReportingRound { tasks(first: 100, filter: { institutionIds: ["${the(1).id}"] }) {
        totalCount nodes { subjectId answer { id } } } } } }`,
    );
    const { nodes } = data.node.tasks;
    expect(nodes).toHaveLength(the(1).tasks.length);
    for (const { subjectId, answer } of nodes.slice(0, 3)) {
      const written = await did(coordinator, 'writeStateAnswer', 'stateAnswer { id version }', {
        recommendationId: subjectId,
        texts: [{ language: 'EN', text: 'A law was adopted and is applied.' }],
        updateIds: [answer.id],
        asOf: '2026-02-28',
        internalNote: 'Check with the ministry.',
      });
      await did(coordinator, 'finaliseStateAnswer', 'stateAnswer { final { number } }', written.stateAnswer);
    }
    // Who said that there is nothing new may still report; the validator clears it.
    const [first] = await report(0, 1);
    updateOf(await clearing(the(0).validator!, first!));
    const { round: closed } = await did(coordinator, 'closeReportingRound', 'round { id version state }', {
      id: round.id,
      version: round.version,
    });
    expect(closed.state).toBe('CLOSED');
    const before = await seen(coordinator, round.id);
    for (const { answer } of nodes.slice(0, 2)) {
      const { data: known } = await coordinator.ask(
        `{ node(id: "${answer.id}") { ... on ProgressUpdate { id version state } } }`,
      );
      done(await approving(coordinator, known.node), 'approveProgressUpdate');
    }
    expect((await seen(coordinator, round.id)).responseRates).toEqual(before.responseRates);
    const listed = await coordinator.ask('{ stateAnswers(filter: { latest: [FINAL] }) { totalCount } }');
    expect(listed.data.stateAnswers.totalCount).toBe(3);
    expect(await world.countStatements(() => seen(coordinator, round.id))).toBeLessThanOrEqual(8);
  },
  120_000,
);
