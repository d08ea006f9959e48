import { newId } from '../../src/platform/ids/id.js';
import { Cast, done, HOME, invite, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { seedRecommendations } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { participationEdits } from './participation-edits.js';
import { textEdits } from './text-edits.js';
import { planEdits } from './plan-edits.js';
import { roundEdits } from './round-edits.js';
import { communicationEdits } from './communication-edits.js';
import { positionEdits } from './position-edits.js';
import { acted, entered, LETTER } from '../calendar/entering.js';
import { assign, drafting, refusal, submitted, updateOf, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

/** Something with a version, and two ways in which two people change it. */
interface Edit {
  verb: string;
  /** What the payload calls it. */
  noun: string;
  people: (cast: Cast) => [Player, Player];
  /** Makes it; answers how the verb's input names it, with its version. */
  make: (cast: Cast) => Promise<object>;
  changes: [object, object];
}

/** Raced where their own stories are told. */
const ELSEWHERE = [
  'splitRecommendation',
  'approveProgressUpdate',
  'confirmNotApplicable',
  'correctRecommendation',
  'joinDraftParagraph',
  'decideDecline',
  'returnProgressUpdate',
];

const coordinators = (cast: Cast): [Player, Player] => [cast.coordinator, cast.secondCoordinator];
const twice =
  (role: 'analyst' | 'focalPoint' | 'otherFocalPoint' | 'validator') =>
  (cast: Cast): [Player, Player] => [cast[role], cast[role]];

/** Does a verb that must be done; answers what it made. */
async function made(by: Player, name: string, noun: string, input: object): Promise<any> {
  return done(await verb(by, name, `${noun} { id version }`, input), name)[noun];
}

async function cluster({ coordinator }: Cast): Promise<object> {
  const { id, version } = await made(coordinator, 'createCluster', 'cluster', { name: 'Courts' });
  return { clusterId: id, version };
}

async function indicator({ coordinator }: Cast): Promise<object> {
  const [recommendationId] = await seedRecommendations(world, 1);
  const input = {
    itemId: recommendationId,
    kind: 'OUTCOME',
    name: 'Share',
    unit: '%',
    direction: 'INCREASE',
  };
  const { id, version } = await made(coordinator, 'createIndicator', 'indicator', input);
  return { id, version };
}

async function externalGrade({ coordinator }: Cast): Promise<object> {
  const [recommendationId] = await seedRecommendations(world, 1);
  const { id, version } = await made(coordinator, 'recordExternalGrade', 'externalGrade', {
    recommendationId,
    grader: 'NHRI',
    scaleCode: 'STATUS_WORDS',
    gradeCode: 'IN_PROGRESS',
    gradedOn: '2026-02-28',
    source: 'Annual report.',
  });
  return { id, version };
}

let regionalBodies = 0;
/** Given by a regional body itself: what coordinators may withhold. */
async function gradeOfRegionalBody({ coordinator }: Cast): Promise<object> {
  const [recommendationId] = await seedRecommendations(world, 1);
  regionalBodies += 1;
  const terms = { role: 'STAKEHOLDER', body: 'REGIONAL', bodyName: 'ECRI' };
  const regional = await invite(world, coordinator, `Regional ${regionalBodies}`, terms);
  const { id, version } = await made(regional, 'recordExternalGrade', 'externalGrade', {
    recommendationId,
    scaleCode: 'STATUS_WORDS',
    gradeCode: 'IN_PROGRESS',
    gradedOn: '2026-02-28',
  });
  return { id, version };
}

async function withheldGrade(people: Cast): Promise<object> {
  const grade = await gradeOfRegionalBody(people);
  const input = { ...grade, ground: 'UNRELATED', reason: 'Of another matter.' };
  const { id, version } = await made(people.coordinator, 'withholdExternalGrade', 'externalGrade', input);
  return { id, version };
}

async function supportRequest({ coordinator, ministryA }: Cast): Promise<object> {
  const input = { channel: 'OHCHR', title: 'Training', requestingBodyId: ministryA };
  const { id, version } = await made(coordinator, 'enterSupportRequest', 'supportRequest', input);
  return { id, version };
}

let areas = 0;
async function supportArea({ coordinator }: Cast): Promise<object> {
  const input = { code: `AREA_${++areas}`, labels: [{ language: 'EN', text: 'Area' }], source: 'Form' };
  const { id, version } = await made(coordinator, 'declareSupportArea', 'supportArea', input);
  return { id, version };
}

async function goodPractice({ coordinator }: Cast): Promise<object> {
  const input = { title: 'Practice', description: 'What was done.', source: 'Evaluation' };
  const { id, version } = await made(coordinator, 'enterGoodPractice', 'goodPractice', input);
  return { id, version };
}

async function framework({ coordinator }: Cast): Promise<{ id: string; version: number }> {
  const input = { kind: 'NATIONAL_STRATEGY', title: 'Strategy' };
  const { id, version } = await made(coordinator, 'createFramework', 'framework', input);
  return { id, version };
}

async function frameworkItem(cast: Cast): Promise<object> {
  const { id: frameworkId } = await framework(cast);
  const input = { frameworkId, title: 'Fair courts' };
  const { id, version } = await made(cast.coordinator, 'addFrameworkItem', 'frameworkItem', input);
  return { id, version };
}

/** A task that ministry B got from ministry A, which may pass tasks to it. */
async function passedTask({ coordinator, focalPoint, ministryA, ministryB }: Cast): Promise<object> {
  await coordinator.ask(
    'mutation($input: AllowPassingInput!) { allowPassing(input: $input) { changedCount } }',
    { input: { fromInstitutionId: ministryA, toInstitutionId: ministryB } },
  );
  const [recommendationId] = await seedRecommendations(world, 1);
  const targets = { ids: [recommendationId] };
  const terms = { targets, institutionId: ministryA, role: 'LEAD' };
  const assigned = await verb(coordinator, 'assignRecommendations', 'assignments { id }', terms);
  const [{ id: assignmentId }] = done(assigned, 'assignRecommendations').assignments;
  const { id, version } = await made(focalPoint, 'passTask', 'passedTask', {
    assignmentId,
    toInstitutionId: ministryB,
    request: 'Say how many cells were renovated.',
    dueOn: '2026-12-31',
  });
  return { passedTaskId: id, version };
}

async function answeredTask(cast: Cast): Promise<object> {
  const answer = { ...(await passedTask(cast)), text: 'Forty cells.' };
  const { id, version } = await made(cast.otherFocalPoint, 'answerPassedTask', 'passedTask', answer);
  return { passedTaskId: id, version };
}

async function dataRequest({ focalPoint, ministryB }: Cast): Promise<object> {
  const input = { toInstitutionId: ministryB, question: 'How many cells?', dueOn: '2026-12-31' };
  const { id, version } = await made(focalPoint, 'requestData', 'dataRequest', input);
  return { dataRequestId: id, version };
}

async function dimension({ coordinator }: Cast): Promise<object> {
  const labels = [{ language: 'EN', text: 'Any' }];
  const code = newId('dim').replace('_', '-');
  const input = { code, kind: 'SEX', labels, values: [{ code: 'female', labels }] };
  const { id, version } = await made(coordinator, 'declareDimension', 'dimension', input);
  return { id, version };
}

/** A recommendation that an institution leads on. */
async function led(institutionId: string): Promise<{ recommendationId: string }> {
  const [recommendationId = ''] = await seedRecommendations(world, 1);
  await assign(cast, institutionId, [recommendationId]);
  return { recommendationId };
}

async function draft({ otherFocalPoint, ministryB }: Cast): Promise<object> {
  const { id, version } = updateOf(await drafting(otherFocalPoint, await led(ministryB)));
  return { id, version };
}

/** Two recommendations of the same words, noticed as a pair. */
async function pair({ coordinator }: Cast): Promise<{ id: string; version: number; keepId: string }> {
  const words = { reference: '7 (a)', text: 'Ratify the Convention.' };
  const { documentId, id: keepId } = await enterRecommendation(coordinator, words);
  await enterRecommendation(coordinator, { documentId, ...words });
  const { data } = await coordinator.ask('{ possibleDuplicates(state: OPEN) { nodes { id version } } }');
  return { ...data.possibleDuplicates.nodes[0], keepId };
}

async function date({ coordinator }: Cast): Promise<{ id: string; version: number }> {
  const { id, version } = await entered(coordinator);
  return { id, version };
}
const WEIGHTS = {
  repetitionWeight: 40,
  followUpRequestedWeight: 20,
  deadlineWeight: 20,
  attentionWeight: 10,
  positionWeight: 10,
  repetitionFull: 3,
  highFrom: 60,
  mediumFrom: 30,
};

const edits: Edit[] = [
  ...planEdits,
  ...roundEdits,
  ...participationEdits,
  ...textEdits,
  ...communicationEdits,
  ...positionEdits,
  {
    verb: 'editCalendarEntry',
    noun: 'entry',
    people: coordinators,
    make: date,
    changes: [{ title: 'Eighth report' }, { note: 'Begin in May.' }],
  },
  {
    verb: 'changeDate',
    noun: 'entry',
    people: coordinators,
    make: date,
    changes: [
      { startsOn: '2026-10-15', certainty: 'CONFIRMED', source: LETTER, reason: 'A letter came.' },
      { startsOn: '2026-10-31', certainty: 'CONFIRMED', source: LETTER, reason: 'Another came.' },
    ],
  },
  {
    verb: 'postponeDate',
    noun: 'entry',
    people: coordinators,
    make: date,
    changes: [
      { startsOn: '2026-11-30', source: LETTER, reason: 'Put off.' },
      { source: LETTER, reason: 'Put off, nobody knows until when.' },
    ],
  },
  {
    verb: 'settleDate',
    noun: 'entry',
    people: coordinators,
    make: date,
    changes: [{ settledOn: '2026-02-27' }, { settledOn: '2026-02-28' }],
  },
  {
    verb: 'cancelDate',
    noun: 'entry',
    people: coordinators,
    make: date,
    changes: [{ reason: 'Combined.' }, { reason: 'Withdrawn.' }],
  },
  {
    verb: 'reopenDate',
    noun: 'entry',
    people: coordinators,
    make: async ({ coordinator }) => {
      const open = await entered(coordinator);
      const { id, version } = await acted(coordinator, 'cancelDate', open, { reason: 'By mistake.' });
      return { id, version };
    },
    changes: [{ reason: 'It stands.' }, { reason: 'It still stands.' }],
  },
  {
    verb: 'changeCluster',
    noun: 'cluster',
    people: coordinators,
    make: cluster,
    changes: [{ name: 'Courts of law' }, { description: 'And legal aid.' }],
  },
  { verb: 'archiveCluster', noun: 'cluster', people: coordinators, make: cluster, changes: [{}, {}] },
  {
    verb: 'changeInstitution',
    noun: 'institution',
    people: coordinators,
    make: async ({ coordinator }) => {
      const names = [{ language: 'EN', text: 'Office' }];
      const { id, version } = await made(coordinator, 'createInstitution', 'institution', { names });
      return { institutionId: id, version };
    },
    changes: [{ branch: 'JUDICIAL' }, { level: 'LOCAL' }],
  },
  {
    verb: 'changeIndicator',
    noun: 'indicator',
    people: coordinators,
    make: indicator,
    changes: [{ name: 'Share of judges' }, { name: 'Share of courts' }],
  },
  {
    verb: 'changePart',
    noun: 'part',
    people: coordinators,
    make: async ({ coordinator }) => {
      const entered = await enterRecommendation(coordinator, { text: '(a) Adopt a law; (b) Train judges.' });
      const split = await verb(coordinator, 'splitRecommendation', 'parts { id version }', {
        recommendationId: entered.id,
        parts: ['(a)', '(b)'].map((label) => ({ label, text: `What ${label} asks for` })),
      });
      return done(split, 'splitRecommendation').parts[0];
    },
    changes: [{ text: 'Adopt a statute' }, { label: '(1)' }],
  },
  {
    verb: 'answerPassedTask',
    noun: 'passedTask',
    people: twice('otherFocalPoint'),
    make: passedTask,
    changes: [{ text: 'Forty cells.' }, { text: 'Fifty cells.' }],
  },
  {
    verb: 'withdrawPassedTask',
    noun: 'passedTask',
    people: twice('focalPoint'),
    make: passedTask,
    changes: [{ reason: 'Solved.' }, { reason: 'Not ours.' }],
  },
  {
    verb: 'acceptPassedAnswer',
    noun: 'passedTask',
    people: twice('focalPoint'),
    make: answeredTask,
    changes: [{}, {}],
  },
  {
    verb: 'returnPassedAnswer',
    noun: 'passedTask',
    people: twice('focalPoint'),
    make: answeredTask,
    changes: [{ reason: 'Of which year?' }, { reason: 'Where?' }],
  },
  {
    verb: 'answerDataRequest',
    noun: 'dataRequest',
    people: twice('otherFocalPoint'),
    make: dataRequest,
    changes: [
      { value: '1', measuredOn: '2026-02-28', source: 'Register.' },
      { value: '2', measuredOn: '2026-02-28', source: 'Register.' },
    ],
  },
  {
    verb: 'declineDataRequest',
    noun: 'dataRequest',
    people: twice('otherFocalPoint'),
    make: dataRequest,
    changes: [{ reason: 'Not ours.' }, { reason: 'Not counted.' }],
  },
  {
    verb: 'withdrawDataRequest',
    noun: 'dataRequest',
    people: twice('focalPoint'),
    make: dataRequest,
    changes: [{}, {}],
  },
  {
    verb: 'changeDimension',
    noun: 'dimension',
    people: coordinators,
    make: dimension,
    changes: [{ labels: [{ language: 'EN', text: 'Gender' }] }, { retire: ['female'] }],
  },
  { verb: 'archiveDimension', noun: 'dimension', people: coordinators, make: dimension, changes: [{}, {}] },
  { verb: 'archiveIndicator', noun: 'indicator', people: coordinators, make: indicator, changes: [{}, {}] },
  {
    verb: 'changeFramework',
    noun: 'framework',
    people: coordinators,
    make: framework,
    changes: [{ title: 'Strategy 2026' }, { issuedBy: 'Cabinet' }],
  },
  {
    verb: 'retractExternalGrade',
    noun: 'externalGrade',
    people: coordinators,
    make: externalGrade,
    changes: [{ reason: 'A slip.' }, { reason: 'Of another recommendation.' }],
  },
  {
    verb: 'withholdExternalGrade',
    noun: 'externalGrade',
    people: coordinators,
    make: gradeOfRegionalBody,
    changes: [
      { ground: 'UNRELATED', reason: 'Of another matter.' },
      { ground: 'PERSONAL_DATA', reason: 'It names a child.' },
    ],
  },
  {
    verb: 'releaseExternalGrade',
    noun: 'externalGrade',
    people: coordinators,
    make: withheldGrade,
    changes: [{}, {}],
  },
  {
    verb: 'changeSupportRequest',
    noun: 'supportRequest',
    people: coordinators,
    make: supportRequest,
    changes: [{ title: 'Training of judges' }, { donors: ['Norway'] }],
  },
  {
    verb: 'changeSupportArea',
    noun: 'supportArea',
    people: coordinators,
    make: supportArea,
    changes: [{ source: 'Form of 2025' }, { labels: [{ language: 'EN', text: 'Other words' }] }],
  },
  {
    verb: 'retireSupportArea',
    noun: 'supportArea',
    people: coordinators,
    make: supportArea,
    changes: [{}, {}],
  },
  {
    verb: 'stepSupportRequest',
    noun: 'supportRequest',
    people: coordinators,
    make: supportRequest,
    changes: [
      { step: 'SUBMIT', takenOn: '2026-02-01' },
      { step: 'SUBMIT', takenOn: '2026-02-02' },
    ],
  },
  {
    verb: 'changeGoodPractice',
    noun: 'goodPractice',
    people: coordinators,
    make: goodPractice,
    changes: [{ title: 'Another' }, { place: 'Everywhere' }],
  },
  {
    verb: 'publishGoodPractice',
    noun: 'goodPractice',
    people: coordinators,
    make: goodPractice,
    changes: [{}, {}],
  },
  {
    verb: 'archiveGoodPractice',
    noun: 'goodPractice',
    people: coordinators,
    make: goodPractice,
    changes: [{}, {}],
  },
  { verb: 'closeFramework', noun: 'framework', people: coordinators, make: framework, changes: [{}, {}] },
  {
    verb: 'changeFrameworkItem',
    noun: 'frameworkItem',
    people: coordinators,
    make: frameworkItem,
    changes: [{ code: '1' }, { title: 'Courts' }],
  },
  {
    verb: 'archiveFrameworkItem',
    noun: 'frameworkItem',
    people: coordinators,
    make: frameworkItem,
    changes: [{}, {}],
  },
  {
    verb: 'weighPriorities',
    noun: 'prioritySetting',
    people: coordinators,
    make: async ({ coordinator }) =>
      (await coordinator.ask('{ prioritySetting { version } }')).data.prioritySetting,
    changes: [
      { ...WEIGHTS, reason: 'One way.' },
      { ...WEIGHTS, highFrom: 70, reason: 'Another.' },
    ],
  },
  {
    verb: 'endAreaOfAttention',
    noun: 'areaOfAttention',
    people: coordinators,
    make: async ({ coordinator }) => {
      const area = { title: 'Poverty', sdgCode: '1.2', source: 'Letter', sourceOn: '2025-11-30' };
      return made(coordinator, 'nameAreaOfAttention', 'areaOfAttention', area);
    },
    changes: [{ reason: 'The plan covers it.' }, { reason: 'A later letter names others.' }],
  },
  {
    verb: 'configureCountry',
    noun: 'country',
    people: coordinators,
    make: async ({ coordinator }) => {
      const { data } = await coordinator.ask(`{ country(code: "${HOME}") { version } }`);
      return { version: data.country.version };
    },
    changes: [{ publication: 'STATUS' }, { timeZone: 'Asia/Tokyo' }],
  },
  {
    verb: 'changeProfile',
    noun: 'user',
    people: twice('analyst'),
    make: async ({ analyst }) => (await analyst.ask('{ viewer { user { version } } }')).data.viewer.user,
    changes: [
      { name: 'Ana', language: 'FR' },
      { name: 'Anna', language: 'EN' },
    ],
  },
  {
    verb: 'configureReminders',
    noun: 'schedule',
    people: coordinators,
    make: async ({ coordinator }) =>
      (await coordinator.ask('{ reminderSchedule { version } }')).data.reminderSchedule,
    changes: [{ hour: 6 }, { daysBefore: [30, 0] }],
  },
  {
    verb: 'changeMyReminders',
    noun: 'reminders',
    people: twice('analyst'),
    make: async ({ analyst }) =>
      (await analyst.ask('{ viewer { reminders { version } } }')).data.viewer.reminders,
    changes: [
      { frequency: 'WEEKLY', mutedKinds: [] },
      { frequency: 'DAILY', mutedKinds: ['CALENDAR'] },
    ],
  },
  {
    verb: 'editProgressUpdate',
    noun: 'progressUpdate',
    people: twice('otherFocalPoint'),
    make: draft,
    changes: [{ narrative: 'A bill is before parliament.' }, { proposedStatus: 'NOT_STARTED' }],
  },
  {
    verb: 'discardProgressUpdate',
    noun: 'progressUpdate',
    people: twice('otherFocalPoint'),
    make: draft,
    changes: [{}, {}],
  },
  {
    verb: 'submitProgressUpdate',
    noun: 'progressUpdate',
    people: twice('otherFocalPoint'),
    make: draft,
    changes: [{}, {}],
  },
  {
    verb: 'clearProgressUpdate',
    noun: 'progressUpdate',
    people: twice('validator'),
    make: async ({ focalPoint, ministryA }) => {
      const { id, version } = await submitted(focalPoint, await led(ministryA));
      return { id, version };
    },
    changes: [{}, {}],
  },
  {
    verb: 'dismissDuplicate',
    noun: 'duplicate',
    people: coordinators,
    make: async (cast) => {
      const { id, version } = await pair(cast);
      return { duplicateId: id, version };
    },
    changes: [{}, {}],
  },
  {
    verb: 'mergeDuplicate',
    noun: 'duplicate',
    people: coordinators,
    make: async (cast) => {
      const { id, version, keepId } = await pair(cast);
      return { duplicateId: id, version, keepId };
    },
    changes: [{}, {}],
  },
  {
    verb: 'rejectNotApplicable',
    noun: 'proposal',
    people: coordinators,
    make: async ({ coordinator, ministryB }) => {
      const { recommendationId } = await led(ministryB);
      const answer = await verb(coordinator, 'assessStatus', 'proposals { id version }', {
        targets: { ids: [recommendationId] },
        status: 'NO_LONGER_APPLICABLE',
        notApplicableReason: 'DATE_PASSED',
        effectiveOn: '2026-02-28',
        sourceNote: 'Census office.',
        reason: 'The census was held.',
      });
      const [{ id, version }] = done(answer, 'assessStatus').proposals;
      return { proposalId: id, version };
    },
    changes: [{ note: 'It was not held.' }, { note: 'Only half of it was.' }],
  },
];

it.each(edits)('of two who $verb at once one is told CONFLICT', async ({ verb: name, noun, ...edit }) => {
  const subject = (await edit.make(cast)) as { version: number };
  const people = edit.people(cast);
  const answers = await Promise.all(
    edit.changes.map((change, n) =>
      verb(people[n] as Player, name, `${noun} { version }`, { ...subject, ...change }),
    ),
  );
  expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
  const won = answers.find((answer) => refusal(answer) === null);
  // One version more: nothing of the other was mixed into it.
  expect(won?.data[name][noun].version).toBe(subject.version + 1);
});

it('races every verb that takes a version', async () => {
  const { data } = await world.ask(
    '{ __schema { mutationType { fields { name args { type { ofType { inputFields { name } } } } } } } }',
  );
  const verbs: string[] = data.__schema.mutationType.fields
    .filter(({ args }: any) => args[0]?.type.ofType?.inputFields.some(({ name }: any) => name === 'version'))
    .map(({ name }: any) => name);
  expect(verbs.sort()).toEqual([...edits.map(({ verb: name }) => name), ...ELSEWHERE].sort());
});
