import { StatusAssessment } from '../../src/implementation/status/status.entities.js';
import { PartTies } from '../../src/recommendations/parts/part-ties.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { Cast, done, HOME, invite, type Player } from '../harness/cast.js';
import { insert } from '../harness/rows.js';
import { publish, seedStatus, write } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { splitOne } from '../parts/splitting.js';
import { refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
let document: Document;
let civil: Player;
let regional: Player;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  document = await insert(world, Document, { mechanismCode: 'CCPR', symbol: 'CCPR/C/XSA/CO/4' });
  const stakeholder = { role: 'STAKEHOLDER' };
  civil = await invite(world, cast.coordinator, 'Civil', { ...stakeholder, body: 'CIVIL_SOCIETY' });
  regional = await invite(world, cast.coordinator, 'Regional', {
    ...stakeholder,
    body: 'REGIONAL',
    bodyName: 'ECRI',
  });
});
beforeEach(() => publish(cast.coordinator, 'STATUS'));
afterAll(() => world.close());

let made = 10;
/** A recommendation of the Human Rights Committee, unless told. */
const recommend = async (given: Partial<Recommendation> = {}): Promise<Recommendation> => {
  made += 1;
  return insert(world, Recommendation, {
    documentId: document.id,
    mechanismCode: 'CCPR',
    kind: 'RECOMMENDATION',
    reference: String(made),
    referenceSort: String(made).padStart(6, '0'),
    issuedOn: '2014-04-01',
    ...given,
  });
};

const GRADE = `id version grader graderName origin gradedOn source note accreditation supersededAt retractionReason paragraph
  scale { code } grade { code agreesWith } recommendation { id } document { id } corrects { id } correctedBy { id }`;
const OF_COMMITTEE = {
  grader: 'CCPR',
  scaleCode: 'CCPR_2017',
  gradeCode: 'C',
  gradedOn: '2025-10-20',
  source: 'CCPR/C/145/3/Add.1',
};
const record = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'recordExternalGrade', `externalGrade { ${GRADE} }`, input);
const recorded = async (input: object, by?: Player) =>
  done(await record({ ...(by ? {} : OF_COMMITTEE), ...input }, by), 'recordExternalGrade').externalGrade;
const ofNhri = { scaleCode: 'STATUS_WORDS', gradeCode: 'NOT_STARTED', gradedOn: '2026-01-31' };
const retract = (input: object, by: Player = cast.coordinator): Promise<Answer> =>
  verb(by, 'retractExternalGrade', `externalGrade { ${GRADE} }`, { reason: 'A slip.', ...input });
const beside = async (id: string, by: { ask: Player['ask'] } = cast.analyst) => {
  const { data } = await by.ask(
    `query($id: ID!) { node(id: $id) { ... on Recommendation { status latestGrades { grader grade { code } }
      externalGrades { totalCount nodes { grade { code } supersededAt } } } } }`,
    { id },
  );
  return data.node;
};

describe('the scales', () => {
  it('are data with days of validity, each grade with the statuses that it agrees with', async () => {
    const { data } = await world.ask(`{
      then: gradeScales(grader: "CCPR", on: "2014-07-01") { code validFrom validTo sources mechanism { code } grades { code } }
      words: gradeScales(grader: "CCPR", on: "2006-07-01") { code grades { code } }
      between: gradeScales(grader: "CED", on: "2020-06-30") { code }
      now: gradeScales(grader: "CCPR", on: "2026-01-01") { code grades { code label agreesWith } }
      nhri: gradeScales(grader: "NHRI") { code } regional: gradeScales(grader: "ECRI") { code }
      none: gradeScales(grader: "CRC") { code } all: gradeScales { code name(language: FR) grades { code meaning scale { code } } } }`);
    expect(data.then).toEqual([
      {
        code: 'CCPR_2013',
        validFrom: '2008-01-01',
        validTo: '2017-12-31',
        sources: ['CCPR/C/108/2'],
        mechanism: { code: 'CCPR' },
        grades: ['A', 'B1', 'B2', 'C1', 'C2', 'D1', 'D2', 'E'].map((code) => ({ code })),
      },
    ]);
    expect(data.words).toMatchObject([{ code: 'CCPR_2001', grades: [{}, {}, { code: 'INCOMPLETE' }] }]);
    // The older and the newer form of a committee overlap where no document tells the day of the change.
    expect(data.between).toEqual([{ code: 'CED_2016' }, { code: 'CED_2022' }]);
    expect(data.now.map(({ code }: any) => code)).toEqual(['CCPR_2017']);
    const [, , notSatisfactory, noCooperation] = data.now[0].grades;
    expect(notSatisfactory).toEqual({
      code: 'C',
      label: 'Not satisfactory',
      agreesWith: ['NOT_STARTED', 'IN_PROGRESS', 'REGRESSED'],
    });
    expect(noCooperation).toMatchObject({ code: 'D', agreesWith: [] });
    expect([data.nhri, data.regional, data.none]).toEqual([
      [{ code: 'STATUS_WORDS' }],
      [{ code: 'STATUS_WORDS' }],
      [],
    ]);
    for (const { code, grades } of data.all)
      for (const grade of grades)
        expect(grade).toMatchObject({ scale: { code }, meaning: expect.any(String) });
  });
});

describe('a grade of a committee', () => {
  it('is entered by the coordinator with its source, and shows beside the status', async () => {
    const { id } = await recommend();
    await seedStatus(world, id, 'IMPLEMENTED');
    expect(await recorded({ recommendationId: id })).toMatchObject({
      grader: 'CCPR',
      origin: 'STATE',
      scale: { code: 'CCPR_2017' },
      grade: { code: 'C' },
      source: 'CCPR/C/145/3/Add.1',
      recommendation: { id },
      supersededAt: null,
    });
    expect(await beside(id)).toMatchObject({
      status: 'IMPLEMENTED',
      latestGrades: [{ grader: 'CCPR', grade: { code: 'C' } }],
    });
  });

  it('on a paragraph shows on the recommendation of that very reference', async () => {
    const { id, reference } = await recommend();
    const other = await recommend();
    const paragraph = { documentId: document.id, paragraph: ` ${reference}. ` };
    expect(await recorded({ ...paragraph, gradeCode: 'B' })).toMatchObject({
      paragraph: `${reference}.`,
      document: { id: document.id },
      recommendation: null,
    });
    expect((await beside(id)).latestGrades).toEqual([{ grader: 'CCPR', grade: { code: 'B' } }]);
    expect((await beside(other.id)).latestGrades).toEqual([]);
  });

  it.each([
    ['a scale that was no longer in use', { scaleCode: 'CCPR_2013' }, 'scaleCode', /but by CCPR_2017/],
    ['a scale of another committee', { scaleCode: 'CED_2022' }, 'scaleCode', /but by CCPR_2017/],
    ['a grade that the scale does not have', { gradeCode: 'C1' }, 'gradeCode', /A, B, C, D, E, not C1/],
    ['a committee without a scale', { grader: 'CRC' }, 'scaleCode', /No scale of CRC is known/],
    [
      'a committee that made another’s recommendation',
      { grader: 'CEDAW', scaleCode: 'CEDAW_WORDS', gradeCode: 'IMPLEMENTED' },
      'grader',
      /its own recommendations/,
    ],
    ['nobody who graded', { grader: null }, 'grader', /code of a mechanism, or NHRI/],
    ['no source', { source: ' ' }, 'source', /Say where/],
    ['a day that has not come', { gradedOn: '2026-03-05' }, 'gradedOn', /future/],
    [
      'a day before it was made',
      { gradedOn: '2014-03-31', scaleCode: 'CCPR_2013', gradeCode: 'B1' },
      'gradedOn',
      /issued on 2014-04-01/,
    ],
    ['a recommendation that is not there', { recommendationId: 'rec_x' }, 'recommendationId', /There is no/],
    ['two things at once', { documentId: 'doc_x', paragraph: '1' }, null, /Give either/],
    ['a document without paragraph', { recommendationId: null, documentId: 'doc_x' }, null, /Give either/],
  ])('is refused with %s, and nothing is recorded', async (_, more, field, message) => {
    const { id } = await recommend();
    const { path, message: said } =
      refusal(await record({ ...OF_COMMITTEE, recommendationId: id, ...more })) ?? {};
    expect(path).toEqual(field ? ['input', field] : ['input']);
    expect(said).toMatch(message);
    expect((await beside(id)).externalGrades.totalCount).toBe(0);
  });

  it('of an earlier year is by the scale of that year', async () => {
    const { id } = await recommend();
    const then = { scaleCode: 'CCPR_2013', gradeCode: 'B1', gradedOn: '2015-07-13' };
    await recorded({ recommendationId: id, ...then });
    await recorded({ recommendationId: id, gradeCode: 'A' });
    const { latestGrades, externalGrades } = await beside(id);
    expect(latestGrades).toEqual([{ grader: 'CCPR', grade: { code: 'A' } }]);
    expect(externalGrades.nodes.map(({ grade }: any) => grade.code)).toEqual(['A', 'B1']);
  });

  it('is corrected by a later one; both stay. Of two who correct it at once one is told CONFLICT', async () => {
    const { id } = await recommend();
    const first = await recorded({ recommendationId: id });
    const correct = (by: Player, gradeCode: string) =>
      record({ ...OF_COMMITTEE, recommendationId: id, gradeCode, correctsId: first.id }, by);
    const answers = await Promise.all([correct(cast.coordinator, 'B'), correct(cast.secondCoordinator, 'A')]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    const { latestGrades, externalGrades } = await beside(id);
    expect(latestGrades).toHaveLength(1);
    expect(latestGrades[0].grade.code).not.toBe('C');
    expect(externalGrades.nodes.filter(({ supersededAt }: any) => supersededAt !== null)).toEqual([
      { grade: { code: 'C' }, supersededAt: expect.any(String) },
    ]);
    const other = await recommend();
    const elsewhere = await record({
      ...OF_COMMITTEE,
      recommendationId: other.id,
      correctsId: (await recorded({ recommendationId: id })).id,
    });
    expect(refusal(elsewhere)).toMatchObject({ code: 'INVALID', path: ['input', 'correctsId'] });
    expect((await beside(other.id)).externalGrades.totalCount).toBe(0);
  });

  it('is retracted with a reason, and then is nobody’s latest', async () => {
    const { id } = await recommend();
    const { id: grade, version } = await recorded({ recommendationId: id });
    const answer = done(await retract({ id: grade, version }), 'retractExternalGrade');
    expect(answer.externalGrade).toMatchObject({ retractionReason: 'A slip.', correctedBy: null });
    expect((await beside(id)).latestGrades).toEqual([]);
    expect(refusal(await retract({ id: grade, version: version + 1 }))?.message).toMatch(/already/);
  });

  it('is nobody else’s to enter', async () => {
    const { id } = await recommend();
    const input = { ...OF_COMMITTEE, recommendationId: id };
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.admin, civil])
      expect((await record(input, person)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refusal(await record(input, cast.foreignCoordinator))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'recommendationId'],
    });
    expect(refusal(await record(input, cast.stakeholder))).toMatchObject({ path: ['input', 'grader'] });
  });
});

describe('a grade that a grader gave itself', () => {
  const WITHHELD = 'externalGrade { id version withheldAt withheldGround withheldReason } ';
  const onGround = { ground: 'PERSONAL_DATA', reason: 'It names a child.' };
  const withhold = (
    { id, version, ...more }: { id: string; version: number; reason?: string },
    by: Player = cast.coordinator,
  ): Promise<Answer> => verb(by, 'withholdExternalGrade', WITHHELD, { ...onGround, ...more, id, version });
  const read = async (id: string, by: { ask: Player['ask'] }): Promise<any> =>
    (
      await by.ask(
        `query($id: ID!) { node(id: $id) { ... on ExternalGrade { withheldGround withheldReason
          recommendation { latestGrades { id } externalGrades { totalCount } } } } }`,
        { id },
      )
    ).data.node;
  const idOf = ({ id, version }: { id: string; version: number }) => ({ id, version });
  const nhri = (name: string, more: object = {}): Promise<Player> =>
    invite(world, cast.coordinator, name, {
      role: 'STAKEHOLDER',
      body: 'NHRI',
      bodyName: `${name} Institution`,
      ...more,
    });

  it('is withheld on a listed ground with a reason that its author reads, and exists for nobody else', async () => {
    const author = await nhri('Unaccredited');
    const { id: recommendationId } = await recommend();
    await seedStatus(world, recommendationId, 'IMPLEMENTED');
    const { id, version } = await recorded({ ...ofNhri, recommendationId, note: 'Of N.' }, author);
    const figures = async (by: { ask: Player['ask'] }): Promise<unknown> => {
      const { data } = await by.ask(
        `{ gradeDisagreements { nodes { externalGrade { id } } }
          recommendations(filter: { gradedBy: ["NHRI"], countries: ["${HOME}"] }, first: 100) { nodes { id } } }`,
      );
      return [
        data.gradeDisagreements.nodes.some((one: any) => one.externalGrade.id === id),
        data.recommendations.nodes.some((one: any) => one.id === recommendationId),
      ];
    };
    const others = [world, cast.analyst, cast.focalPoint, cast.stakeholder, civil];
    for (const by of others) expect(await figures(by)).toEqual([true, true]);
    const answer = done(await withhold({ id, version }), 'withholdExternalGrade').externalGrade;
    const said = { withheldGround: 'PERSONAL_DATA', withheldReason: 'It names a child.' };
    expect(answer).toMatchObject({ ...said, withheldAt: world.clock.now() });
    for (const by of others) {
      expect(await read(id, by)).toBeNull();
      expect(await figures(by)).toEqual([false, false]);
    }
    for (const by of [author, cast.coordinator, cast.secondCoordinator]) {
      const seen = { latestGrades: [{ id }], externalGrades: { totalCount: 1 } };
      expect(await read(id, by)).toEqual({ ...said, recommendation: seen });
      expect(await figures(by)).toEqual([true, true]);
    }
    expect(refusal(await withhold({ id, version: answer.version }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'id'],
    });
    const stale = await verb(cast.coordinator, 'releaseExternalGrade', WITHHELD, { id, version });
    expect(refusal(stale)).toMatchObject({ code: 'CONFLICT', path: ['input', 'version'] });
    const released = await verb(cast.coordinator, 'releaseExternalGrade', WITHHELD, {
      id,
      version: answer.version,
    });
    expect(done(released, 'releaseExternalGrade').externalGrade).toMatchObject({
      withheldAt: null,
      withheldGround: null,
      withheldReason: null,
    });
    for (const by of others) expect(await figures(by)).toEqual([true, true]);
  });

  it('of an accredited institution is never withheld; nor is one that the State entered', async () => {
    const { id: recommendationId } = await recommend();
    const accredited = await nhri('Accredited', { accreditation: 'B' });
    const theirs = await recorded({ ...ofNhri, recommendationId }, accredited);
    expect(refusal(await withhold(idOf(theirs)))?.message).toMatch(
      /accredited national human rights institution/,
    );
    const entered = await recorded({ recommendationId });
    expect(refusal(await withhold(idOf(entered)))?.message).toMatch(/retract it/);
    const ofRegional = await recorded({ ...ofNhri, recommendationId }, regional);
    const { id, version } = ofRegional;
    for (const by of [cast.focalPoint, cast.analyst, cast.validator, regional, civil])
      expect((await withhold({ id, version }, by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const abroad = await withhold({ id, version }, cast.foreignCoordinator);
    expect(refusal(abroad)).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'id'] });
    expect(refusal(await withhold({ id, version, reason: '  ' }))?.path).toEqual(['input', 'reason']);
    expect(done(await withhold({ id, version }), 'withholdExternalGrade')).toBeTruthy();
  });

  it('is its own: another institution of the country neither corrects nor retracts it', async () => {
    const { id: recommendationId } = await recommend();
    const [first, second] = [await nhri('First'), await nhri('Second')];
    const { id, version } = await recorded({ ...ofNhri, recommendationId }, first);
    expect(refusal(await retract({ id, version }, second))).toMatchObject({
      code: 'CONFLICT',
      message: 'First Institution gave this grade itself: nobody else corrects or retracts it.',
    });
    expect(done(await retract({ id, version }, first), 'retractExternalGrade')).toBeTruthy();
  });
});

describe('a grade of a national human rights institution', () => {
  it('is given from its own account, without source and without anybody’s moderation', async () => {
    const { id } = await recommend();
    const given = await recorded(
      { ...ofNhri, recommendationId: id, note: 'Nothing was done.' },
      cast.stakeholder,
    );
    expect(given).toMatchObject({
      grader: 'NHRI',
      origin: 'GRADER',
      source: null,
      note: 'Nothing was done.',
    });
    expect((await beside(id, world)).latestGrades).toEqual([
      { grader: 'NHRI', grade: { code: 'NOT_STARTED' } },
    ]);
  });

  it('is out of the coordinator’s hands, and stays public while the State’s status is not', async () => {
    const { id } = await recommend();
    const own = await recorded({ ...ofNhri, recommendationId: id }, cast.stakeholder);
    const { id: grade, version } = own;
    const retracted = await retract({ id: grade, version });
    expect(refusal(retracted)).toMatchObject({ code: 'CONFLICT', path: ['input', 'id'] });
    const correction = { ...ofNhri, grader: 'NHRI', source: 'A letter', gradeCode: 'IMPLEMENTED' };
    expect(refusal(await record({ ...correction, recommendationId: id, correctsId: grade }))).toMatchObject({
      code: 'CONFLICT',
      path: ['input', 'correctsId'],
    });
    await recorded({ recommendationId: id });
    await publish(cast.coordinator, 'SOURCE');
    expect((await beside(id, world)).latestGrades).toEqual([
      { grader: 'NHRI', grade: { code: 'NOT_STARTED' } },
    ]);
    const { data } = await world.ask(
      `{ recommendations(filter: { countries: ["${HOME}"], gradedBy: ["NHRI"] }) { totalCount }
        entered: recommendations(filter: { countries: ["${HOME}"], gradedBy: ["CCPR"] }) { totalCount } }`,
    );
    expect(data.recommendations.totalCount).toBeGreaterThan(0);
    expect(data.entered.totalCount).toBe(0);
    await publish(cast.coordinator, 'NONE');
    expect(await beside(id, world)).toBeNull();
  });

  it('is corrected and retracted by the institution itself; what the State entered is not', async () => {
    const { id } = await recommend();
    const own = await recorded({ ...ofNhri, recommendationId: id }, cast.stakeholder);
    const better = { ...ofNhri, recommendationId: id, gradeCode: 'IN_PROGRESS', correctsId: own.id };
    const { id: grade, version } = await recorded(better, cast.stakeholder);
    const answer = await retract({ id: grade, version }, cast.stakeholder);
    expect(done(answer, 'retractExternalGrade').externalGrade.supersededAt).not.toBeNull();
    const entered = await recorded({ recommendationId: id });
    const theirs = await retract({ id: entered.id, version: entered.version }, cast.stakeholder);
    expect(refusal(theirs)?.message).toMatch(/coordinator entered/);
  });

  it('may also be entered by the coordinator, with its source, and says so', async () => {
    const { id } = await recommend();
    const entered = {
      ...ofNhri,
      grader: 'NHRI',
      graderName: 'Ombuds Institution',
      source: 'Annual report 2025',
    };
    expect(await recorded({ ...entered, recommendationId: id })).toMatchObject({
      origin: 'STATE',
      graderName: 'Ombuds Institution',
      source: 'Annual report 2025',
    });
  });
});

describe('a regional body', () => {
  it('grades in its own name, for nobody else', async () => {
    const { id } = await recommend();
    const given = { ...ofNhri, recommendationId: id };
    expect(await recorded(given, regional)).toMatchObject({ grader: 'ECRI', origin: 'GRADER' });
    expect(refusal(await record({ ...given, grader: 'CPT' }, regional))?.path).toEqual(['input', 'grader']);
  });
});

describe('where they disagree', () => {
  const disagreements = async (filter: object = {}, by: { ask: Player['ask'] } = cast.analyst) => {
    const { data } = await by.ask(
      `query($filter: GradeDisagreementFilter) { gradeDisagreements(filter: $filter, first: 100) { totalCount
        nodes { status recommendation { id } externalGrade { grader grade { code } } } } }`,
      { filter },
    );
    expect(data.gradeDisagreements.totalCount).toBe(data.gradeDisagreements.nodes.length);
    return data.gradeDisagreements.nodes.map(
      ({ status, recommendation, externalGrade: { grader, grade } }: any) =>
        [recommendation.id, status, grader, grade.code].join(' '),
    );
  };

  it('lists validated statuses that the latest grade does not agree with, and nothing else', async () => {
    const assessed = await recommend();
    await seedStatus(world, assessed.id, 'IMPLEMENTED');
    await recorded({ recommendationId: assessed.id, gradedOn: '2024-03-01' });
    expect(await disagreements()).toContain(`${assessed.id} IMPLEMENTED CCPR C`);
    await recorded({ recommendationId: assessed.id, gradeCode: 'A' });
    await recorded({ ...ofNhri, recommendationId: assessed.id }, cast.stakeholder);
    const silent = await recommend();
    await seedStatus(world, silent.id, 'IMPLEMENTED');
    await recorded({ recommendationId: silent.id, gradeCode: 'D' });
    const unassessed = await recommend();
    await recorded({ recommendationId: unassessed.id });
    const withdrawn = await recommend({ withdrawnAt: '2026-01-01T00:00:00.000Z' });
    await seedStatus(world, withdrawn.id, 'IMPLEMENTED');
    await recorded({ recommendationId: withdrawn.id });
    const paragraph = await recommend();
    await seedStatus(world, paragraph.id, 'PARTIALLY_IMPLEMENTED');
    await recorded({ documentId: document.id, paragraph: paragraph.reference, gradeCode: 'E' });
    const ids = [assessed, silent, unassessed, withdrawn, paragraph].map(({ id }) => id);
    const found = (await disagreements()).filter((line: string) =>
      ids.includes(line.split(' ')[0] as string),
    );
    expect(found.sort()).toEqual(
      [`${assessed.id} IMPLEMENTED NHRI NOT_STARTED`, `${paragraph.id} PARTIALLY_IMPLEMENTED CCPR E`].sort(),
    );
    expect(await disagreements({ graders: ['NHRI'] })).not.toContain(
      `${paragraph.id} PARTIALLY_IMPLEMENTED CCPR E`,
    );
    expect(await disagreements({ recommendations: { statuses: ['PARTIALLY_IMPLEMENTED'] } })).toEqual([
      `${paragraph.id} PARTIALLY_IMPLEMENTED CCPR E`,
    ]);
    expect(await disagreements({ gradedOn: { to: '2020-01-01' } })).toEqual([]);
    expect(await disagreements({}, cast.foreignCoordinator)).toEqual([]);
    expect(await disagreements({}, world)).toEqual(await disagreements());
    await publish(cast.coordinator, 'SOURCE');
    expect(await disagreements({}, world)).toEqual([]);
  });
});

describe('a grade on a part', () => {
  it('stands beside the part’s own status, and holds the split together', async () => {
    const { id, parts } = await splitOne(cast.coordinator);
    const [partId, otherId] = parts;
    await insert(world, StatusAssessment, { partId, status: 'IMPLEMENTED' });
    await recorded({ ...ofNhri, partId }, cast.stakeholder);
    await recorded({ ...ofNhri, partId: otherId, gradeCode: 'IN_PROGRESS' }, cast.stakeholder);
    const { data } = await cast.analyst.ask(
      `query($id: ID!, $part: ID!) { node(id: $id) { ... on Recommendation { latestGrades { part { id } grade { code } } } }
        part: node(id: $part) { ... on RecommendationPart { externalGrades { totalCount nodes { recommendation { id } } } } }
        gradeDisagreements(filter: { graders: ["NHRI"] }, first: 100) { nodes { status recommendation { id } externalGrade { part { id } } } } }`,
      { id, part: partId },
    );
    expect(data.node.latestGrades).toHaveLength(2);
    expect(data.node.latestGrades).toContainEqual({ part: { id: partId }, grade: { code: 'NOT_STARTED' } });
    expect(data.part.externalGrades).toEqual({ totalCount: 1, nodes: [{ recommendation: { id } }] });
    const here = data.gradeDisagreements.nodes.filter(({ recommendation }: any) => recommendation.id === id);
    expect(here).toEqual([
      { status: 'IMPLEMENTED', recommendation: { id }, externalGrade: { part: { id: partId } } },
    ]);
    const ties = world.app.get(PartTies, { strict: false });
    expect((await write(world, () => ties.of([partId]))).join()).toMatch(/a grade by NHRI/);
  });
});

describe('figures', () => {
  it('are filtered and divided by what graders say last, never changed by it', async () => {
    const before = await recommend();
    const { id } = await recommend();
    await seedStatus(world, id, 'IN_PROGRESS');
    await recorded({ recommendationId: id, gradeCode: 'B' });
    await recorded({ ...ofNhri, recommendationId: id, gradeCode: 'REGRESSED' }, cast.stakeholder);
    const { data } = await cast.analyst.ask(
      `query($filter: RecommendationFilter) {
        recommendations(filter: { gradedBy: ["NHRI"], grades: ["CCPR_2017:B"] }) { nodes { id } }
        recommendationFacets(filter: { grades: ["STATUS_WORDS:REGRESSED"] }) { grades { key label count } }
        progress(filter: $filter, by: [GRADE]) { base { rowsOverlap rows { keys { key } all { statuses { status count } base } } } } }`,
      { filter: { grades: ['STATUS_WORDS:REGRESSED'] } },
    );
    const ids = data.recommendations.nodes.map((node: { id: string }) => node.id);
    expect(ids).toEqual([id]);
    expect(ids).not.toContain(before.id);
    expect(data.recommendationFacets.grades).toContainEqual({
      key: 'CCPR_2017:B',
      label: 'Human Rights Committee, letters: B',
      count: expect.any(Number),
    });
    const { rows, rowsOverlap } = data.progress.base;
    expect(rowsOverlap).toBe(true);
    expect(rows.map(({ keys, all }: any) => [keys[0].key, all.base])).toEqual([
      ['CCPR_2017:B', 1],
      ['STATUS_WORDS:REGRESSED', 1],
    ]);
    expect(rows[0].all.statuses).toContainEqual({ status: 'IN_PROGRESS', count: 1 });
  });
});
