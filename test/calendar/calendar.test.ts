import { ABROAD, Cast, done, HOME } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { acted, acting, calendarOf, entered, entering, LETTER } from './entering.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

describe('a date', () => {
  it('is entered by the coordinator with the document that sets it', async () => {
    const entry = await entered(cast.coordinator, { institutionId: cast.ministryA, note: 'Ask early.' });
    expect(entry).toMatchObject({
      kind: 'PERIODIC_REPORT',
      duty: 'DUE',
      startsOn: '2026-09-30',
      certainty: 'ESTIMATED',
      state: 'OPEN',
      overdue: false,
      mechanism: { code: 'CEDAW' },
      institution: { id: cast.ministryA },
      source: { document: null, ...LETTER },
      settlement: null,
      dates: [{ number: 1, startsOn: '2026-09-30', certainty: 'ESTIMATED', reason: null }],
      availableTransitions: ['SETTLE', 'CANCEL'],
    });
  });

  it('may come from a document that is here, which then shows it', async () => {
    const { documentId } = await enterRecommendation(cast.coordinator);
    const { id } = await entered(cast.coordinator, { source: { documentId } });
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on Document { calendarEntries { id source { document { id } } } } } }',
      { id: documentId },
    );
    expect(data.node.calendarEntries).toEqual([{ id, source: { document: { id: documentId } } }]);
  });

  it.each([
    ['no source at all', { source: { url: 'https://example.org' } }, ['source']],
    ['a document and a citation', { source: { documentId: 'doc_x', symbol: 'A/1' } }, ['source']],
    ['a document that is not here', { source: { documentId: 'doc_x' } }, ['source', 'documentId']],
    ['an address that is none', { source: { title: 'Page', url: 'javascript:alert(1)' } }, ['source', 'url']],
    ['an unknown mechanism', { mechanismCode: 'NOBODY' }, ['mechanismCode']],
    ['a kind of another mechanism', { mechanismCode: 'UPR' }, ['kind']],
    ['two days for what is due by one', { endsOn: '2026-10-01' }, ['endsOn']],
    ['an end before its beginning', { kind: 'DIALOGUE', endsOn: '2026-09-29' }, ['endsOn']],
    ['a term of another kind', { termMonths: 12 }, ['termMonths']],
    ['a term of no months', { kind: 'FOLLOW_UP_ANSWER', termMonths: 0 }, ['termMonths']],
    ['a session outside the UPR', { uprSession: 40 }, ['uprSession']],
    [
      'a session that is none',
      { mechanismCode: 'UPR', kind: 'UPR_REVIEW', uprSession: 9_999 },
      ['uprSession'],
    ],
    ['an institution abroad', { institutionId: 'FOREIGN' }, ['institutionId']],
    ['a blank title', { title: ' ' }, ['title']],
    ['a year that nobody means', { startsOn: '2206-09-30' }, ['startsOn']],
    ['a day before there was a United Nations', { startsOn: '1926-09-30' }, ['startsOn']],
    ['a last day that nobody means', { kind: 'DIALOGUE', endsOn: '9999-12-31' }, ['endsOn']],
    ['a certainty that only a postponement has', { certainty: 'POSTPONED' }, ['certainty']],
  ])('is refused with %s', async (_, more, field) => {
    const before = await calendarOf((query, variables) => cast.coordinator.ask(query, variables));
    const institution = 'institutionId' in more ? { institutionId: cast.foreignMinistry } : {};
    const refused = refusal(await entering(cast.coordinator, { ...more, ...institution }));
    expect(refused?.path).toEqual(['input', ...field]);
    expect(await calendarOf((query, variables) => cast.coordinator.ask(query, variables))).toEqual(before);
  });

  it('is meant to be in a document that is here by its symbol, too', async () => {
    const { documentId } = await enterRecommendation(cast.coordinator);
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Document { symbol } } }',
      { id: documentId },
    );
    const { source } = await entered(cast.coordinator, { source: { symbol: data.node.symbol } });
    expect(source).toEqual({ document: { id: documentId }, symbol: null, title: null, url: null });
    // Another country's document of that name is none of theirs.
    const abroad = await entered(cast.foreignCoordinator, { source: { symbol: data.node.symbol } });
    expect(abroad.source).toMatchObject({ document: null, symbol: data.node.symbol });
  });

  it('is entered once, also of two who enter it at the same moment', async () => {
    const same = { title: 'Report on racial discrimination', mechanismCode: 'CERD' };
    const two = await Promise.all([cast.coordinator, cast.secondCoordinator].map((by) => entering(by, same)));
    expect(two.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    const again = refusal(await entering(cast.coordinator, same));
    const [{ key }] = await calendarOf((query, variables) => cast.coordinator.ask(query, variables), {
      mechanisms: ['CERD'],
    });
    expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(key) });
  });

  it('is put right beside its day: mechanism, kind, term, session, title', async () => {
    const wrong = await entered(cast.coordinator, {
      kind: 'DIALOGUE',
      mechanismCode: 'CAT',
      endsOn: '2026-10-01',
    });
    const refused = async (more: object) =>
      refusal(await acting(cast.coordinator, 'editCalendarEntry', wrong, more));
    for (const [more, field] of [
      [{ kind: 'UPR_REVIEW' }, 'kind'],
      [{ kind: 'FOLLOW_UP_ANSWER' }, 'kind'],
      [{ mechanismCode: 'UPR' }, 'kind'],
      [{ mechanismCode: 'NOBODY' }, 'mechanismCode'],
      [{ termMonths: 12 }, 'termMonths'],
      [{ uprSession: 40 }, 'uprSession'],
    ] as const)
      expect({ more, refused: await refused(more) }).toMatchObject({
        refused: { code: 'INVALID', path: ['input', field] },
      });
    const oneDay = await acted(cast.coordinator, 'changeDate', wrong, {
      startsOn: '2026-10-01',
      certainty: 'CONFIRMED',
      source: LETTER,
      reason: 'It is a deadline.',
    });
    expect(
      await acted(cast.coordinator, 'editCalendarEntry', oneDay, {
        kind: 'FOLLOW_UP_ANSWER',
        mechanismCode: 'CEDAW',
        termMonths: 24,
        title: 'Follow-up of 2024',
      }),
    ).toMatchObject({
      kind: 'FOLLOW_UP_ANSWER',
      duty: 'DUE',
      mechanism: { code: 'CEDAW' },
      termMonths: 24,
      title: 'Follow-up of 2024',
      startsOn: '2026-10-01',
    });
  });

  it('keeps every date that it had, with source and reason', async () => {
    const first = await entered(cast.coordinator, { kind: 'DIALOGUE', endsOn: '2026-10-01' });
    const confirmed = await acted(cast.coordinator, 'changeDate', first, {
      startsOn: '2026-10-06',
      endsOn: '2026-10-07',
      certainty: 'CONFIRMED',
      source: { title: 'Programme of work' },
      reason: 'The Committee published its programme.',
    });
    const postponed = await acted(cast.secondCoordinator, 'postponeDate', confirmed, {
      source: { title: 'Note verbale' },
      reason: 'The session was cut short.',
    });
    expect(postponed).toMatchObject({ startsOn: null, endsOn: null, certainty: 'POSTPONED', state: 'OPEN' });
    expect(postponed.dates).toMatchObject([
      { number: 1, startsOn: '2026-09-30', endsOn: '2026-10-01', certainty: 'ESTIMATED', reason: null },
      {
        number: 2,
        startsOn: '2026-10-06',
        certainty: 'CONFIRMED',
        reason: 'The Committee published its programme.',
        recordedBy: { id: cast.coordinator.userId },
        source: { title: 'Programme of work' },
      },
      {
        number: 3,
        startsOn: null,
        certainty: 'POSTPONED',
        recordedBy: { id: cast.secondCoordinator.userId },
        source: { title: 'Note verbale' },
      },
    ]);
    // Where it was first set stays what it was.
    expect(postponed.source).toMatchObject(LETTER);
  });

  it.each([
    ['changeDate', { startsOn: '2026-09-30', certainty: 'ESTIMATED' }, 'INVALID', 'startsOn'],
    ['changeDate', { startsOn: '2026-11-30', certainty: 'POSTPONED' }, 'INVALID', 'certainty'],
    [
      'changeDate',
      { startsOn: '2026-11-30', endsOn: '2026-12-01', certainty: 'CONFIRMED' },
      'INVALID',
      'endsOn',
    ],
    ['changeDate', { startsOn: '2026-02-30', certainty: 'CONFIRMED' }, 'INVALID', null],
    ['postponeDate', { startsOn: '2026-09-01' }, 'INVALID', 'startsOn'],
    ['postponeDate', { startsOn: '2026-12-01', reason: ' ' }, 'INVALID', 'reason'],
  ])('is not changed by %s with %j', async (name, more, code, field) => {
    const entry = await entered(cast.coordinator);
    const input = { source: LETTER, reason: 'As the letter says.', ...more };
    const answer = await acting(cast.coordinator, name, entry, input);
    if (field === null) expect(answer.errors).toBeDefined();
    else expect(refusal(answer)).toMatchObject({ code, path: ['input', field] });
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on CalendarEntry { version dates { number } } } }',
      { id: entry.id },
    );
    expect(data.node).toEqual({ version: entry.version, dates: [{ number: 1 }] });
  });

  it('is settled with day and document, cancelled with a reason, and reopened', async () => {
    const entry = await entered(cast.coordinator, { startsOn: '2026-02-15', certainty: 'CONFIRMED' });
    expect(entry.overdue).toBe(true);
    const early = await acting(cast.coordinator, 'settleDate', entry, { settledOn: '2026-03-02' });
    expect(refusal(early)?.path).toEqual(['input', 'settledOn']);
    const settled = await acted(cast.coordinator, 'settleDate', entry, {
      settledOn: '2026-02-27',
      source: { symbol: 'CEDAW/C/XSA/7' },
      note: 'Twelve days late.',
    });
    expect(settled).toMatchObject({
      state: 'DONE',
      overdue: false,
      settlement: {
        on: '2026-02-27',
        note: 'Twelve days late.',
        source: { symbol: 'CEDAW/C/XSA/7' },
        recordedBy: { id: cast.coordinator.userId },
      },
      availableTransitions: ['REOPEN'],
    });
    const moved = await acting(cast.coordinator, 'changeDate', settled, {
      startsOn: '2026-05-01',
      certainty: 'CONFIRMED',
      source: LETTER,
      reason: 'Late.',
    });
    expect(refusal(moved)).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
    expect(refusal(await acting(cast.coordinator, 'cancelDate', settled, { reason: 'No.' }))?.code).toBe(
      'CONFLICT',
    );
    const open = await acted(cast.coordinator, 'reopenDate', settled, { reason: 'It was the annex only.' });
    expect(open).toMatchObject({ state: 'OPEN', settlement: null, overdue: true });
    const cancelled = await acted(cast.coordinator, 'cancelDate', open, {
      reason: 'Combined with the next one.',
    });
    expect(cancelled).toMatchObject({ state: 'CANCELLED', overdue: false, settlement: { on: '2026-03-01' } });
  });

  it('is nobody else’s to keep', async () => {
    const entry = await entered(cast.coordinator);
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin]) {
      expect((await entering(person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const abroad = await acting(cast.foreignCoordinator, 'cancelDate', entry, { reason: 'Mine?' });
    expect(refusal(abroad)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
  });

  it('says what it is about, and goes over to what that is merged into', async () => {
    const words = { reference: '9 (b)', text: 'Adopt a plan for schools.' };
    const one = await enterRecommendation(cast.coordinator, words);
    const other = await enterRecommendation(cast.coordinator, { documentId: one.documentId, ...words });
    const { id: entryId } = await entered(cast.coordinator, { kind: 'FOLLOW_UP_ANSWER', termMonths: 24 });
    const linking = (name: string, itemIds: string[]) =>
      cast.coordinator.ask(
        `mutation($input: LinkDateInput!) { ${name}(input: $input) { changedCount unchangedCount userErrors { code message path } } }`,
        { input: { entryId, itemIds } },
      );
    expect(done(await linking('linkToDate', [other.id]), 'linkToDate')).toMatchObject({ changedCount: 1 });
    expect(done(await linking('linkToDate', [other.id]), 'linkToDate')).toMatchObject({ unchangedCount: 1 });
    expect(refusal(await linking('linkToDate', [cast.ministryA]))?.path).toEqual(['input', 'itemIds']);
    const { data } = await cast.analyst.ask(
      `query($id: ID!, $rec: ID!) { node(id: $id) { ... on CalendarEntry { items { totalCount nodes { id } } } }
        about: node(id: $rec) { ... on Recommendation { calendarEntries { id } } } }`,
      { id: entryId, rec: other.id },
    );
    expect(data.node.items).toEqual({ totalCount: 1, nodes: [{ id: other.id }] });
    expect(data.about.calendarEntries).toEqual([{ id: entryId }]);
    const pairs = await cast.coordinator.ask('{ possibleDuplicates(state: OPEN) { nodes { id version } } }');
    const [{ id: duplicateId, version }] = pairs.data.possibleDuplicates.nodes;
    const merge = () =>
      verb(cast.coordinator, 'mergeDuplicate', 'duplicate { id }', { duplicateId, version, keepId: one.id });
    expect(refusal(await merge())).toBeNull();
    const after = await cast.analyst.ask(
      'query($rec: ID!) { node(id: $rec) { ... on Recommendation { calendarEntries { id } } } }',
      { rec: one.id },
    );
    expect(after.data.node.calendarEntries).toEqual([{ id: entryId }]);
  });
});

describe('the calendar', () => {
  const home = (filter: object = {}) =>
    calendarOf((query, variables) => cast.analyst.ask(query, variables), filter);

  it('proposes what a document’s term gives, and enters nothing', async () => {
    const { documentId } = await enterRecommendation(cast.coordinator, {
      newDocument: { publishedOn: '2023-02-28' },
    });
    const before = await home();
    const propose = (by: typeof cast.coordinator, termMonths: number, id = documentId) =>
      by.ask(
        'query($id: ID!, $termMonths: Int!) { proposedFollowUpDate(documentId: $id, termMonths: $termMonths) { from dueOn } }',
        { id, termMonths },
      );
    const { data } = await propose(cast.coordinator, 24);
    expect(data.proposedFollowUpDate).toEqual({ from: '2023-02-28', dueOn: '2025-02-28' });
    expect(await home()).toEqual(before);
    expect((await propose(cast.coordinator, 0)).errors?.[0]?.extensions.code).toBe('INVALID');
    expect((await propose(cast.foreignCoordinator, 12)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await propose(cast.analyst, 12)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows follow-up answers that recommendations ask for, until somebody enters the date itself', async () => {
    const asked = { followUpRequested: true, followUpDueOn: '2026-02-20' };
    const { documentId } = await enterRecommendation(cast.coordinator, asked);
    await enterRecommendation(cast.coordinator, { documentId, ...asked });
    const of = async () => (await home()).filter(({ document }) => document?.id === documentId);
    expect(await of()).toEqual([
      {
        key: `${documentId}/2026-02-20`,
        kind: 'FOLLOW_UP_ANSWER',
        duty: 'DUE',
        title: null,
        startsOn: '2026-02-20',
        endsOn: null,
        certainty: 'CONFIRMED',
        state: 'OPEN',
        overdue: true,
        recommendationCount: 2,
        country: { code: HOME },
        mechanism: { code: 'CEDAW' },
        entry: null,
        document: { id: documentId },
        uprSession: null,
      },
    ]);
    const entry = await entered(cast.coordinator, {
      kind: 'FOLLOW_UP_ANSWER',
      startsOn: '2026-02-20',
      termMonths: 24,
      source: { documentId },
    });
    expect(await of()).toMatchObject([{ entry: { id: entry.id }, recommendationCount: 0, overdue: true }]);
    await acted(cast.coordinator, 'settleDate', entry, { settledOn: '2026-02-19' });
    expect(await of()).toMatchObject([{ entry: { id: entry.id }, state: 'DONE', overdue: false }]);
  });

  it('shows the country’s sessions of the UPR, as sure as they are, until the review itself is entered', async () => {
    const abroad = () =>
      calendarOf((query, variables) => cast.foreignCoordinator.ask(query, variables), {
        mechanisms: ['UPR'],
      });
    const sessions = await abroad();
    expect(sessions.length).toBeGreaterThanOrEqual(3);
    const [session] = sessions;
    expect(session).toMatchObject({
      kind: 'UPR_REVIEW',
      entry: null,
      country: { code: ABROAD },
      overdue: false,
    });
    // Who does not name the session means it by its days.
    const unnamed = await entered(cast.foreignCoordinator, {
      mechanismCode: 'UPR',
      kind: 'UPR_REVIEW',
      startsOn: session.startsOn,
      endsOn: session.startsOn,
    });
    const keys = (await abroad()).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([unnamed.id]));
    expect(keys).not.toContain(session.key);
    await acted(cast.foreignCoordinator, 'editCalendarEntry', unnamed, {
      kind: 'OTHER_EVENT',
      title: 'Something else',
    });
    expect((await abroad()).map(({ key }) => key)).toContain(session.key);
    const { number } = session.uprSession;
    const review = await entered(cast.foreignCoordinator, {
      mechanismCode: 'UPR',
      kind: 'UPR_REVIEW',
      title: 'Review',
      startsOn: session.startsOn,
      uprSession: number,
    });
    const lines = (await abroad()).filter(({ uprSession }) => uprSession?.number === number);
    expect(lines).toMatchObject([{ key: review.id, entry: { id: review.id } }]);
  });

  it('never calls a voluntary report overdue, nor what others owe', async () => {
    const upr = { mechanismCode: 'UPR', startsOn: '2025-01-31' };
    await entered(cast.coordinator, { ...upr, kind: 'MID_TERM_REPORT', title: 'Mid-term report' });
    await entered(cast.coordinator, { kind: 'CONCLUDING_OBSERVATIONS', startsOn: '2025-02-01' });
    await entered(cast.coordinator, { ...upr, kind: 'POSITION_DUE', title: 'Positions' });
    const past = await home({ days: { to: '2025-02-01' } });
    expect(past.map(({ kind, duty, overdue }) => [kind, duty, overdue]).sort()).toEqual([
      ['CONCLUDING_OBSERVATIONS', 'EXPECTED', false],
      ['MID_TERM_REPORT', 'VOLUNTARY', false],
      ['POSITION_DUE', 'DUE', true],
    ]);
  });

  it('ends a day where the country is', async () => {
    const { id } = await entered(cast.coordinator, { startsOn: '2026-03-01', title: 'Due on the first' });
    const overdue = async () => (await home({ overdue: true })).some(({ entry }) => entry?.id === id);
    const { data } = await cast.analyst.ask(`{ country(code: "${HOME}") { timeZone } }`);
    expect(data.country.timeZone).toBe('UTC');
    world.clock.moveTo('2026-03-01T23:59:00.000Z');
    expect(await overdue()).toBe(false);
    world.clock.moveTo('2026-03-02T00:01:00.000Z');
    expect(await overdue()).toBe(true);
    world.clock.moveTo('2026-03-01T09:00:00.000Z');
  });

  it('is filtered by every field, and lists what has no day last', async () => {
    const visit = await entered(cast.coordinator, {
      mechanismCode: await specialProcedure(),
      kind: 'COUNTRY_VISIT',
      title: 'Visit of the Special Rapporteur',
      startsOn: '2026-06-08',
      endsOn: '2026-06-17',
      certainty: 'CONFIRMED',
      institutionId: cast.ministryB,
    });
    const among = async (filter: object) => (await home(filter)).some(({ key }) => key === visit.id);
    for (const filter of [
      { days: { from: '2026-06-17', to: '2026-06-30' } },
      { kinds: ['COUNTRY_VISIT'] },
      { duties: ['EXPECTED'], certainty: ['CONFIRMED'], states: ['OPEN'] },
      { institutions: [cast.ministryB] },
      { countries: [HOME], overdue: false },
    ])
      expect(await among(filter)).toBe(true);
    for (const filter of [
      { days: { from: '2026-06-18' } },
      { days: { to: '2026-06-07' } },
      { mechanisms: ['CEDAW'] },
      { states: ['DONE'] },
      { certainty: ['ESTIMATED'] },
      { institutions: [cast.ministryA] },
      { countries: [ABROAD] },
    ])
      expect(await among(filter)).toBe(false);
    const days = (await home()).map(({ startsOn }) => startsOn ?? '9999');
    expect(days).toEqual([...days].sort());
    expect(days).toContain('9999');
  });

  it('says what comes next', async () => {
    const { data } = await cast.focalPoint.ask('{ nextDates(first: 3) { startsOn state overdue } }');
    expect(data.nextDates).toHaveLength(3);
    for (const date of data.nextDates) {
      expect(date).toMatchObject({ state: 'OPEN', overdue: false });
      expect(date.startsOn >= '2026-03-01').toBe(true);
    }
  });

  async function specialProcedure(): Promise<string> {
    const { data } = await cast.analyst.ask('{ mechanisms(families: [SPECIAL_PROCEDURE]) { code } }');
    return data.mechanisms[0].code;
  }
});

describe('a reminder', () => {
  it('says who set it, what it is, how sure the day is, and whether it is owed or takes place', async () => {
    const day = { startsOn: '2027-06-15', institutionId: cast.ministryA };
    await entered(cast.coordinator, { ...day, kind: 'DIALOGUE', title: 'Talks' });
    await entered(cast.coordinator, { ...day, title: 'Eighth report', certainty: 'CONFIRMED' });
    world.clock.moveTo('2027-06-08');
    await world.runJob('reminders.queue');
    await world.runJob('reminders.send');
    const mails = world.mailbox.collect();
    for (const { email } of [cast.coordinator, cast.focalPoint]) {
      const text = mails.get(email)?.text.replaceAll(/\s+/g, ' ');
      expect(text).toContain('CEDAW · Constructive dialogue: Talks (estimated) in 7 days, 15 June 2027');
      expect(text).toContain('CEDAW · Report due: Eighth report due in 7 days, 15 June 2027');
    }
    expect(mails.get(cast.otherFocalPoint.email)).toBeUndefined();
    world.clock.moveTo('2026-03-01T09:00:00.000Z');
  });
});

describe('the public', () => {
  it('sees dates with what the mechanisms published, and never what is said inside', async () => {
    const entry = await entered(cast.coordinator, { note: 'Inside.', institutionId: cast.ministryA });
    const settled = await acted(cast.coordinator, 'settleDate', entry, {
      settledOn: '2026-02-01',
      note: 'Inside.',
    });
    const seen = async () => {
      const [line] = (await calendarOf((query, variables) => world.ask(query, variables))).filter(
        ({ key }) => key === settled.id,
      );
      const { data } = await world.ask(
        `query($id: ID!) { node(id: $id) { ... on CalendarEntry { note institution { id }
          settlement { on note recordedBy { id } } dates { reason recordedBy { id } } availableTransitions } } }`,
        { id: settled.id },
      );
      return { line, node: data.node };
    };
    await publish(cast.coordinator, 'NONE');
    expect(await seen()).toEqual({ line: undefined, node: null });
    await publish(cast.coordinator, 'SOURCE');
    expect(await seen()).toMatchObject({
      line: { entry: { id: settled.id, note: null } },
      node: {
        note: null,
        institution: null,
        settlement: { on: '2026-02-01', note: null, recordedBy: null },
        dates: [{ reason: null, recordedBy: null }],
        availableTransitions: [],
      },
    });
  });
});
