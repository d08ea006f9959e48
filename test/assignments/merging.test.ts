import { Cast, done } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { World } from '../harness/world.js';
import { approving, submitted } from '../progress/reporting.js';
import { addTo, assign, createCluster } from './verbs.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world.close());

const ERRORS = 'userErrors { code message }';

/** Asks for a mutation of one input; answers its payload. */
async function run(name: string, type: string, fields: string, input: object): Promise<any> {
  const { data } = await cast.coordinator.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} ${ERRORS} } }`,
    { input },
  );
  return data[name];
}

/** Two entries of one paragraph, found to be possible duplicates, and the attempt to merge the second into the first. */
async function twice(
  text: string,
): Promise<{ keptId: string; doubleId: string; merge: () => Promise<string[]> }> {
  const kept = await enterRecommendation(cast.coordinator, { reference: '7 (a)', text });
  const { id: doubleId } = await enterRecommendation(cast.coordinator, {
    documentId: kept.documentId,
    reference: '7(a)',
    text,
  });
  const { data } = await cast.coordinator.ask(
    '{ possibleDuplicates { nodes { id version recommendation { id } other { id } } } }',
  );
  const pair = data.possibleDuplicates.nodes.find(({ recommendation, other }: any) =>
    [recommendation.id, other.id].includes(doubleId),
  );
  const merge = async (): Promise<string[]> => {
    const input = { duplicateId: pair.id, version: pair.version, keepId: kept.id };
    const { userErrors } = await run('mergeDuplicate', 'MergeDuplicateInput', 'duplicate { state }', input);
    return userErrors.map(({ code, message }: any) => `${code}: ${message}`);
  };
  return { keptId: kept.id, doubleId, merge };
}

it('a duplicate does not disappear while it is clustered, assigned, decided or prioritised', async () => {
  const { keptId, doubleId, merge } = await twice('Ratify the Convention on statelessness.');
  const targets = { ids: [doubleId] };
  const both = { ids: [keptId, doubleId] };

  const clusterId = await createCluster(cast.coordinator, 'Statelessness');
  await addTo(cast.coordinator, clusterId, [doubleId]);
  const answer = await assign(cast.coordinator, [doubleId], {
    institutionId: cast.ministryA,
    role: 'LEAD',
  });
  const [assignment] = done(answer, 'assignRecommendations').assignments;
  const decision = { decision: 'MONITOR', reason: 'A treaty action is under way.' };
  await run('decideFollowUp', 'DecideFollowUpInput', 'changedCount', { targets, ...decision });
  await run('setPriority', 'SetPriorityInput', 'changedCount', {
    targets,
    priority: 'HIGH',
    reason: 'Urgent.',
  });

  const all = (await merge()).join();
  expect(all).toContain('CONFLICT');
  for (const word of ['the cluster "Statelessness"', 'is assigned', 'follow-up decision MONITOR']) {
    expect(all).toContain(word);
  }
  await run('removeFromCluster', 'ClusterMembersInput', 'changedCount', { clusterId, targets });
  await run('endAssignments', 'EndAssignmentsInput', 'changedCount', {
    assignmentIds: [assignment.id],
    reason: 'A duplicate.',
  });
  await run('decideFollowUp', 'DecideFollowUpInput', 'changedCount', { targets: both, ...decision });
  expect(await merge()).toEqual([expect.stringContaining('the priority HIGH')]);
  await run('setPriority', 'SetPriorityInput', 'changedCount', {
    targets: both,
    priority: 'HIGH',
    reason: 'Urgent.',
  });
  expect(await merge()).toEqual([]);
});

it('a duplicate does not disappear while it is reported on, assessed or measured', async () => {
  const { keptId, doubleId, merge } = await twice('Register every child at birth.');
  const answer = await assign(cast.coordinator, [doubleId], { institutionId: cast.ministryB, role: 'LEAD' });
  const [assignment] = done(answer, 'assignRecommendations').assignments;
  const update = await submitted(cast.otherFocalPoint, { recommendationId: doubleId });
  const { indicator } = await run('createIndicator', 'CreateIndicatorInput', 'indicator { id version }', {
    itemId: doubleId,
    kind: 'OUTCOME',
    name: 'Births registered',
    unit: 'percent',
    direction: 'INCREASE',
  });
  const ending = { assignmentIds: [assignment.id], reason: 'A duplicate.' };
  await run('endAssignments', 'EndAssignmentsInput', 'changedCount', ending);

  expect((await merge()).join()).toMatch(/a report that waits for review.*the indicator "Births registered"/);
  done(await approving(cast.coordinator, update), 'approveProgressUpdate');
  await run('archiveIndicator', 'ArchiveIndicatorInput', 'indicator { id }', indicator);
  expect(await merge()).toEqual([expect.stringContaining(`the status IN_PROGRESS, ${keptId} none`)]);
  const { assessments } = await run('assessStatus', 'AssessStatusInput', 'assessments { id }', {
    targets: { ids: [keptId] },
    status: 'IN_PROGRESS',
    effectiveOn: '2025-12-31',
    sourceNote: 'The report on its duplicate.',
    reason: 'One paragraph, entered twice.',
  });
  expect(assessments).toHaveLength(1);
  expect(await merge()).toEqual([]);
});
