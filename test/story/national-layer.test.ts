import type { Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { enterRecommendation } from '../harness/records.js';
import { importFile, importingWorld } from '../imports/importing.js';
import { realData } from '../uhri/real-data.js';
import { read } from './chapters.js';
import { did, refused } from './deeds.js';
import { SAMPLE, slovenia, type Setting, type Team } from './teams.js';

const folder = realData(
  'The national layer on the Slovenian cycles is',
  'slovenia-upr-cycle3-export-shape.json and slovenia-upr-cycle4-export-shape.json',
);
const settings: Setting[] = [SAMPLE, ...(folder ? [slovenia(folder)] : [])];
const DOCUMENT = { title: 'Minutes', url: 'https://gov.example.org/minutes' };

interface Suggested {
  id: string;
  version: number;
  score: number;
  from: { id: string; document: { symbol: string } };
  to: { id: string; document: { symbol: string } };
  sharedTerms: unknown[];
}

describe.each(settings)('the national layer of $country', ({ team: enter }) => {
  let world: World;
  let team: Team;
  let coordinator: Player;
  /** What the story follows: one recommendation and the one that it repeats. */
  let later: string;
  let earlier: string;
  let outcomeId: string;
  let frameworkId: string;
  let plan: { id: string; version: number };
  let measureId: string;
  let activityId: string;
  let indicatorId: string;
  beforeAll(async () => {
    world = await importingWorld();
    team = await enter(world);
    ({ coordinator } = team);
  }, 120_000);
  afterAll(() => world.close());

  it('begins with what was asked of it', async () => {
    for (const file of team.files) {
      const run = await importFile(world, coordinator, file);
      expect(run).toMatchObject({ state: 'COMPLETED', new: (JSON.parse(file) as object[]).length });
    }
  });

  it('is shown which recommendations repeat earlier ones, and links what a person finds right', async () => {
    await did(coordinator, 'findSimilarRecommendations', 'run { id }');
    const { linkSuggestions } = await read(
      coordinator,
      `{ linkSuggestions(first: 100) { nodes { id version score sharedTerms { term }
        from { id document { symbol } } to { id document { symbol } } } } }`,
    );
    const across = (linkSuggestions.nodes as Suggested[]).filter(
      ({ from, to }) => from.document.symbol !== to.document.symbol,
    );
    expect(across.length).toBeGreaterThan(3);
    expect(across.filter(({ score, sharedTerms }) => score <= 0 || sharedTerms.length === 0)).toEqual([]);
    const [best, worst] = [across[0] as Suggested, across.at(-1) as Suggested];
    later = best.from.id;
    earlier = best.to.id;
    const suggestion = ({ id, version }: Suggested) => ({ id, version });
    await did(coordinator, 'acceptLinkSuggestions', 'changedCount', {
      suggestions: [{ ...suggestion(best), kind: 'REITERATES' }],
    });
    await did(coordinator, 'dismissLinkSuggestions', 'changedCount', { suggestions: [suggestion(worst)] });
    // What was dismissed stays dismissed, however often the texts are compared.
    await did(coordinator, 'findSimilarRecommendations', 'run { id }');
    const after = await read(coordinator, '{ linkSuggestions(first: 100) { nodes { id } } }');
    expect(after.linkSuggestions.nodes.map(({ id }: { id: string }) => id)).not.toContain(worst.id);
    const { node } = await read(
      coordinator,
      'query($id: ID!) { node(id: $id) { ... on Recommendation { links { nodes { kind from { id } to { id } } } } } }',
      { id: later },
    );
    expect(node.links.nodes).toEqual([{ kind: 'REITERATES', from: { id: later }, to: { id: earlier } }]);
  });

  it('knows what comes first by a score that explains itself, and why something comes before its score', async () => {
    const priority = async () =>
      (
        await read(
          coordinator,
          `query($id: ID!) { node(id: $id) { ... on Recommendation {
            priority priorityScore { score suggested factors { points because } } } } }`,
          { id: later },
        )
      ).node;
    const { priorityScore } = await priority();
    const factors: { points: number; because: string }[] = priorityScore.factors;
    expect(factors.some(({ points }) => points > 0)).toBe(true);
    expect(factors.filter(({ because }) => because === '')).toEqual([]);
    const other = priorityScore.suggested === 'HIGH' ? 'LOW' : 'HIGH';
    const targets = { ids: [later] };
    const refusal = await refused(coordinator, 'setPriority', { targets, priority: other });
    expect(refusal?.path).toEqual(['input', 'reason']);
    const reason = 'The minister asked for it.';
    await did(coordinator, 'setPriority', 'changedCount', { targets, priority: other, reason });
    expect(await priority()).toMatchObject({
      priority: other,
      priorityScore: { suggested: priorityScore.suggested },
    });
  });

  it('follows the pair up together, under an outcome of the Cooperation Framework', async () => {
    const { cluster } = await did(coordinator, 'createCluster', 'cluster { id }', { name: 'Asked again' });
    await did(coordinator, 'addToCluster', 'changedCount', {
      clusterId: cluster.id,
      targets: { ids: [later, earlier] },
    });
    const { framework } = await did(coordinator, 'createFramework', 'framework { id }', {
      kind: 'UN_COOPERATION_FRAMEWORK',
      title: 'Cooperation Framework 2026–2030',
    });
    frameworkId = framework.id;
    const { frameworkItem } = await did(coordinator, 'addFrameworkItem', 'frameworkItem { id }', {
      frameworkId,
      code: '2.1',
      title: 'Institutions that answer to people',
    });
    outcomeId = frameworkItem.id;
    await did(coordinator, 'linkToFrameworkItem', 'changedCount', {
      frameworkItemId: outcomeId,
      itemIds: [cluster.id],
    });
  });

  it('adopts a plan whose measure answers the later one, with activities, money, milestones and an indicator', async () => {
    const created = await did(coordinator, 'createImplementationPlan', 'plan { id version }', {
      kind: 'NATIONAL_HUMAN_RIGHTS_ACTION_PLAN',
      title: 'Second action plan',
      periodFrom: '2026-01-01',
      periodTo: '2027-12-31',
      begunOn: '2025-09-01',
    });
    plan = created.plan;
    const { objective } = await did(coordinator, 'addObjective', 'objective { id }', {
      planId: plan.id,
      kind: 'PROGRAMME',
      title: 'What was promised twice',
    });
    const { measure } = await did(coordinator, 'addMeasure', 'measure { id }', {
      objectiveId: objective.id,
      title: 'Do what was promised',
      actionTypes: ['legislative'],
      institutionId: team.ministry,
    });
    measureId = measure.id;
    await did(coordinator, 'linkMeasure', 'changedCount', { measureId, itemIds: [later] });
    const { activity } = await did(coordinator, 'addActivity', 'activity { id gap }', {
      measureId,
      title: 'Draft the law and train who applies it',
      institutionId: team.ministry,
      startsOn: '2026-02-01',
      endsOn: '2026-12-31',
      currency: 'EUR',
      cost: '250000.50',
      secured: '100000.25',
      fundingSource: 'State budget',
    });
    activityId = activity.id;
    expect(activity.gap).toBe('150000.25');
    await did(coordinator, 'addMilestone', 'milestone { id }', {
      activityId,
      title: 'The draft is published',
      dueOn: '2026-06-30',
    });
    for (const step of ['openPlanConsultation', 'validatePlan', 'submitPlan', 'adoptPlan']) {
      const input = { id: plan.id, version: plan.version, takenOn: '2026-02-15', document: DOCUMENT };
      ({ plan } = await did(coordinator, step, 'plan { id version state }', input));
    }
    expect(plan).toMatchObject({ state: 'ADOPTED' });
    const { indicator } = await did(coordinator, 'createIndicator', 'indicator { id }', {
      itemId: measureId,
      kind: 'OUTCOME',
      name: 'People who were trained',
      unit: 'people',
      direction: 'INCREASE',
      baselineValue: '0',
      baselineOn: '2026-01-01',
      targetValue: '400',
      targetOn: '2026-12-31',
      providerId: team.ministry,
      frequency: { every: 1, unit: 'MONTH', firstDueOn: '2026-01-31' },
    });
    indicatorId = indicator.id;
  });

  it('has its ministries measure: what is due, what was measured, how far that is', async () => {
    const { dueMeasurements } = await read(
      team.focalPoint,
      '{ dueMeasurements { nodes { dueOn indicator { id } } } }',
    );
    const due = dueMeasurements.nodes.filter((one: any) => one.indicator.id === indicatorId);
    expect(due[0]).toMatchObject({ dueOn: '2026-01-31' });
    const { indicator } = await did(
      team.focalPoint,
      'recordMeasurement',
      'indicator { progressTowardsTarget }',
      { indicatorId, measuredOn: '2026-02-28', value: '100', source: 'Registers of the academy' },
    );
    expect(indicator.progressTowardsTarget).toBe(0.25);
  });

  it('consults those concerned, and parliament passes a law on what is published', async () => {
    const { viewer } = await read(coordinator, '{ viewer { membership { country { code version } } } }');
    const { version } = viewer.membership.country;
    await did(coordinator, 'configureCountry', 'country { version }', { publication: 'STATUS', version });
    const { engagement } = await did(coordinator, 'planEngagement', 'engagement { id version }', {
      kind: 'CONSULTATION',
      title: 'Hearing those concerned',
      startsOn: '2026-02-20',
    });
    await did(coordinator, 'linkEngagement', 'changedCount', {
      engagementId: engagement.id,
      itemIds: [later, plan.id],
    });
    await did(coordinator, 'recordEngagement', 'engagement { state }', {
      ...engagement,
      outcome: 'The draft changes in three places.',
      attendance: [{ sector: 'CIVIL_SOCIETY', women: 14, men: 6 }],
    });
    const { legalAct } = await did(team.parliament, 'enterLegalAct', 'legalAct { id version }', {
      title: 'Act on what was promised',
      introducedOn: '2026-01-20',
    });
    await did(team.parliament, 'linkLegalAct', 'changedCount', { legalActId: legalAct.id, itemIds: [later] });
    const passed = await did(team.parliament, 'changeLegalAct', 'legalAct { stage }', {
      ...legalAct,
      adoptedOn: '2026-02-26',
      inForceOn: '2026-03-01',
    });
    expect(passed.legalAct.stage).toBe('IN_FORCE');
  });

  it('says that it is implemented; a committee grades it, and the NHRI does not agree', async () => {
    const { id: asked } = await enterRecommendation(coordinator, { text: 'Do what was promised twice.' });
    await did(coordinator, 'assessStatus', 'assessments { id }', {
      targets: { ids: [later, asked] },
      status: 'PARTIALLY_IMPLEMENTED',
      effectiveOn: '2026-02-28',
      sourceNote: 'Official gazette.',
      reason: 'The law is in force.',
    });
    const gradedOn = '2026-02-27';
    await did(coordinator, 'recordExternalGrade', 'externalGrade { id }', {
      recommendationId: asked,
      gradedOn,
      scaleCode: 'CEDAW_WORDS',
      gradeCode: 'PARTIALLY_IMPLEMENTED',
      grader: 'CEDAW',
      source: 'Letter of the Rapporteur on follow-up',
    });
    await did(team.nhri, 'recordExternalGrade', 'externalGrade { id }', {
      recommendationId: later,
      gradedOn,
      scaleCode: 'STATUS_WORDS',
      gradeCode: 'NOT_STARTED',
      note: 'Nobody has been trained.',
    });
    const { gradeDisagreements, node } = await read(
      coordinator,
      `query($id: ID!) { gradeDisagreements { nodes { status recommendation { id } externalGrade { graderName grade { code } } } }
        node(id: $id) { ... on Recommendation { status externalGrades { totalCount } } } }`,
      { id: later },
    );
    expect(gradeDisagreements.nodes).toEqual([
      {
        status: 'PARTIALLY_IMPLEMENTED',
        recommendation: { id: later },
        externalGrade: { graderName: 'Ombuds Institution', grade: { code: 'NOT_STARTED' } },
      },
    ]);
    expect(node).toMatchObject({ externalGrades: { totalCount: 1 } });
  });

  it('asks the Fund for what is missing, and says who asked for it', async () => {
    const entered = await did(coordinator, 'enterSupportRequest', 'supportRequest { id version }', {
      channel: 'UPR_IMPLEMENTATION_FUND',
      requestingBodyId: team.ministry,
      title: 'Training of those who apply the law',
      currency: 'EUR',
      asked: '150000.25',
    });
    const { id, version } = entered.supportRequest;
    await did(coordinator, 'linkToSupportRequest', 'changedCount', {
      supportRequestId: id,
      itemIds: [later, activityId],
    });
    const input = { id, version, step: 'SUBMIT', takenOn: '2026-02-28', document: 'Letter 12/2026' };
    const { supportRequest } = await did(
      coordinator,
      'stepSupportRequest',
      'supportRequest { state asked linkedItems { totalCount } }',
      input,
    );
    expect(supportRequest).toEqual({
      state: 'SUBMITTED',
      asked: '150000.25',
      linkedItems: { totalCount: 2 },
    });
  });

  it('answers by framework item, by funding gap and by plan, in one request each', async () => {
    const rowsBy = async (by: string, more = '') => {
      const query = `{ progress(by: [${by}] ${more}) { base { distinctTotal rows { keys { key } all { base } } } } }`;
      const { progress } = await read(coordinator, query);
      const rows = progress.base.rows.map((row: any) => [row.keys[0].key, row.all.base] as const);
      return { total: progress.base.distinctTotal as number, rows: Object.fromEntries(rows) };
    };
    const { totalCount: all } = (
      await read(
        coordinator,
        '{ recommendations(filter: { kinds: [RECOMMENDATION, COMMITMENT] }) { totalCount } }',
      )
    ).recommendations;
    const counted = await read(
      coordinator,
      `query($ids: [ID!]!) { pair: recommendations(filter: { frameworkItems: $ids, kinds: [RECOMMENDATION, COMMITMENT] }) { totalCount } }`,
      { ids: [outcomeId] },
    );
    const byItem = await rowsBy('FRAMEWORK_ITEM', `frameworkId: "${frameworkId}"`);
    expect(byItem.rows[outcomeId]).toBe(counted.pair.totalCount);
    expect(await rowsBy('PLAN')).toEqual({ total: all, rows: { [plan.id]: 1, null: all - 1 } });
    expect(await rowsBy('FUNDING_GAP')).toEqual({ total: all, rows: { GAP: 1, NO_ACTIVITY: all - 1 } });
  });

  it('refuses wrong input of each kind with a reason and a place, and nothing of it is kept', async () => {
    const entries = async () => (await read(coordinator, '{ auditLog { totalCount } }')).auditLog.totalCount;
    const before = await entries();
    const nobody = 'rec_01jd0000000000000000000000';
    const step = { id: plan.id, version: plan.version };
    const wrong: [verb: string, input: object, place: string | null][] = [
      ['splitRecommendation', { recommendationId: later, parts: [{ label: '(a)', text: 'Act' }] }, 'parts'],
      ['linkRecommendations', { links: [{ fromId: later, toId: later, kind: 'RELATED' }] }, 'links'],
      ['linkMeasure', { measureId, itemIds: [nobody] }, 'itemIds'],
      ['linkMeasure', { measureId, itemIds: [indicatorId] }, 'itemIds'],
      ['addActivity', { measureId, title: 'Train', currency: 'EUR', cost: '10.001' }, 'cost'],
      ['addActivity', { measureId, title: 'Train', cost: '10' }, 'currency'],
      ['addActivity', { measureId, title: 'Train', startsOn: '2026-03-01', endsOn: '2026-02-01' }, 'endsOn'],
      ['addMilestone', { activityId, title: ' ', dueOn: '2026-06-30' }, 'title'],
      ['closePlan', { ...step, takenOn: '2026-02-28', document: DOCUMENT }, null],
      ['validatePlan', { ...step, takenOn: '2026-02-28', document: DOCUMENT }, null],
      ['recordMeasurement', { indicatorId, measuredOn: '2026-02-28', value: '1e9', source: 'x' }, 'value'],
      ['recordMeasurement', { indicatorId, measuredOn: '2027-02-28', value: '1', source: 'x' }, 'measuredOn'],
      ['planEngagement', { kind: 'VISIT', title: '', startsOn: '2026-02-01' }, 'title'],
      ['enterLegalAct', { title: 'Act', inForceOn: '2026-02-01' }, 'adoptedOn'],
      [
        'recordExternalGrade',
        {
          recommendationId: later,
          scaleCode: 'CCPR_2017',
          gradeCode: 'F',
          gradedOn: '2026-02-01',
          source: 'x',
          grader: 'CCPR',
        },
        'gradeCode',
      ],
      ['linkToFrameworkItem', { frameworkItemId: outcomeId, itemIds: [nobody] }, 'itemIds'],
    ];
    for (const [name, input, place] of wrong) {
      const reason = await refused(coordinator, name, input);
      expect([name, reason?.message]).toEqual([name, expect.stringMatching(/\S/)]);
      if (place) expect([name, reason?.path]).toEqual([name, expect.arrayContaining([place])]);
    }
    expect(await entries()).toBe(before);
  });
});
