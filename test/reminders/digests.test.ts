import { DigestDelivery } from '../../src/implementation/reminders/digest-delivery.js';
import { DigestLedger } from '../../src/implementation/reminders/digest-ledger.js';
import { MailDelayed, MailRefused, MailServerUnreachable } from '../../src/platform/mail/mailbox.js';
import { Cast, done, HOME, invite, type Player } from '../harness/cast.js';
import { seedStatus } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, returning, submitted, verb } from '../progress/reporting.js';
import { assigned, logOf, remind } from './reminding.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open({ LOG_LEVEL: 'silent' });
  cast = await Cast.play(world);
});
afterAll(() => world.close());

/** The day of the last chapter: each takes days of its own, for nobody is told anything twice. */
let today = '2026-03-02';

/** Goes on by some days; answers the day. */
function later(days = 1): string {
  today = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  return today;
}

/** The day so many days from the present one. */
function inDays(days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

async function choose(by: Player, choice: object): Promise<void> {
  const { data } = await by.ask('{ viewer { reminders { version } } }');
  const { version } = data.viewer.reminders;
  const input = { frequency: 'DAILY', mutedKinds: [], version, ...choice };
  done(await verb(by, 'changeMyReminders', 'reminders { version }', input), 'changeMyReminders');
}

/** Whoever is new takes part from now on. */
let newcomers = 0;
const newFocalPoint = (institutionId = cast.ministryB): Promise<Player> =>
  invite(world, cast.coordinator, `Newcomer ${++newcomers}`, { role: 'FOCAL_POINT', institutionId });

it('tells a focal point once that something in the ministry’s hands is overdue', async () => {
  await assigned(cast.coordinator, cast.ministryA, '2026-02-20', 'Close the prison on the island.');
  const mails = await remind(world, today);
  expect([...mails.keys()]).toEqual([cast.focalPoint.email]);
  const mail = mails.get(cast.focalPoint.email);
  expect(mail?.subject).toBe('1 reminder for 2 March 2026');
  expect(mail?.text).toContain('Close the prison on the island.');
  expect(mail?.text).toContain('overdue by 10 days, was due on 20 February 2026');
  expect(await remind(world)).toEqual(new Map());
  expect(await remind(world, later())).toEqual(new Map());
  expect(await logOf(cast.coordinator)).toEqual([
    expect.objectContaining({
      day: '2026-03-02',
      itemCount: 1,
      state: 'SENT',
      failure: null,
      attempts: 1,
      error: null,
      user: { email: cast.focalPoint.email },
    }),
  ]);
});

it('tells of each thing 14 and 7 days before, on the day and 7 days after, once each', async () => {
  later();
  await assigned(cast.coordinator, cast.ministryA, inDays(20), 'Train judges.');
  const told: [number, string][] = [];
  for (let left = 20; left >= -30; left -= 1) {
    const mail = (await remind(world, today)).get(cast.focalPoint.email);
    if (mail)
      told.push([
        left,
        /(due tomorrow|due in \d+ days|due today|overdue by \d+ days)/.exec(mail.text)?.[0] ?? '',
      ]);
    later();
  }
  expect(told).toEqual([
    [14, 'due in 14 days'],
    [7, 'due in 7 days'],
    [0, 'due today'],
    [-7, 'overdue by 7 days'],
  ]);
});

it('makes up for days on which nothing ran, with the last reminder that has come', async () => {
  await assigned(cast.coordinator, cast.ministryA, inDays(10), 'Appoint an ombudsman.');
  const first = (await remind(world, today)).get(cast.focalPoint.email);
  expect(first?.text).toContain('due in 10 days');
  const second = (await remind(world, later(12))).get(cast.focalPoint.email);
  expect(second?.text).toContain('overdue by 2 days');
  expect(await remind(world, later())).toEqual(new Map());
  await remind(world, later(10));
});

it('says nothing of what is done or not pursued, and sends no mail where nothing is due', async () => {
  const id = await assigned(cast.coordinator, cast.ministryA, inDays(0), 'Ratify the Protocol.');
  await seedStatus(world, id, 'IMPLEMENTED');
  expect(await remind(world, later())).toEqual(new Map());
});

it('waits for the country’s hour, by the country’s own clock', async () => {
  const { data } = await cast.coordinator.ask(
    `{ country(code: "${HOME}") { version timeZone } reminderSchedule { version hour } }`,
  );
  expect(data.reminderSchedule).toEqual({ version: 0, hour: 7 });
  const zone = { timeZone: 'Asia/Tokyo', version: data.country.version };
  done(await verb(cast.coordinator, 'configureCountry', 'country { version }', zone), 'configureCountry');
  const hour = { hour: 22, version: 0 };
  done(
    await verb(cast.coordinator, 'configureReminders', 'schedule { version }', hour),
    'configureReminders',
  );
  await assigned(cast.coordinator, cast.ministryA, inDays(0), 'Hold a census.');
  // 22:00 in Tokyo is 13:00 UTC.
  const day = later();
  expect((await remind(world, `${day}T12:59:59.000Z`)).size).toBe(0);
  expect((await remind(world, `${day}T13:00:00.000Z`)).size).toBe(1);
  const back = { hour: 7, version: 1 };
  done(
    await verb(cast.coordinator, 'configureReminders', 'schedule { version }', back),
    'configureReminders',
  );
  const home = { timeZone: data.country.timeZone, version: data.country.version + 1 };
  done(await verb(cast.coordinator, 'configureCountry', 'country { version }', home), 'configureCountry');
  later();
});

it('tells everybody what waits for them: returned updates, clearances, reviews, declines', async () => {
  const A = await assigned(cast.coordinator, cast.ministryA, inDays(200), 'Report A.');
  const B = await assigned(cast.coordinator, cast.ministryB, inDays(200), 'Report B.');
  const C = await assigned(cast.coordinator, cast.ministryB, inDays(200), 'Report C.');
  world.clock.moveTo(today);
  await submitted(cast.focalPoint, { recommendationId: A });
  const toReturn = await submitted(cast.otherFocalPoint, { recommendationId: B });
  done(await returning(cast.coordinator, toReturn, { dueOn: inDays(3) }), 'returnProgressUpdate');
  await submitted(cast.otherFocalPoint, { recommendationId: C });
  const { data } = await cast.focalPoint.ask('{ myTasks(first: 1) { nodes { assignment { id } } } }');
  const decline = { assignmentId: data.myTasks.nodes[0].assignment.id, reason: 'Not ours.' };
  done(await verb(cast.focalPoint, 'declineAssignment', 'decline { id }', decline), 'declineAssignment');
  const mails = await remind(world, `${today}T12:00:00.000Z`);
  const text = (who: Player): string => mails.get(who.email)?.text ?? '';
  expect(text(cast.validator)).toMatch(/to be cleared\n- .*Report A\.\n {2}waiting since today/);
  expect(text(cast.otherFocalPoint)).toMatch(/to be corrected\n- .*Report B\.\n {2}due in 3 days/);
  expect(text(cast.coordinator)).toMatch(/to be reviewed\n- .*Report C\.\n {2}waiting since today/);
  expect(text(cast.coordinator)).toMatch(/Declined by an institution/);
  expect(text(cast.coordinator)).not.toContain('Report A.');
  expect(mails.get(cast.coordinator.email)?.subject).toMatch(/^2 reminders/);
  expect(mails.get(cast.secondCoordinator.email)?.text).toContain('Report C.');
  for (const nobody of [cast.analyst, cast.stakeholder, cast.admin, cast.foreignCoordinator])
    expect(mails.has(nobody.email)).toBe(false);
  later(30);
  await remind(world, today);
});

it('follows what a person has chosen: no mails, some kinds only, once a week', async () => {
  const [silent, picky, weekly] = [await newFocalPoint(), await newFocalPoint(), await newFocalPoint()];
  await choose(silent, { frequency: 'NONE' });
  await choose(picky, { mutedKinds: ['RETURNED_UPDATE', 'ASSIGNMENT', 'ASSIGNMENT'] });
  await choose(weekly, { frequency: 'WEEKLY' });
  const { data } = await picky.ask('{ viewer { reminders { frequency mutedKinds version } } }');
  expect(data.viewer.reminders).toEqual({
    frequency: 'DAILY',
    mutedKinds: ['ASSIGNMENT', 'RETURNED_UPDATE'],
    version: 1,
  });
  // Goes on to a Tuesday: the week's mail comes on Monday.
  while (new Date(later()).getUTCDay() !== 1);
  await remind(world, today);
  later();
  await assigned(cast.coordinator, cast.ministryB, inDays(5), 'Publish the statistics.');
  await choose(cast.otherFocalPoint, {});
  const told: [string, string][] = [];
  for (let n = 0; n < 8; n += 1) {
    const mails = await remind(world, today);
    for (const who of [silent, picky, weekly, cast.otherFocalPoint])
      if (mails.has(who.email)) told.push([who.email, new Date(today).toUTCString().slice(0, 3)]);
    later();
  }
  expect(told.filter(([email]) => email === weekly.email).map(([, day]) => day)).toEqual(['Mon']);
  expect(told.filter(([email]) => email === cast.otherFocalPoint.email).length).toBe(2);
  expect(told.filter(([email]) => [silent.email, picky.email].includes(email))).toEqual([]);
});

it('checks rights and choices again at the moment of sending', async () => {
  const [left, closed, changed, moved] = await Promise.all([
    newFocalPoint(),
    newFocalPoint(),
    newFocalPoint(),
    newFocalPoint(),
  ]);
  await assigned(cast.coordinator, cast.ministryB, inDays(7), 'Amend the code.');
  world.clock.moveTo(later());
  await world.runJob('reminders.queue');
  const ended = { membershipId: left.membershipId };
  done(await verb(cast.coordinator, 'endMembership', 'membership { id }', ended), 'endMembership');
  const gone = await cast.coordinator.ask(
    'mutation($input: UserIdInput!) { deactivateUser(input: $input) { user { id } userErrors { code } } }',
    { input: { userId: closed.userId } },
  );
  done(gone, 'deactivateUser');
  await choose(changed, { frequency: 'NONE' });
  await world.runJob('reminders.send');
  const mails = world.mailbox.collect();
  expect([left, closed, changed, moved].filter(({ email }) => mails.has(email))).toEqual([moved]);
  const states = Object.fromEntries(
    (await logOf(cast.coordinator, { days: { from: today } })).map(({ user, state }) => [user.email, state]),
  );
  expect(states).toMatchObject({
    [left.email]: 'WITHDRAWN',
    [closed.email]: 'WITHDRAWN',
    [changed.email]: 'WITHDRAWN',
    [moved.email]: 'SENT',
  });
});

it('is written in the person’s language, Arabic from right to left', async () => {
  const reader = await newFocalPoint();
  const { data } = await reader.ask('{ viewer { user { name version } } }');
  const profile = { name: 'ليلى\n حداد', language: 'AR', version: data.viewer.user.version };
  done(await verb(reader, 'changeProfile', 'user { version }', profile), 'changeProfile');
  const id = await assigned(cast.coordinator, cast.ministryB, inDays(2), 'Adopt <b>a law</b> & report.');
  const mail = (await remind(world, later())).get(reader.email);
  expect(mail?.language).toBe('ar');
  expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
  expect(mail?.html).toContain('Adopt &lt;b&gt;a law&lt;/b&gt; &amp; report.');
  expect(mail?.text).toContain('الموعد غدًا');
  expect(mail?.to.name).toBe('ليلى حداد');
  expect(mail?.text).not.toContain(id);
});

it('tries again, later each time, and gives up after two days; what was not told is told again', async () => {
  const { email } = cast.focalPoint;
  await assigned(cast.coordinator, cast.ministryA, inDays(1), 'Open the archives.');
  world.mailbox.trouble = (mail) => (mail.to.address === email ? new MailDelayed('451 come back') : null);
  await remind(world, later());
  const tries = async (): Promise<number> =>
    (await logOf(cast.coordinator, { userIds: [cast.focalPoint.userId] }))[0].attempts;
  for (const [failures, minutes] of [1, 5, 15, 60, 240].entries()) {
    world.clock.advance({ minutes: minutes - 1 });
    await world.runJob('reminders.send');
    expect(await tries()).toBe(failures + 1);
    world.clock.advance({ minutes: 1 });
    await world.runJob('reminders.send');
    expect(await tries()).toBe(failures + 2);
  }
  const queued = { state: 'QUEUED', error: '451 come back', attempts: 6 };
  expect((await logOf(cast.coordinator, { userIds: [cast.focalPoint.userId] }))[0]).toMatchObject(queued);
  world.clock.advance({ days: 2 });
  await world.runJob('reminders.send');
  const given = { state: 'FAILED', failure: 'GIVEN_UP', error: '451 come back', sentAt: null };
  expect((await logOf(cast.coordinator, { userIds: [cast.focalPoint.userId] }))[0]).toMatchObject(given);
  world.mailbox.trouble = () => null;
  const again = (await remind(world, later(3))).get(email);
  expect(again?.text).toContain('Open the archives.');
});

it('marks what the server refuses for good as failed, with its answer, and does not tell it again', async () => {
  const { email, userId } = cast.focalPoint;
  await assigned(cast.coordinator, cast.ministryA, inDays(1), 'Free the press.');
  world.mailbox.trouble = (mail) =>
    mail.to.address === email ? new MailRefused('550 5.1.1 no such user') : null;
  await remind(world, later());
  world.mailbox.trouble = () => null;
  expect((await remind(world, later())).has(email)).toBe(false);
  const [failed] = await logOf(cast.coordinator, { userIds: [userId], states: ['FAILED'] });
  expect(failed).toMatchObject({ failure: 'REFUSED', error: '550 5.1.1 no such user', attempts: 1 });
});

it('stops at the first mail when the server cannot be reached, and says so on the job', async () => {
  await assigned(cast.coordinator, cast.ministryA, inDays(9), 'Build a school.');
  await assigned(cast.coordinator, cast.ministryB, inDays(9), 'Build a hospital.');
  world.clock.moveTo(later(3));
  await world.runJob('reminders.queue');
  let asked = 0;
  world.mailbox.trouble = () => {
    asked += 1;
    return new MailServerUnreachable('connect ECONNREFUSED');
  };
  await expect(world.runJob('reminders.send')).rejects.toMatchObject({ message: 'connect ECONNREFUSED' });
  expect(asked).toBe(1);
  const { data } = await cast.admin.ask(
    '{ jobs { name state failures lastError } mailService { state sender } }',
  );
  expect(data.jobs).toContainEqual({
    name: 'reminders.send',
    state: 'WAITING',
    failures: 1,
    lastError: 'connect ECONNREFUSED',
  });
  expect(data.mailService).toEqual({ state: 'CONFIGURED', sender: 'Rectrack <rectrack@example.org>' });
  world.mailbox.trouble = () => null;
  world.clock.advance({ minutes: 2 });
  await world.runJob('reminders.send');
  expect(world.mailbox.collect().size).toBeGreaterThan(1);
});

it('sends a mail again with the same id where a process died after handing it over, and never by two at once', async () => {
  const { email, userId } = cast.otherFocalPoint;
  await assigned(cast.coordinator, cast.ministryB, inDays(1), 'Plant trees.');
  world.clock.moveTo(later());
  await world.runJob('reminders.queue');
  const [{ id }] = await logOf(cast.coordinator, { userIds: [userId] });
  const delivery = world.app.get(DigestDelivery, { strict: false });
  const author = { requestId: 'trial', userId: null, membershipId: null };
  // A process takes it, and is never heard of again.
  expect(await world.app.get(DigestLedger, { strict: false }).claim(author, id)).not.toBeNull();
  // Who sends is taken to be alive for a while.
  await delivery.deliver(author, id);
  expect(world.mailbox.collect().has(email)).toBe(false);
  world.clock.advance({ minutes: 10 });
  await Promise.all([
    delivery.deliver(author, id),
    delivery.deliver(author, id),
    delivery.deliver(author, id),
  ]);
  expect(world.mailbox.sent.map(({ messageId }) => messageId)).toEqual([`${id}@example.org`]);
  expect((await logOf(cast.coordinator, { userIds: [userId] }))[0]).toMatchObject({
    state: 'SENT',
    attempts: 2,
  });
  await remind(world);
});

it('lets one mail that fails by our own fault wait, and sends the others', async () => {
  await assigned(cast.coordinator, cast.ministryA, inDays(1), 'Open a clinic.');
  await assigned(cast.coordinator, cast.ministryB, inDays(1), 'Open a library.');
  const { email, userId } = cast.focalPoint;
  world.mailbox.trouble = (mail) => (mail.to.address === email ? new TypeError('a bug') : null);
  const mails = await remind(world, later());
  world.mailbox.trouble = () => null;
  expect([mails.has(email), mails.has(cast.otherFocalPoint.email)]).toEqual([false, true]);
  const [waiting] = await logOf(cast.coordinator, { userIds: [userId] });
  expect(waiting).toMatchObject({ state: 'QUEUED', error: 'a bug', attempts: 1 });
  world.clock.advance({ minutes: 1 });
  expect((await remind(world)).has(email)).toBe(true);
});

it('shows the log to the country’s coordinators and the administrator, and to others their own mails', async () => {
  const seen = async (by: Player): Promise<string[]> =>
    [...new Set((await logOf(by)).map(({ user }) => user?.email))].sort();
  expect(await seen(cast.coordinator)).toEqual(await seen(cast.admin));
  expect((await seen(cast.coordinator)).length).toBeGreaterThan(4);
  expect(await seen(cast.focalPoint)).toEqual([cast.focalPoint.email]);
  expect(await seen(cast.validator)).toEqual([cast.validator.email]);
  expect(await seen(cast.foreignCoordinator)).toEqual([]);
  const [{ id }] = await logOf(cast.focalPoint);
  const node = 'query($id: ID!) { node(id: $id) { ... on ReminderDigest { day } } }';
  for (const [by, sees] of [
    [cast.focalPoint, true],
    [cast.coordinator, true],
    [cast.otherFocalPoint, false],
    [cast.foreignCoordinator, false],
  ] as const)
    expect([by.email, (await by.ask(node, { id })).data.node !== null]).toEqual([by.email, sees]);
  const { errors } = await world.ask('{ reminderLog { totalCount } }');
  expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

it('refuses a schedule that makes no sense, another country’s, and that of who may not', async () => {
  const configure = (by: Player, input: object) =>
    verb(by, 'configureReminders', 'schedule { daysBefore hour weeklyOn version }', { version: 2, ...input });
  const wrong: [object, string][] = [
    [{ daysBefore: [] }, 'daysBefore'],
    [{ daysBefore: [7, 7] }, 'daysBefore'],
    [{ daysBefore: [400] }, 'daysBefore'],
    [{ daysBefore: Array.from({ length: 13 }, (_, n) => n) }, 'daysBefore'],
    [{ hour: 24 }, 'hour'],
    [{ hour: -1 }, 'hour'],
    [{ version: 1 }, 'version'],
    [{ countryCode: 'SVN' }, 'countryCode'],
  ];
  for (const [input, field] of wrong)
    expect([input, refusal(await configure(cast.coordinator, input))?.path]).toEqual([
      input,
      ['input', field],
    ]);
  const { errors } = await configure(cast.focalPoint, { hour: 9 });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const answer = await configure(cast.coordinator, { daysBefore: [0, 30, -30], weeklyOn: 'SUNDAY' });
  expect(done(answer, 'configureReminders').schedule).toEqual({
    daysBefore: [30, 0, -30],
    hour: 7,
    weeklyOn: 'SUNDAY',
    version: 3,
  });
  const abroad = await configure(cast.admin, { countryCode: 'SVN', hour: 9, version: 0 });
  expect(done(abroad, 'configureReminders').schedule).toMatchObject({ hour: 9, version: 1 });
  const stale = await verb(cast.analyst, 'changeMyReminders', 'reminders { version }', {
    frequency: 'NONE',
    mutedKinds: [],
    version: 4,
  });
  expect(refusal(stale)).toMatchObject({ code: 'CONFLICT', path: ['input', 'version'] });
});

it('ends a person’s reminders by the link in the mail, after asking, and nobody else’s', async () => {
  const reader = await newFocalPoint();
  await assigned(cast.coordinator, cast.ministryB, inDays(0), 'Sign the treaty.');
  const mail = (await remind(world, later())).get(reader.email);
  const link = new URL(mail?.unsubscribeUrl ?? '');
  const at = (token: string): string => `${world.url}${link.pathname}?token=${encodeURIComponent(token)}`;
  const token = link.searchParams.get('token') ?? '';
  const frequency = async (who: Player): Promise<string> =>
    (await who.ask('{ viewer { reminders { frequency } } }')).data.viewer.reminders.frequency;
  const question = await fetch(at(token));
  expect([question.status, await question.text()]).toEqual([
    200,
    expect.stringContaining('<form method="post">'),
  ]);
  expect(await frequency(reader)).toBe('DAILY');
  const form = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  };
  const forged = token.replace(reader.userId, cast.focalPoint.userId);
  for (const wrong of [forged, token.slice(0, -1), '', 'x.y'])
    expect([wrong, (await fetch(at(wrong), form)).status]).toEqual([wrong, 404]);
  expect(await frequency(cast.focalPoint)).toBe('DAILY');
  for (let time = 0; time < 2; time += 1) expect((await fetch(at(token), form)).status).toBe(200);
  expect(await frequency(reader)).toBe('NONE');
  const { data } = await cast.admin.ask(
    'query($id: ID!) { auditLog(filter: { eventName: "ReminderPreferencesChanged", subjectId: $id }) { nodes { details { name value } } } }',
    { id: reader.userId },
  );
  expect(data.auditLog.nodes).toEqual([{ details: [{ name: 'by', value: 'LINK' }] }]);
});

it('makes no mails ready where the installation has no mail server, and tells the administrator', async () => {
  const bare = await World.open({ RECTRACK_SMTP_URL: '' });
  const { coordinator, ministryA, admin } = await Cast.play(bare);
  await assigned(coordinator, ministryA, '2026-02-20');
  await bare.runJob('reminders.queue');
  await bare.runJob('reminders.send');
  expect(await logOf(coordinator)).toEqual([]);
  const { data } = await admin.ask('{ mailService { state sender } }');
  expect(data.mailService).toEqual({ state: 'NOT_CONFIGURED', sender: null });
  await bare.close();
});
