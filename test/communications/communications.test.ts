import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';
import { COMMUNICATION, registered, registering, said, say, type Letter } from './registering.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

type Ask = (query: string, variables?: object) => Promise<any>;
const asking =
  (by: Player): Ask =>
  (query, variables) =>
    by.ask(query, variables);

/** Every way in which somebody could learn of a communication. */
async function traces(ask: Ask, { id }: Letter, recommendationId: string): Promise<Record<string, unknown>> {
  const { data, errors } = await ask(
    `query($id: ID!, $rec: ID!) {
      node(id: $id) { ... on Communication { reference } }
      communications(first: 100) { totalCount nodes { id } }
      filtered: communications(filter: { mechanisms: ["SR-TORTURE"], overdue: false }) { totalCount }
      about: node(id: $rec) { ... on Recommendation { communications { id } } } }`,
    { id, rec: recommendationId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return {
    node: data.node,
    listed: data.communications.nodes.some((node: Letter) => node.id === id),
    total: data.communications.totalCount,
    filtered: data.filtered.totalCount,
    about: data.about?.communications.map((node: Letter) => node.id) ?? [],
  };
}

const NOTHING = { node: null, listed: false, total: 0, filtered: 0, about: [] };

/** What the audit tells somebody about a thing. */
async function audited(by: Player, filter: object): Promise<string[]> {
  const { data, errors } = await by.ask(
    'query($filter: AuditFilter) { auditLog(filter: $filter, first: 100) { totalCount nodes { eventName changeCount changes { entity } } } }',
    { filter },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  expect(data.auditLog.totalCount).toBe(data.auditLog.nodes.length);
  return data.auditLog.nodes.map((node: { eventName: string }) => node.eventName);
}

async function uploaded(by: Player, content: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([`%PDF-1.7\n${content}\n%%EOF\n`], { type: 'application/pdf' }), 'reply.pdf');
  const response = await fetch(`${world.url}/files`, {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${by.token}` },
  });
  return ((await response.json()) as { id: string }).id;
}

describe('a confidential communication', () => {
  it('exists for the coordinators and for persons named on it, and for nobody else', async () => {
    await publish(cast.coordinator, 'UPDATES');
    const { id: recommendationId } = await enterRecommendation(cast.coordinator);
    const letter = await registered(cast.coordinator);
    done(
      await say(cast.coordinator, 'linkToCommunication', {
        communicationId: letter.id,
        itemIds: [recommendationId],
      }),
      'linkToCommunication',
    );
    const seen = { node: { reference: 'AL XSA 3/2026' }, listed: true, about: [letter.id] };
    const trace = (by: Player) => traces(asking(by), letter, recommendationId);
    expect(await trace(cast.secondCoordinator)).toMatchObject(seen);
    const others = [
      cast.focalPoint,
      cast.validator,
      cast.analyst,
      cast.stakeholder,
      cast.admin,
      cast.foreignCoordinator,
    ];
    for (const person of others) expect(await trace(person)).toEqual(NOTHING);
    expect(await traces((query, variables) => world.ask(query, variables), letter, recommendationId)).toEqual(
      NOTHING,
    );

    const named = await said(cast.coordinator, 'grantCommunication', letter, {
      userId: cast.focalPoint.userId,
      reason: 'Drafts the reply.',
    });
    expect(named.grants).toMatchObject([
      { reason: 'Drafts the reply.', endedAt: null, user: { id: cast.focalPoint.userId } },
    ]);
    expect(await trace(cast.focalPoint)).toMatchObject(seen);
    for (const person of [cast.otherFocalPoint, cast.validator, cast.analyst])
      expect(await trace(person)).toEqual(NOTHING);
    const asFocalPoint = await say(cast.focalPoint, 'correctCommunication', {
      communicationId: letter.id,
      version: letter.version,
      subject: 'Mine.',
    });
    expect(asFocalPoint.errors?.[0]?.extensions.code).toBe('FORBIDDEN');

    const ended = await said(cast.secondCoordinator, 'endCommunicationGrant', named, {
      userId: cast.focalPoint.userId,
    });
    expect(ended.grants).toMatchObject([{ endedAt: world.clock.now() }]);
    expect(await trace(cast.focalPoint)).toEqual(NOTHING);
  });

  it('is audited for those who see it, and leaves no trace in the audit of anybody else', async () => {
    const letter = await registered(cast.coordinator, { reference: 'UA XSA 1/2026' });
    await said(cast.coordinator, 'grantCommunication', letter, {
      userId: cast.analyst.userId,
      reason: 'Counsel.',
    });
    const facts = ['CommunicationGranted', 'CommunicationRegistered'];
    expect(await audited(cast.secondCoordinator, { subjectId: letter.id })).toEqual(facts);
    expect(await audited(cast.secondCoordinator, { entityId: letter.id })).toContain(
      'CommunicationRegistered',
    );
    for (const filter of [
      { subjectId: letter.id },
      { entityId: letter.id },
      { eventName: 'CommunicationRegistered' },
      { eventName: 'CommunicationGranted' },
    ])
      expect(await audited(cast.admin, filter)).toEqual([]);
    // Everything else is still there for the administrator.
    expect((await audited(cast.admin, { userId: cast.admin.userId })).length).toBeGreaterThan(0);
  });

  it('keeps the file of its reply to those who see the reply', async () => {
    const letter = await registered(cast.coordinator, { reference: 'AL XSA 4/2026' });
    const fileId = await uploaded(cast.secondCoordinator, 'The reply of the State.');
    const reply = { repliedOn: '2026-02-20', summary: 'The person was released.', fileId };
    const ministrys = await uploaded(cast.focalPoint, 'Seen in the ministry.');
    const wrong = { communicationId: letter.id, version: letter.version, ...reply, fileId: ministrys };
    expect(refusal(await say(cast.coordinator, 'recordReply', wrong))?.path).toEqual(['input', 'fileId']);
    // Between the upload and the reply, too: nobody can tell what a coordinator's file will be.
    const openTo = async (by: Player) => ({
      node: (await by.ask('query($id: ID!) { node(id: $id) { id } }', { id: fileId })).data.node !== null,
      audited: await audited(by, { subjectId: fileId }),
    });
    expect(await openTo(cast.admin)).toEqual({ node: false, audited: [] });
    expect(await openTo(cast.coordinator)).toEqual({ node: true, audited: ['FileUploaded'] });
    const replied = await said(cast.coordinator, 'recordReply', letter, reply);
    expect(replied).toMatchObject({
      state: 'REPLIED',
      replyCount: 1,
      overdue: false,
      replies: [{ repliedOn: '2026-02-20', summary: 'The person was released.', file: { id: fileId } }],
    });
    const fetched = async (by: Player): Promise<number> => {
      const headers = { authorization: `Bearer ${by.token}` };
      const response = await fetch(`${world.url}/files/${fileId}`, { headers });
      await response.arrayBuffer();
      return response.status;
    };
    expect(await fetched(cast.coordinator)).toBe(200);
    for (const person of [cast.admin, cast.focalPoint, cast.analyst]) expect(await fetched(person)).toBe(404);
    expect(await audited(cast.admin, { subjectId: fileId })).toEqual([]);
    await said(cast.coordinator, 'grantCommunication', replied, {
      userId: cast.focalPoint.userId,
      reason: 'Drafts.',
    });
    expect(await fetched(cast.focalPoint)).toBe(200);
  });

  it('is published from the day that is decided, in the words that may be published', async () => {
    const letter = await registered(cast.coordinator, { reference: 'OL XSA 2/2026', kind: 'OTHER_LETTER' });
    const decide = (by: Letter, publishedFrom: string | null) =>
      said(cast.coordinator, 'decideCommunicationPublication', by, {
        publishedFrom,
        reason: 'The sender publishes it.',
      });
    const replied = await said(cast.coordinator, 'recordReply', letter, {
      repliedOn: '2026-02-20',
      summary: 'Inside words.',
      url: 'https://example.org/reply.pdf',
    });
    const decided = await decide(replied, '2026-03-03');
    const read = async () => {
      const { data } = await world.ask(
        `query($id: ID!) { node(id: $id) { ... on Communication { ${COMMUNICATION} } } communications { totalCount } }`,
        { id: letter.id },
      );
      return data;
    };
    expect(await read()).toEqual({ node: null, communications: { totalCount: 0 } });
    world.clock.moveTo('2026-03-03');
    expect(await read()).toMatchObject({
      node: {
        reference: 'OL XSA 2/2026',
        subject: null,
        publicSubject: 'Conditions of detention.',
        publicationReason: null,
        terms: [],
        grants: [],
        replies: [
          { repliedOn: '2026-02-20', summary: null, url: 'https://example.org/reply.pdf', file: null },
        ],
        availableTransitions: [],
      },
      communications: { totalCount: 1 },
    });
    expect(await audited(cast.admin, { subjectId: letter.id })).toEqual([]);
    await decide(decided, null);
    expect(await read()).toEqual({ node: null, communications: { totalCount: 0 } });
    world.clock.moveTo('2026-03-01');
  });
});

describe('the register', () => {
  it.each([
    ['a blank reference', { reference: ' ' }, 'reference'],
    ['no sender', { mechanismCodes: [] }, 'mechanismCodes'],
    ['an unknown sender', { mechanismCodes: ['NOBODY'] }, 'mechanismCodes'],
    ['a committee as sender of a letter', { mechanismCodes: ['CCPR'] }, 'mechanismCodes'],
    [
      'a mandate as sender of an individual communication',
      { kind: 'INDIVIDUAL_COMMUNICATION' },
      'mechanismCodes',
    ],
    [
      'two committees for one communication',
      { kind: 'INDIVIDUAL_COMMUNICATION', mechanismCodes: ['CCPR', 'CAT'] },
      'mechanismCodes',
    ],
    ['a day of receipt that has not come', { receivedOn: '2026-03-02' }, 'receivedOn'],
    ['a letter that came before it was written', { sentOn: '2026-01-08' }, 'receivedOn'],
    ['a term that ends before the letter', { dueOn: '2026-01-05' }, 'dueOn'],
    ['a term of no days', { termDays: 0 }, 'termDays'],
    ['no subject', { subject: '' }, 'subject'],
  ])('refuses %s', async (_, more, field) => {
    const count = async () => (await cast.coordinator.ask('{ communications { totalCount } }')).data;
    const before = await count();
    expect(refusal(await registering(cast.coordinator, more))?.path).toEqual(['input', field]);
    expect(await count()).toEqual(before);
  });

  it('is kept by coordinators alone', async () => {
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await registering(person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const letter = await registered(cast.coordinator, { reference: 'AL XSA 9/2026' });
    const abroad = await say(cast.foreignCoordinator, 'closeCommunication', {
      communicationId: letter.id,
      version: letter.version,
      reason: 'Mine?',
    });
    expect(refusal(abroad)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'communicationId'] });
    const grant = { communicationId: letter.id, reason: 'Must know.' };
    for (const userId of [cast.foreignCoordinator.userId, cast.admin.userId, 'usr_x'])
      expect(refusal(await say(cast.coordinator, 'grantCommunication', { ...grant, userId }))).toMatchObject({
        code: 'NOT_FOUND',
        path: ['input', 'userId'],
      });
    const two = await Promise.all(
      [cast.coordinator, cast.secondCoordinator].map((by) =>
        say(by, 'grantCommunication', { ...grant, userId: cast.validator.userId }),
      ),
    );
    expect(two.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  });

  it('proposes what a term gives; the day is entered, extended, overdue and answered', async () => {
    const { data } = await cast.coordinator.ask(
      '{ proposedReplyDate(from: "2025-12-20", termDays: 60) { dueOn } }',
    );
    expect(data.proposedReplyDate).toEqual({ dueOn: '2026-02-18' });
    const letter = await registered(cast.coordinator, { reference: 'AL XSA 1/2026', dueOn: '2026-02-18' });
    expect(letter).toMatchObject({
      overdue: true,
      terms: [{ number: 1, dueOn: '2026-02-18', reason: null }],
    });
    const late = async () => {
      const answer = await cast.coordinator.ask(
        '{ communications(filter: { overdue: true, states: [OPEN] }, first: 100) { nodes { id } } }',
      );
      return answer.data.communications.nodes.some((node: Letter) => node.id === letter.id);
    };
    expect(await late()).toBe(true);
    const sooner = {
      communicationId: letter.id,
      version: letter.version,
      dueOn: '2026-02-18',
      reason: 'Asked.',
    };
    expect(refusal(await say(cast.coordinator, 'extendReplyTerm', sooner))?.path).toEqual(['input', 'dueOn']);
    const extended = await said(cast.coordinator, 'extendReplyTerm', letter, {
      dueOn: '2026-03-20',
      reason: 'Granted by the mandate holders on 17 February.',
    });
    expect(extended).toMatchObject({
      overdue: false,
      dueOn: '2026-03-20',
      terms: [{ number: 1 }, { number: 2 }],
    });
    expect(await late()).toBe(false);
    const early = { repliedOn: '2026-01-04', summary: 'No.' };
    const { id: communicationId, version } = extended;
    expect(
      refusal(await say(cast.coordinator, 'recordReply', { communicationId, version, ...early }))?.path,
    ).toEqual(['input', 'repliedOn']);
    const closed = await said(cast.coordinator, 'closeCommunication', extended, { reason: 'Withdrawn.' });
    expect(closed).toMatchObject({ state: 'CLOSED', availableTransitions: ['REOPEN'] });
    const reply = { communicationId, version: closed.version, repliedOn: '2026-02-20', summary: 'Late.' };
    expect(refusal(await say(cast.coordinator, 'recordReply', reply))?.code).toBe('CONFLICT');
    expect(
      await said(cast.coordinator, 'reopenCommunication', closed, { reason: 'Not at all.' }),
    ).toMatchObject({
      state: 'OPEN',
    });
  });

  it('forgets no reply when it is reopened, and takes back one that was recorded by mistake', async () => {
    const letter = await registered(cast.coordinator, { reference: 'AL XSA 11/2026', dueOn: '2026-02-10' });
    const replied = await said(cast.coordinator, 'recordReply', letter, {
      repliedOn: '2026-02-09',
      summary: 'Of another letter.',
    });
    const closed = await said(cast.coordinator, 'closeCommunication', replied, { reason: 'Answered.' });
    const open = await said(cast.coordinator, 'reopenCommunication', closed, { reason: 'More is asked.' });
    expect(open).toMatchObject({ state: 'REPLIED', overdue: false, replyCount: 1 });
    const [{ id: replyId }] = open.replies;
    const retract = (by: Letter, more: object = {}) =>
      say(cast.coordinator, 'retractReply', {
        communicationId: by.id,
        version: by.version,
        replyId,
        reason: 'It answers another letter.',
        ...more,
      });
    const other = await registered(cast.coordinator, { reference: 'AL XSA 12/2026' });
    for (const [path, refused] of [
      ['replyId', await retract(other)],
      ['replyId', await retract(open, { replyId: 'cry_x' })],
      ['reason', await retract(open, { reason: ' ' })],
      ['version', await retract(open, { version: 1 })],
    ] as const)
      expect(refusal(refused)?.path).toEqual(['input', path]);
    const retracted = done(await retract(open), 'retractReply').communication as Letter;
    expect(retracted).toMatchObject({
      state: 'OPEN',
      overdue: true,
      replyCount: 0,
      replies: [{ retractedAt: world.clock.now(), retractionReason: 'It answers another letter.' }],
    });
    expect(refusal(await retract(retracted))).toMatchObject({ code: 'CONFLICT', path: ['input', 'replyId'] });
    await said(cast.coordinator, 'decideCommunicationPublication', retracted, {
      publishedFrom: '2026-03-01',
      reason: 'The sender publishes it.',
    });
    const { data } = await world.ask(
      'query($id: ID!) { node(id: $id) { ... on Communication { replyCount replies { repliedOn } } } }',
      { id: letter.id },
    );
    expect(data.node).toEqual({ replyCount: 0, replies: [] });
  });

  it('puts right how a letter was entered: senders, kind, days, term', async () => {
    const entered = await registered(cast.coordinator, { reference: 'AL XSA 21/2026', dueOn: '2026-03-06' });
    world.clock.advance({ minutes: 1 });
    const correct = (by: Letter, more: object) => said(cast.coordinator, 'correctCommunication', by, more);
    const sent = await correct(entered, { mechanismCodes: ['SR-TORTURE', 'SR-HEALTH', 'SR-HEALTH'] });
    expect(sent.mechanisms).toEqual([{ code: 'SR-HEALTH' }, { code: 'SR-TORTURE' }]);
    expect(sent).toMatchObject({ correctedAt: world.clock.now(), version: entered.version + 1 });
    // Another who read it before does not take that back unawares.
    const late = { communicationId: sent.id, version: entered.version, mechanismCodes: ['SR-WATER'] };
    expect(refusal(await say(cast.secondCoordinator, 'correctCommunication', late))?.path).toEqual([
      'input',
      'version',
    ]);
    world.clock.advance({ minutes: 1 });
    const other = await correct(sent, {
      kind: 'INDIVIDUAL_COMMUNICATION',
      mechanismCodes: ['CCPR'],
      sentOn: '2026-01-02',
      receivedOn: '2026-01-04',
      termDays: 30,
      dueOn: '2026-02-01',
      reason: 'The letter allows 30 days, not 60.',
    });
    expect(other).toMatchObject({
      kind: 'INDIVIDUAL_COMMUNICATION',
      mechanisms: [{ code: 'CCPR' }],
      sentOn: '2026-01-02',
      receivedOn: '2026-01-04',
      termDays: 30,
      dueOn: '2026-02-01',
      overdue: true,
      reference: 'AL XSA 21/2026',
      terms: [
        { number: 1, dueOn: '2026-03-06', reason: null },
        { number: 2, dueOn: '2026-02-01', reason: 'The letter allows 30 days, not 60.' },
      ],
    });
    world.clock.advance({ minutes: 1 });
    const none = await correct(other, { termDays: null, dueOn: null, reason: 'It sets no term at all.' });
    expect(none).toMatchObject({ termDays: null, dueOn: null, overdue: false });
    expect(none.terms.at(-1)).toEqual({ number: 3, dueOn: null, reason: 'It sets no term at all.' });
    const replied = await said(cast.coordinator, 'recordReply', none, {
      repliedOn: '2026-01-20',
      summary: 'Yes.',
    });
    for (const [field, more] of [
      ['mechanismCodes', { mechanismCodes: [] }],
      ['mechanismCodes', { mechanismCodes: ['SR-TORTURE'] }],
      ['mechanismCodes', { kind: 'URGENT_APPEAL' }],
      ['receivedOn', { sentOn: '2026-01-05' }],
      ['sentOn', { sentOn: '2026-01-21', receivedOn: '2026-01-21' }],
      ['receivedOn', { receivedOn: '2026-09-01' }],
      ['dueOn', { dueOn: '2026-01-01', reason: 'Early.' }],
      ['dueOn', { dueOn: null, reason: 'Again.' }],
      ['reason', { dueOn: '2026-04-01' }],
      ['termDays', { termDays: 0 }],
      ['reference', { reference: ' ' }],
    ] as const) {
      const { id: communicationId, version } = replied;
      const refused = await say(cast.coordinator, 'correctCommunication', {
        communicationId,
        version,
        subject: 'Half written.',
        ...more,
      });
      expect({ more, path: refusal(refused)?.path }).toEqual({ more, path: ['input', field] });
    }
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Communication { version subject } } }',
      { id: replied.id },
    );
    expect(data.node).toEqual({ version: replied.version, subject: entered.subject });
    const log = await cast.secondCoordinator.ask(
      `query($id: ID!) { auditLog(filter: { subjectId: $id, eventName: "CommunicationCorrected" }) { nodes { changes { entity verb fields { field before after } } } } }`,
      { id: replied.id },
    );
    const changes = log.data.auditLog.nodes.flatMap((node: any) => node.changes);
    expect(changes).toContainEqual({
      entity: 'CommunicationSender',
      verb: 'REMOVED',
      fields: expect.arrayContaining([
        { field: 'mechanismCode', before: 'WG-ARBITRARY-DETENTION', after: null },
      ]),
    });
    expect(changes.flatMap((change: any) => change.fields)).toContainEqual({
      field: 'sentOn',
      before: '2026-01-05',
      after: '2026-01-02',
    });
    world.clock.moveTo('2026-03-01');
  });

  it('reminds the coordinators and the named, and nobody who is no longer named when the mail goes', async () => {
    const mailed = async (): Promise<[string, boolean][]> => {
      await world.runJob('reminders.send');
      const mails = world.mailbox.collect();
      return [...mails].map(([to, mail]) => [to, mail.text.includes('AL XSA 31/2026')]);
    };
    const { data } = await cast.coordinator.ask(
      '{ communications(first: 100) { nodes { id version state } } }',
    );
    for (const letter of data.communications.nodes.filter((node: Letter) => node.state !== 'CLOSED'))
      await said(cast.coordinator, 'closeCommunication', letter, { reason: 'Out of this chapter.' });
    const letter = await registered(cast.coordinator, { reference: 'AL XSA 31/2026', dueOn: '2026-03-20' });
    for (const person of [cast.focalPoint, cast.analyst])
      await said(cast.coordinator, 'grantCommunication', letter, {
        userId: person.userId,
        reason: 'Drafts the reply.',
      });
    world.clock.moveTo('2026-03-13');
    await world.runJob('reminders.queue');
    await said(cast.coordinator, 'endCommunicationGrant', letter, { userId: cast.analyst.userId });
    expect((await mailed()).sort()).toEqual(
      [cast.coordinator, cast.secondCoordinator, cast.focalPoint]
        .map(({ email }): [string, boolean] => [email, true])
        .sort(),
    );
    const withdrawn = await cast.admin.ask(
      'query($u: [ID!]) { reminderLog(filter: { userIds: $u }) { nodes { state itemCount } } }',
      { u: [cast.analyst.userId] },
    );
    expect(withdrawn.data.reminderLog.nodes).toEqual([{ state: 'WITHDRAWN', itemCount: 0 }]);
    await said(cast.coordinator, 'recordReply', letter, { repliedOn: '2026-03-12', summary: 'Sent.' });
    world.clock.moveTo('2026-03-20');
    await world.runJob('reminders.queue');
    expect(await mailed()).toEqual([]);
    world.clock.moveTo('2026-03-01');
  });

  it('stays with what a recommendation was merged into', async () => {
    const words = { reference: '3 (a)', text: 'Free the person.' };
    const one = await enterRecommendation(cast.coordinator, words);
    const other = await enterRecommendation(cast.coordinator, { documentId: one.documentId, ...words });
    const { id } = await registered(cast.coordinator, { reference: 'AL XSA 7/2026' });
    done(
      await say(cast.coordinator, 'linkToCommunication', { communicationId: id, itemIds: [other.id] }),
      'linkToCommunication',
    );
    const pairs = await cast.coordinator.ask('{ possibleDuplicates(state: OPEN) { nodes { id version } } }');
    const [{ id: duplicateId, version }] = pairs.data.possibleDuplicates.nodes;
    done(
      await verb(cast.coordinator, 'mergeDuplicate', 'duplicate { id }', {
        duplicateId,
        version,
        keepId: one.id,
      }),
      'mergeDuplicate',
    );
    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { node(id: $id) { ... on Recommendation { communications { id } } } }',
      { id: one.id },
    );
    expect(data.node.communications).toEqual([{ id }]);
  });
});
