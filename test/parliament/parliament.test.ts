import { Cast, done, invite, type Player } from '../harness/cast.js';
import { publish, seedRecommendations } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { wholePlan } from '../plans/planning.js';
import { assignedCluster, refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
let member: Player;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  member = await invite(world, cast.coordinator, 'Committee', { role: 'STAKEHOLDER', body: 'PARLIAMENT' });
});
afterAll(() => world.close());

const ERRORS = 'userErrors { code message path }';
const LAW = 'legalAct { id version title number stage adoptedOn inForceOn }';
const enter = (more: object = {}, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'enterLegalAct', LAW, { title: 'Act on domestic violence', ...more });
const entered = async (more: object = {}) => done(await enter(more), 'enterLegalAct').legalAct;
const change = (legalAct: { id: string; version: number }, more: object): Promise<Answer> =>
  verb(cast.coordinator, 'changeLegalAct', LAW, { id: legalAct.id, version: legalAct.version, ...more });
const items = (name: string, type: string, input: object, by: Player = cast.coordinator): Promise<Answer> =>
  by.ask(`mutation($input: ${type}!) { ${name}(input: $input) { changedCount unchangedCount ${ERRORS} } }`, {
    input,
  });

describe('a law', () => {
  it('goes its way from bill to law in force, on its days', async () => {
    const bill = await entered({ number: '12/2026', introducedOn: '2026-01-15' });
    expect(bill).toMatchObject({ stage: 'BILL', number: '12/2026' });
    const adopted = done(
      await change(bill, { adoptedOn: '2026-02-27', inForceOn: '2026-04-01' }),
      'changeLegalAct',
    ).legalAct;
    expect(adopted.stage).toBe('ADOPTED');
    world.clock.moveTo('2026-04-01');
    const stages = async (stage: string) =>
      (await cast.analyst.ask(`{ legalActs(filter: { stages: [${stage}] }) { nodes { id stage } } }`)).data
        .legalActs.nodes;
    expect(await stages('IN_FORCE')).toEqual([{ id: bill.id, stage: 'IN_FORCE' }]);
    expect(await stages('ADOPTED')).toEqual([]);
    expect(done(await change(adopted, { repealedOn: '2026-04-01' }), 'changeLegalAct').legalAct.stage).toBe(
      'REPEALED',
    );
    expect(await stages('BILL, ADOPTED, IN_FORCE, REJECTED')).toEqual([]);
    world.clock.moveTo('2026-03-01');
  });

  it.each([
    ['no title', { title: ' ' }, 'title'],
    ['in force without being adopted', { inForceOn: '2026-01-01' }, 'adoptedOn'],
    [
      'adopted before it was introduced',
      { introducedOn: '2026-01-02', adoptedOn: '2026-01-01' },
      'adoptedOn',
    ],
    ['an address that is none', { url: 'ftp://x' }, 'url'],
  ])('is refused with %s', async (_, more, field) => {
    expect(refusal(await enter(more))?.path).toEqual(['input', field]);
  });

  it('is linked to what it implements, and stands on it', async () => {
    const [recommendationId = ''] = await seedRecommendations(world, 1);
    const { id: legalActId } = await entered();
    const input = { legalActId, itemIds: [recommendationId] };
    expect(done(await items('linkLegalAct', 'LegalActItemsInput', input), 'linkLegalAct').changedCount).toBe(
      1,
    );
    const { data } = await cast.focalPoint.ask(
      `query($law: ID!, $rec: ID!) { law: node(id: $law) { ... on LegalAct { linkedItems { nodes { id } } } }
        rec: node(id: $rec) { ... on Recommendation { legalActs { totalCount nodes { id stage } } } }
        legalActs(filter: { itemId: $rec }) { totalCount } }`,
      { law: legalActId, rec: recommendationId },
    );
    expect(data).toEqual({
      law: { linkedItems: { nodes: [{ id: recommendationId }] } },
      rec: { legalActs: { totalCount: 1, nodes: [{ id: legalActId, stage: 'BILL' }] } },
      legalActs: { totalCount: 1 },
    });
    expect(
      done(await items('unlinkLegalAct', 'LegalActItemsInput', input), 'unlinkLegalAct').changedCount,
    ).toBe(1);
  });

  it('is held against standards: the latest finding on a provision counts', async () => {
    const { id: legalActId } = await entered({ title: 'Family code' });
    const find = async (finding: string, more: object = {}): Promise<Answer> =>
      verb(cast.coordinator, 'recordLegalFinding', 'finding { id finding supersededAt legalAct { title } }', {
        legalActId,
        instrument: 'CEDAW',
        provision: 'article 16 (1) (a)',
        finding,
        explanation: 'Marriage at 16 with a judge’s leave.',
        assessedOn: '2026-02-01',
        ...more,
      });
    const first = done(await find('NOT_COMPLIANT'), 'recordLegalFinding').finding;
    expect(first).toMatchObject({ supersededAt: null, legalAct: { title: 'Family code' } });
    const second = done(await find('COMPLIANT', { assessedOn: '2026-02-20' }), 'recordLegalFinding').finding;
    const other = done(await find('SILENT', { provision: 'article 16 (2)' }), 'recordLegalFinding').finding;
    const inventory = async (filter: string) =>
      (
        await cast.analyst.ask(
          `query($id: ID!) { legalFindings(filter: { legalActId: $id ${filter} }) { nodes { id } } }`,
          { id: legalActId },
        )
      ).data.legalFindings.nodes.map(({ id }: { id: string }) => id);
    expect(await inventory('')).toEqual([second.id, other.id]);
    expect(await inventory('findings: [NOT_COMPLIANT]')).toEqual([]);
    expect(await inventory('includeSuperseded: true')).toHaveLength(3);
    expect(refusal(await find('SILENT', { assessedOn: '2026-12-31' }))?.path).toEqual([
      'input',
      'assessedOn',
    ]);
    // An older finding that is entered late does not take the place of a newer one, nor does another spelling make a line of its own.
    const late = done(
      await find('NOT_COMPLIANT', {
        assessedOn: '2026-02-10',
        instrument: 'cedaw',
        provision: ' Article 16  (1) (a)',
      }),
      'recordLegalFinding',
    ).finding;
    expect(late.supersededAt).not.toBeNull();
    expect(await inventory('')).toEqual([second.id, other.id]);
    const sameDay = done(
      await find('PARTLY_COMPLIANT', { assessedOn: '2026-02-20' }),
      'recordLegalFinding',
    ).finding;
    expect(await inventory('')).toEqual([sameDay.id, other.id]);
    expect(await inventory('instruments: ["Cedaw"]')).toEqual([sameDay.id, other.id]);
    const { data } = await cast.analyst.ask(
      'query($id: ID!) { node(id: $id) { ... on LegalAct { findings { totalCount nodes { id } } } } }',
      { id: legalActId },
    );
    expect(data.node.findings).toEqual({ totalCount: 2, nodes: [{ id: sameDay.id }, { id: other.id }] });
  });
});

describe('laws and questions', () => {
  it('stand on recommendations, also through a part or the cluster, and on clusters and measures themselves', async () => {
    const [own = '', member = ''] = await seedRecommendations(world, 2);
    const clusterId = await assignedCluster(cast, cast.ministryA, [member]);
    const { measure } = await wholePlan(cast, []);
    const { id: legalActId } = await entered({ title: 'Prisons act' });
    const { question } = done(
      await verb(cast.coordinator, 'enterParliamentaryQuestion', 'question { id }', {
        askedOn: '2026-02-10',
        askedBy: 'A member',
        text: 'Why?',
      }),
      'enterParliamentaryQuestion',
    );
    const itemIds = [clusterId, measure.id];
    done(await items('linkLegalAct', 'LegalActItemsInput', { legalActId, itemIds }), 'linkLegalAct');
    const about = { questionId: question.id, itemIds };
    done(
      await items('linkParliamentaryQuestion', 'ParliamentaryQuestionItemsInput', about),
      'linkParliamentaryQuestion',
    );
    const on = '{ legalActs { totalCount nodes { id } } parliamentaryQuestions { totalCount nodes { id } } }';
    const of = async (id: string) => {
      const { data } = await cast.analyst.ask(
        `query($id: ID!) { node(id: $id) { ... on Recommendation ${on} ... on Cluster ${on} ... on Measure ${on} } }`,
        { id },
      );
      return data.node;
    };
    const both = {
      legalActs: { totalCount: 1, nodes: [{ id: legalActId }] },
      parliamentaryQuestions: { totalCount: 1, nodes: [{ id: question.id }] },
    };
    for (const id of [member, clusterId, measure.id]) expect(await of(id)).toEqual(both);
    expect((await of(own)).legalActs.totalCount).toBe(0);
    await publish(cast.coordinator, 'STATUS');
    const hide = { itemIds: [clusterId], publication: 'NONE', reason: 'Its name tells of a case.' };
    done(await verb(cast.coordinator, 'changePublication', 'changedCount', hide), 'changePublication');
    const { data } = await world.ask(`query($id: ID!) { node(id: $id) { ... on Recommendation ${on} } }`, {
      id: member,
    });
    expect(data.node).toEqual({
      legalActs: { totalCount: 0, nodes: [] },
      parliamentaryQuestions: { totalCount: 0, nodes: [] },
    });
  });
});

describe('a question in parliament', () => {
  const ask = (more: object = {}, by: Player = member): Promise<Answer> =>
    verb(by, 'enterParliamentaryQuestion', 'question { id version answer addressee { id } }', {
      askedOn: '2026-02-10',
      askedBy: 'Committee on human rights',
      text: 'When will the shelters open?',
      addresseeId: cast.ministryA,
      ...more,
    });

  it('is entered by parliament’s own people, linked, and answered', async () => {
    await publish(cast.coordinator, 'STATUS');
    const [recommendationId = ''] = await seedRecommendations(world, 1);
    const { question } = done(await ask(), 'enterParliamentaryQuestion');
    const input = { questionId: question.id, itemIds: [recommendationId] };
    const linked = await items('linkParliamentaryQuestion', 'ParliamentaryQuestionItemsInput', input, member);
    expect(done(linked, 'linkParliamentaryQuestion').changedCount).toBe(1);
    const answered = await verb(
      cast.coordinator,
      'answerParliamentaryQuestion',
      'question { answer answeredOn }',
      {
        id: question.id,
        version: question.version,
        answer: 'In May.',
        answeredOn: '2026-02-24',
      },
    );
    expect(done(answered, 'answerParliamentaryQuestion').question).toEqual({
      answer: 'In May.',
      answeredOn: '2026-02-24',
    });
    const { data } = await world.ask(
      `query($rec: ID!) { parliamentaryQuestions(filter: { itemId: $rec, answered: true }) { nodes { askedBy addressee { id } linkedItems { totalCount } } } }`,
      { rec: recommendationId },
    );
    expect(data.parliamentaryQuestions.nodes).toEqual([
      {
        askedBy: 'Committee on human rights',
        addressee: { id: cast.ministryA },
        linkedItems: { totalCount: 1 },
      },
    ]);
  });

  it.each([
    ['asked in the future', { askedOn: '2026-03-02' }, 'askedOn'],
    ['of an institution abroad', { addresseeId: 'FOREIGN' }, 'addresseeId'],
    ['without words', { text: ' ' }, 'text'],
  ])('is refused when %s', async (_, more, field) => {
    const given = 'addresseeId' in more ? { addresseeId: cast.foreignMinistry } : more;
    expect(refusal(await ask(given))?.path).toEqual(['input', field]);
  });

  it('is put right, as long as the answer does not come before it', async () => {
    const { question } = done(await ask({ number: '7' }), 'enterParliamentaryQuestion');
    const fields = 'question { id version number text askedOn addressee { id } }';
    const change = (version: number, more: object, by: Player = member) =>
      verb(by, 'changeParliamentaryQuestion', fields, { id: question.id, version, ...more });
    const changed = done(
      await change(1, { text: ' When will all shelters open? ', number: null, addresseeId: cast.ministryB }),
      'changeParliamentaryQuestion',
    ).question;
    expect(changed).toMatchObject({
      version: 2,
      number: null,
      text: 'When will all shelters open?',
      askedOn: '2026-02-10',
      addressee: { id: cast.ministryB },
    });
    const answer = { id: question.id, version: 2, answer: 'In May.', answeredOn: '2026-02-12' };
    done(
      await verb(member, 'answerParliamentaryQuestion', 'question { id }', answer),
      'answerParliamentaryQuestion',
    );
    for (const [more, field] of [
      [{ askedOn: '2026-02-13' }, 'askedOn'],
      [{ askedOn: '2026-03-02' }, 'askedOn'],
      [{ addresseeId: cast.foreignMinistry }, 'addresseeId'],
      [{ text: ' ' }, 'text'],
    ] as const)
      expect(refusal(await change(3, more))?.path).toEqual(['input', field]);
    expect(refusal(await change(2, { number: '8' }))?.code).toBe('CONFLICT');
    expect(refusal(await change(3, { number: '8' }, cast.foreignCoordinator))?.code).toBe('NOT_FOUND');
    expect((await change(3, { number: '8' }, cast.stakeholder)).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('is not answered before it was asked', async () => {
    const { question } = done(await ask(), 'enterParliamentaryQuestion');
    const input = { id: question.id, version: question.version, answer: 'No.', answeredOn: '2026-02-09' };
    expect(
      refusal(await verb(member, 'answerParliamentaryQuestion', 'question { id }', input))?.path,
    ).toEqual(['input', 'answeredOn']);
  });

  it('is closed to every other body, and the legal inventory to parliament', async () => {
    for (const by of [cast.stakeholder, cast.focalPoint])
      expect((await ask({}, by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { id: legalActId } = await entered();
    const finding = { legalActId, instrument: 'CAT', provision: 'article 1', finding: 'SILENT' };
    const answer = await verb(member, 'recordLegalFinding', 'finding { id }', {
      ...finding,
      explanation: 'No crime of torture.',
      assessedOn: '2026-02-01',
    });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
