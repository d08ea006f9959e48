import ICAL from 'ical.js';
import sql from 'sql-template-tag';
import { Cast, done, HOME, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish, write } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import {
  alsoAs,
  assign,
  drafting,
  refusal,
  returning,
  submitting,
  updateOf,
  verb,
} from '../progress/reporting.js';
import { registered } from '../communications/registering.js';
import { createIndicator } from '../indicators/measuring.js';
import { acted, entered, LETTER } from './entering.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const FEED = 'id scope label language createdAt lastUsedAt revokedAt createdBy { id }';

interface Made {
  id: string;
  address: string;
}

async function subscribe(by: Player, more: object = {}): Promise<Made> {
  const input = { scope: 'PERSON', label: 'My phone', ...more };
  const payload = done(
    await verb(by, 'createCalendarFeed', `address feed { ${FEED} }`, input),
    'createCalendarFeed',
  );
  return { id: payload.feed.id, address: payload.address };
}

/** The address as the test reaches it: the configured one is of another port. */
const at = (address: string): string => `${world.url}${new URL(address).pathname}`;
const fetched = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(at(address), { headers });

interface SeenEvent {
  uid: string;
  summary: string;
  status: string;
  sequence: number;
  start: string;
  end: string;
  allDay: boolean;
  description: string;
}

/** What a calendar program makes of it. */
function parsed(text: string): SeenEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      status: String(component.getFirstPropertyValue('status')),
      sequence: Number(component.getFirstPropertyValue('sequence')),
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate,
      description: event.description,
    };
  });
}

async function eventsAt(address: string): Promise<SeenEvent[]> {
  const response = await fetched(address);
  expect(response.status).toBe(200);
  return parsed(await response.text());
}

describe('a feed', () => {
  it('is sent as a calendar that programs keep to themselves, and by its tag only once', async () => {
    await entered(cast.coordinator);
    const { address } = await subscribe(cast.focalPoint);
    const response = await fetched(address);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    const text = await response.text();
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    const etag = response.headers.get('etag') ?? '';
    const modified = response.headers.get('last-modified') ?? '';
    expect((await fetched(address, { 'if-none-match': etag })).status).toBe(304);
    expect((await fetched(address, { 'if-modified-since': modified })).status).toBe(304);
    world.clock.advance({ minutes: 5 });
    await entered(cast.coordinator, { title: 'Another' });
    const again = await fetched(address, { 'if-none-match': etag });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).not.toBe(etag);
    expect(Date.parse(again.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.parse(modified));
    expect((await fetched(address, { 'if-modified-since': modified })).status).toBe(200);
  });

  it('shows whole days, right wherever the program is', async () => {
    const { id } = await entered(cast.coordinator, {
      kind: 'DIALOGUE',
      title: 'Dialogue; with, signs\nand a second line \\ BEGIN:VEVENT',
      startsOn: '2026-10-31',
      endsOn: '2026-11-02',
      certainty: 'CONFIRMED',
    });
    const { address } = await subscribe(cast.analyst);
    const [event] = (await eventsAt(address)).filter(({ uid }) => uid.startsWith(id));
    expect(event).toMatchObject({
      uid: `${id}@rectrack`,
      status: 'CONFIRMED',
      sequence: 0,
      allDay: true,
      start: '2026-10-31',
      // The day after the last one, as the standard counts.
      end: '2026-11-03',
    });
    expect(event?.summary).toContain('Dialogue; with, signs\nand a second line \\ BEGIN:VEVENT');
    expect(event?.description).toContain(LETTER.symbol);
  });

  it('follows a date under one name: estimated, confirmed, postponed, cancelled', async () => {
    const { address } = await subscribe(cast.analyst);
    const first = await entered(cast.coordinator, { title: 'Followed' });
    const event = async () => (await eventsAt(address)).find(({ uid }) => uid === `${first.id}@rectrack`);
    expect(await event()).toMatchObject({ status: 'TENTATIVE', sequence: 0, start: '2026-09-30' });
    const confirmed = await acted(cast.coordinator, 'changeDate', first, {
      startsOn: '2026-10-05',
      certainty: 'CONFIRMED',
      source: LETTER,
      reason: 'A letter.',
    });
    expect(await event()).toMatchObject({ status: 'CONFIRMED', sequence: 1, start: '2026-10-05' });
    const postponed = await acted(cast.coordinator, 'postponeDate', confirmed, {
      source: LETTER,
      reason: 'Elections.',
    });
    // Without a new day it is taken off the day that programs have it on.
    expect(await event()).toMatchObject({ status: 'CANCELLED', sequence: 2, start: '2026-10-05' });
    const again = await acted(cast.coordinator, 'postponeDate', postponed, {
      startsOn: '2027-02-01',
      source: LETTER,
      reason: 'A new day.',
    });
    expect(await event()).toMatchObject({ status: 'TENTATIVE', sequence: 3, start: '2027-02-01' });
    await acted(cast.coordinator, 'cancelDate', again, { reason: 'Combined.' });
    expect(await event()).toMatchObject({
      status: 'CANCELLED',
      sequence: 4,
      summary: expect.stringMatching(/\(cancelled\)$/),
    });
  });

  it('shows a focal point what the institution is to do, and carries nothing that is said inside', async () => {
    const { id } = await enterRecommendation(cast.coordinator, { text: 'Close the old wing.' });
    const terms = {
      institutionId: cast.ministryA,
      role: 'LEAD',
      targets: { ids: [id] },
      implementBy: '2026-12-31',
    };
    done(
      await verb(cast.coordinator, 'assignRecommendations', 'changedCount', terms),
      'assignRecommendations',
    );
    const draft = updateOf(await drafting(cast.focalPoint, { recommendationId: id }));
    const update = updateOf(await submitting(cast.focalPoint, draft));
    done(await returning(cast.coordinator, update, { dueOn: '2026-04-15' }), 'returnProgressUpdate');
    await entered(cast.coordinator, { title: 'With a note', note: 'The minister will not go.' });
    const { address } = await subscribe(cast.focalPoint);
    const text = await (await fetched(address)).text();
    expect(text).not.toContain('minister');
    const own = parsed(text).filter(({ description }) => description.includes('Close the old wing.'));
    expect(own.map(({ start }) => start).sort()).toEqual(['2026-04-15', '2026-12-31']);
    const { address: other } = await subscribe(cast.otherFocalPoint);
    const others = await eventsAt(other);
    expect(others.some(({ description }) => description.includes('Close the old wing.'))).toBe(false);
    expect(others.some(({ summary }) => summary.includes('With a note'))).toBe(true);
  });

  it('shows what else its person is to do by a day, and nothing of it to others', async () => {
    const { id: recommendationId } = await enterRecommendation(cast.coordinator);
    const frequency = { every: 1, unit: 'YEAR', firstDueOn: '2026-12-01' };
    const { id } = await createIndicator(cast, recommendationId, { name: 'Places in shelters', frequency });
    const letter = await registered(cast.coordinator, { reference: 'AL XSA 8/2026', dueOn: '2026-12-02' });
    const seenBy = async (by: Player) => eventsAt((await subscribe(by)).address);
    expect(await seenBy(cast.focalPoint)).toContainEqual(
      expect.objectContaining({
        uid: `${id}/2026-12-01@rectrack`,
        start: '2026-12-01',
        summary: 'To be measured: Places in shelters',
      }),
    );
    for (const by of [cast.otherFocalPoint, cast.analyst])
      expect((await seenBy(by)).some(({ summary }) => summary.includes('Places in shelters'))).toBe(false);
    // A communication is in nobody's feed: its address opens it to whoever has it.
    const coordinators = await seenBy(cast.coordinator);
    expect(coordinators.some(({ uid, summary }) => `${uid} ${summary}`.includes(letter.reference))).toBe(
      false,
    );
    expect(coordinators.some(({ uid }) => uid.includes(letter.id))).toBe(false);
  });

  it('speaks the person’s language', async () => {
    const { data } = await cast.validator.ask('{ viewer { user { version } } }');
    const { version } = data.viewer.user;
    done(
      await verb(cast.validator, 'changeProfile', 'user { id }', { name: 'Vera', language: 'FR', version }),
      'changeProfile',
    );
    const { address } = await subscribe(cast.validator);
    expect((await eventsAt(address)).some(({ summary }) => summary.includes('Rapport à remettre'))).toBe(
      true,
    );
  });

  it('opens no more when it is revoked, nor when the person leaves', async () => {
    const one = await subscribe(cast.focalPoint);
    const two = await subscribe(cast.focalPoint);
    const revoke = (by: Player, feedId: string) =>
      verb(by, 'revokeCalendarFeed', 'feed { revokedAt }', { feedId });
    expect(refusal(await revoke(cast.otherFocalPoint, one.id))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await revoke(cast.coordinator, one.id))).toMatchObject({ code: 'NOT_FOUND' });
    done(await revoke(cast.focalPoint, one.id), 'revokeCalendarFeed');
    expect(refusal(await revoke(cast.focalPoint, one.id))?.code).toBe('CONFLICT');
    const gone = await fetched(one.address);
    expect((await fetched(two.address)).status).toBe(200);

    const leaving = await alsoAs(world, cast, cast.analyst, {
      role: 'VALIDATOR',
      institutionId: cast.ministryB,
    });
    const theirs = await subscribe(leaving);
    expect((await fetched(theirs.address)).status).toBe(200);
    done(
      await verb(cast.coordinator, 'endMembership', 'membership { id }', {
        membershipId: leaving.membershipId,
      }),
      'endMembership',
    );
    const left = await fetched(theirs.address);

    const closed = await subscribe(cast.stakeholder);
    await write(world, (writer) =>
      writer.execute(
        sql`update "user" set deactivated_at = '2026-03-01T00:00:00.000Z' where id = ${cast.stakeholder.userId}`,
      ),
    );
    const deactivated = await fetched(closed.address);
    const guessed = await fetched(`http://x/calendar/${'A'.repeat(43)}.ics`);
    const malformed = await fetched('http://x/calendar/nothing');
    const bodies = [];
    for (const response of [gone, left, deactivated, guessed, malformed]) {
      expect(response.status).toBe(404);
      expect(response.headers.get('etag')).toBeNull();
      bodies.push(await response.text());
    }
    // Which of them it was, nobody learns.
    expect(new Set(bodies).size).toBe(1);
  });

  it('is listed for its owner with its last use, without its secret', async () => {
    const { id, address } = await subscribe(cast.secondCoordinator, { label: 'At home' });
    const listed = async () => {
      const { data } = await cast.secondCoordinator.ask(`{ calendarFeeds { ${FEED} } }`);
      return data.calendarFeeds.find((feed: { id: string }) => feed.id === id);
    };
    expect(await listed()).toMatchObject({
      scope: 'PERSON',
      label: 'At home',
      language: null,
      lastUsedAt: null,
    });
    await fetched(address);
    expect(await listed()).toMatchObject({ lastUsedAt: world.clock.now() });
    const others = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { id } calendarFeeds { id } }',
      { id },
    );
    expect(others.data.node).toBeNull();
    expect(others.data.calendarFeeds).not.toContainEqual({ id });
    const secret = new URL(address).pathname.slice('/calendar/'.length, -'.ics'.length);
    const { data } = await cast.coordinator.ask(
      `query($id: ID!) { auditLog(filter: { subjectId: $id }) { nodes { eventName details { value } changes { fields { field after } } } } }`,
      { id },
    );
    expect(data.auditLog.nodes).toMatchObject([{ eventName: 'CalendarFeedCreated' }]);
    expect(JSON.stringify(data)).not.toContain(secret);
    const kept = await write(world, (writer) =>
      writer.rows<{ found: number }>(
        sql`select count(*) as found from calendar_feed where token_hash = ${secret} or label = ${secret}`,
      ),
    );
    expect(kept[0]?.found).toBe(0);
  });

  it('is made by people of a country, twenty at most, also when two come at once', async () => {
    for (const [by, code] of [
      [cast.admin, 'FORBIDDEN'],
      [{ ask: world.ask.bind(world) } as unknown as Player, 'UNAUTHENTICATED'],
    ] as const) {
      const input = { scope: 'PERSON', label: 'X' };
      const answer = await verb(by, 'createCalendarFeed', 'address', input);
      expect(answer.errors?.[0]?.extensions.code).toBe(code);
    }
    const blank = await verb(cast.analyst, 'createCalendarFeed', 'address', { scope: 'PERSON', label: ' ' });
    expect(refusal(blank)?.path).toEqual(['input', 'label']);
    const foreign = cast.foreignFocalPoint;
    for (let n = 0; n < 19; n += 1) await subscribe(foreign);
    const two = await Promise.all(
      [1, 2].map(() => verb(foreign, 'createCalendarFeed', 'address', { scope: 'PERSON', label: 'Last' })),
    );
    expect(two.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['LIMIT_EXCEEDED', 'done']);
  });
});

describe('the feed of a country', () => {
  it('is made by the coordinator, and shows what the country publishes and nothing else', async () => {
    const input = { scope: 'COUNTRY', label: 'Website', language: 'ES' };
    const refused = await verb(cast.focalPoint, 'createCalendarFeed', 'address', input);
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { id, address } = await subscribe(cast.coordinator, input);
    const { id: entryId } = await entered(cast.coordinator, { institutionId: cast.ministryA });
    const { id: assigned } = await enterRecommendation(cast.coordinator, { text: 'Not for everybody.' });
    await assign(cast, cast.ministryA, [assigned]);
    await publish(cast.coordinator, 'NONE');
    expect(await eventsAt(address)).toEqual([]);
    await publish(cast.coordinator, 'SOURCE');
    const events = await eventsAt(address);
    const [event] = events.filter(({ uid }) => uid === `${entryId}@rectrack`);
    expect(event?.summary).toContain('Plazo del informe');
    expect(events.some(({ description }) => description.includes('Not for everybody.'))).toBe(false);
    const { data } = await cast.secondCoordinator.ask('{ calendarFeeds { id scope } }');
    expect(data.calendarFeeds).toContainEqual({ id, scope: 'COUNTRY' });
    expect(data.calendarFeeds.length).toBeGreaterThan(0);
    done(
      await verb(cast.secondCoordinator, 'revokeCalendarFeed', 'feed { id }', { feedId: id }),
      'revokeCalendarFeed',
    );
    expect((await fetched(address)).status).toBe(404);
    expect(HOME).toBe('XSA');
  });
});

it('programs that have gone wild wait, whatever they ask for', async () => {
  const { address } = await subscribe(cast.secondCoordinator);
  let answer = await fetched('http://x/calendar/wild.ics');
  for (let n = 0; n < 80 && answer.status === 404; n += 1)
    answer = await fetched('http://x/calendar/wild.ics');
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await fetched(address)).status).toBe(429);
  world.clock.advance({ minutes: 11 });
  expect((await fetched(address)).status).toBe(200);
});
