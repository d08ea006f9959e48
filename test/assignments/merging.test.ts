import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cast, done } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { World } from '../harness/world.js';
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

it('a duplicate does not disappear while it is clustered, assigned, decided or prioritised', async () => {
  const text = 'Ratify the Convention on statelessness.';
  const kept = await enterRecommendation(cast.coordinator, { reference: '7 (a)', text });
  const double = await enterRecommendation(cast.coordinator, {
    documentId: kept.documentId,
    reference: '7(a)',
    text,
  });
  const { data } = await cast.coordinator.ask('{ possibleDuplicates { nodes { id version } } }');
  const [pair] = data.possibleDuplicates.nodes;
  const merge = async (): Promise<string[]> => {
    const input = { duplicateId: pair.id, version: pair.version, keepId: kept.id };
    const { userErrors } = await run('mergeDuplicate', 'MergeDuplicateInput', 'duplicate { state }', input);
    return userErrors.map(({ code, message }: any) => `${code}: ${message}`);
  };
  const targets = { ids: [double.id] };
  const both = { ids: [kept.id, double.id] };

  const clusterId = await createCluster(cast.coordinator, 'Statelessness');
  await addTo(cast.coordinator, clusterId, [double.id]);
  const answer = await assign(cast.coordinator, [double.id], {
    institutionId: cast.ministryA,
    role: 'LEAD',
  });
  const [assignment] = done(answer, 'assignRecommendations').assignments;
  const decision = { decision: 'MONITOR', reason: 'A treaty action is under way.' };
  await run('decideFollowUp', 'DecideFollowUpInput', 'changedCount', { targets, ...decision });
  await run('setPriority', 'SetPriorityInput', 'changedCount', { targets, priority: 'HIGH' });

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
  await run('setPriority', 'SetPriorityInput', 'changedCount', { targets: both, priority: 'HIGH' });
  expect(await merge()).toEqual([]);
});
