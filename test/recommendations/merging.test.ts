import { Cast, done } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation, type RecordInput } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
import { World } from '../harness/world.js';
import { addTo, assign, createCluster } from '../assignments/verbs.js';
import { wholePlan } from '../plans/planning.js';
import { approving, drafting, refusal, submitted, updateOf, verb } from '../progress/reporting.js';
import { splitting } from '../parts/splitting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  await publish(cast.coordinator, 'STATUS');
});
afterAll(() => world.close());

/** Two entries of one paragraph, found to be possible duplicates. */
interface Twins {
  kept: string;
  double: string;
  /** Merges the second into the first; answers what spoke against it. */
  merge: () => Promise<string | null>;
}

let texts = 0;
async function twins(second: RecordInput = {}, first: RecordInput = {}): Promise<Twins> {
  const text = `Ratify the protocol of ${1990 + ++texts}.`;
  const enter = 'position' in first || 'position' in second ? enterUprRecommendation : enterRecommendation;
  const { id: kept, documentId } = await enter(cast.coordinator, { reference: '7 (a)', text, ...first });
  const again = { documentId, reference: '7(a)', text, ...second };
  const { id: double } = await enterRecommendation(cast.coordinator, again);
  const { data } = await cast.coordinator.ask(
    '{ possibleDuplicates(first: 100) { nodes { id version other { id } } } }',
  );
  const pair = data.possibleDuplicates.nodes.find(({ other }: any) => other.id === double);
  const input = { duplicateId: pair.id, version: pair.version, keepId: kept };
  const merge = async (): Promise<string | null> =>
    refusal(await verb(cast.coordinator, 'mergeDuplicate', 'duplicate { state }', input))?.message ?? null;
  return { kept, double, merge };
}

/** A verb of a coordinator that must be done. */
const act = async (name: string, fields: string, input: object): Promise<any> =>
  done(await verb(cast.coordinator, name, fields, input), name);
const ask = async (id: string, fields: string): Promise<any> =>
  (await cast.coordinator.ask(`query($id: ID!) { recommendation(id: $id) { ${fields} } }`, { id })).data
    .recommendation;

const GRADE = { grader: 'CEDAW', scaleCode: 'CEDAW_WORDS', gradedOn: '2025-10-20', source: 'CEDAW/C/9' };
const inCluster = async (id: string, name: string): Promise<void> =>
  addTo(cast.coordinator, await createCluster(cast.coordinator, name), [id]);

/** What may be said of a recommendation: in one way, and in another that contradicts it. */
const SAID: Record<
  string,
  { say: (id: string, other: boolean) => Promise<unknown>; against: RegExp; upr?: true }
> = {
  'a follow-up decision': {
    say: (id, other) =>
      act('decideFollowUp', 'changedCount', {
        targets: { ids: [id] },
        decision: other ? 'UNDECIDED' : 'MONITOR',
        reason: 'A treaty action is under way.',
      }),
    against: /has the follow-up decision MONITOR, .* UNDECIDED/,
  },
  'a priority': {
    say: (id, other) =>
      act('setPriority', 'changedCount', {
        targets: { ids: [id] },
        priority: other ? 'MEDIUM' : 'HIGH',
        reason: 'Urgent.',
      }),
    against: /has the priority HIGH, .* MEDIUM/,
  },
  'a status': {
    say: (id, other) =>
      act('assessStatus', 'assessments { id }', {
        targets: { ids: [id] },
        status: other ? 'NOT_STARTED' : 'IN_PROGRESS',
        effectiveOn: '2025-12-31',
        sourceNote: 'A visit.',
        reason: 'Seen.',
      }),
    against: /has the status IN_PROGRESS, .* NOT_STARTED/,
  },
  'a specificity': {
    say: (id, other) =>
      act('setSpecificity', 'changedCount', {
        recommendationIds: [id],
        level: other ? 'GENERAL' : 'SPECIFIC',
      }),
    against: /is held to be SPECIFIC, .* GENERAL/,
  },
  'an exception from publication': {
    say: (id, other) =>
      act('changePublication', 'changedCount', {
        itemIds: [id],
        publication: other ? 'SOURCE' : 'NONE',
        reason: 'A court has it.',
      }),
    against: /you publish NONE, .* SOURCE/,
  },
  'a grade': {
    say: (id, other) =>
      act('recordExternalGrade', 'externalGrade { id }', {
        ...GRADE,
        recommendationId: id,
        gradeCode: other ? 'IMPLEMENTED' : 'NOT_IMPLEMENTED',
      }),
    against: /CEDAW gave .* different grades on 2025-10-20/,
  },
  'an assignment': {
    say: async (id, other) =>
      done(
        await assign(cast.coordinator, [id], {
          institutionId: other ? cast.ministryB : cast.ministryA,
          role: 'LEAD',
        }),
        'assignRecommendations',
      ),
    against: /in different hands/,
  },
  'a position': {
    say: (id, other) =>
      act('recordPosition', 'recommendation { id }', {
        recommendationId: id,
        position: other ? 'NOTED' : 'SUPPORTED',
        stage: 'ADOPTION',
      }),
    against: /position on .* is SUPPORTED, .* NOTED/,
    upr: true,
  },
};

describe.each(Object.keys(SAID))('%s', (name) => {
  const { say, against, upr } = SAID[name]!;
  const pair = (): Promise<Twins> => twins({}, upr ? { position: 'PENDING' } : {});
  const FIELDS = `followUpDecision { decision } priority status statusHistory { nodes { status } } specificity { level }
    latestGrades { grade { code } } lead { id } position publication { public } mergedInto { id }`;

  it('of a duplicate goes over to the one that stays', async () => {
    const plain = await pair();
    await say(plain.kept, false);
    const wanted = await ask(plain.kept, FIELDS);
    const { kept, double, merge } = await pair();
    await say(double, false);
    expect(await ask(kept, FIELDS)).not.toEqual(wanted);
    expect(await merge()).toBeNull();
    expect(await ask(kept, FIELDS)).toEqual(wanted);
  });

  it('that is the same on both speaks against nothing; another one does, and nothing is changed', async () => {
    const alike = await pair();
    for (const id of [alike.kept, alike.double]) await say(id, false);
    const before = await ask(alike.kept, FIELDS);
    expect(await alike.merge()).toBeNull();
    expect({ ...(await ask(alike.kept, FIELDS)), latestGrades: [] }).toEqual({ ...before, latestGrades: [] });
    const differing = await pair();
    await say(differing.double, false);
    await say(differing.kept, true);
    expect(await differing.merge()).toMatch(against);
    expect((await ask(differing.double, FIELDS)).mergedInto).toBeNull();
  });
});

describe('a merge', () => {
  it('takes along what is linked and measured, reported and under way', async () => {
    const { kept, double, merge } = await twins();
    await inCluster(double, 'Statelessness');
    for (const institutionId of [cast.ministryA, cast.ministryB]) {
      const role = institutionId === cast.ministryA ? 'SUPPORTING' : 'LEAD';
      done(await assign(cast.coordinator, [double], { institutionId, role }), 'assignRecommendations');
    }
    const approved = await submitted(cast.otherFocalPoint, { recommendationId: double });
    done(await approving(cast.coordinator, approved), 'approveProgressUpdate');
    const waiting = await submitted(cast.otherFocalPoint, { recommendationId: double });
    const draft = updateOf(
      await drafting(cast.focalPoint, { recommendationId: double, proposedStatus: null }),
    );
    const { indicator } = await act('createIndicator', 'indicator { id }', {
      itemId: double,
      kind: 'OUTCOME',
      name: 'Births registered',
      unit: 'percent',
      direction: 'INCREASE',
    });
    const { measure } = await wholePlan(cast, [double], { activities: [] });
    const both = await wholePlan(cast, [double, kept], { activities: [] });
    const { framework } = await act('createFramework', 'framework { id }', {
      kind: 'NATIONAL_STRATEGY',
      title: 'Strategy for children',
    });
    const { frameworkItem } = await act('addFrameworkItem', 'frameworkItem { id }', {
      frameworkId: framework.id,
      title: 'Every child is registered',
    });
    await act('linkToFrameworkItem', 'changedCount', {
      frameworkItemId: frameworkItem.id,
      itemIds: [double],
    });
    const { id: third } = await enterRecommendation(cast.coordinator);
    const link = { fromId: double, toId: third, kind: 'RELATED' };
    await act('linkRecommendations', 'changedCount', { links: [link] });
    await act('tagRecommendations', 'changedCount', { recommendationIds: [double], sdgCodes: ['16.9'] });
    const tagged = (await ask(double, 'sdgs { code taggedBy { id } taggedAt }')).sdgs;
    world.clock.advance({ minutes: 1 });
    expect(await merge()).toBeNull();

    const found = await ask(
      kept,
      `status cluster { name members { nodes { id } } } assignments { role institution { id } } indicators { id }
       measures { nodes { id } } frameworkItems { nodes { id } } progressUpdates(first: 10) { nodes { id } } links { nodes { kind from { id } to { id } } }
       sdgs { code taggedBy { id } taggedAt }`,
    );
    expect(found).toMatchObject({
      status: 'IN_PROGRESS',
      cluster: { name: 'Statelessness', members: { nodes: [{ id: kept }] } },
      assignments: [
        { role: 'LEAD', institution: { id: cast.ministryB } },
        { role: 'SUPPORTING', institution: { id: cast.ministryA } },
      ],
      indicators: [{ id: indicator.id }],
      frameworkItems: { nodes: [{ id: frameworkItem.id }] },
      links: { nodes: [{ kind: 'RELATED' }] },
      sdgs: tagged,
    });
    const ids = (nodes: { id: string }[]): string[] => nodes.map(({ id }) => id).sort();
    expect(ids(found.measures.nodes)).toEqual([measure.id, both.measure.id].sort());
    expect(ids(found.progressUpdates.nodes)).toEqual([approved.id, waiting.id, draft.id].sort());
    // What was on its way goes on.
    done(
      await approving(cast.coordinator, waiting, { version: waiting.version + 1 }),
      'approveProgressUpdate',
    );
    const handedIn = await verb(cast.focalPoint, 'submitProgressUpdate', 'progressUpdate { state }', {
      id: draft.id,
      version: draft.version + 1,
    });
    expect(done(handedIn, 'submitProgressUpdate').progressUpdate.state).toBe('SUBMITTED');
    expect(await ask(double, 'cluster { id } assignments { id } measures { totalCount }')).toEqual({
      cluster: null,
      assignments: [],
      measures: { totalCount: 0 },
    });
  });

  it('keeps one of two places in one cluster, and objects to two clusters', async () => {
    const clusterId = await createCluster(cast.coordinator, 'Children');
    const same = await twins();
    await addTo(cast.coordinator, clusterId, [same.kept, same.double]);
    expect(await same.merge()).toBeNull();
    const { data } = await cast.coordinator.ask('query($id: ID!) { cluster(id: $id) { memberCount } }', {
      id: clusterId,
    });
    expect(data.cluster.memberCount).toBe(1);
    const differing = await twins();
    await addTo(cast.coordinator, clusterId, [differing.kept]);
    await inCluster(differing.double, 'Schools');
    expect(await differing.merge()).toMatch(/is in the cluster clu_.* put both in the same one/);
    const split = await twins();
    const { parts } = done(await splitting(cast.coordinator, split.kept), 'splitRecommendation');
    const [part] = parts as { id: string }[];
    done(
      await cast.coordinator.ask(
        'mutation($input: ClusterMembersInput!) { addToCluster(input: $input) { changedCount userErrors { message } } }',
        { input: { clusterId, partIds: [part?.id] } },
      ),
      'addToCluster',
    );
    await addTo(cast.coordinator, clusterId, [split.double]);
    expect(await split.merge()).toMatch(/is in the cluster "Children", in which \(a\) of .* is by itself/);
  });

  it('ends what an institution has twice on the same terms, once', async () => {
    const { kept, double, merge } = await twins();
    const terms = { institutionId: cast.ministryA, role: 'LEAD', implementBy: '2027-01-31' };
    done(await assign(cast.coordinator, [kept, double], terms), 'assignRecommendations');
    expect(await merge()).toBeNull();
    expect((await ask(kept, 'assignments { role }')).assignments).toEqual([{ role: 'LEAD' }]);
    expect((await ask(double, 'assignmentHistory { endCause }')).assignmentHistory).toEqual([
      { endCause: 'MERGED' },
    ]);
  });

  it('objects to links that would contradict each other', async () => {
    const { kept, double, merge } = await twins();
    const { id: third } = await enterRecommendation(cast.coordinator);
    const links = (kind: string, fromId: string) =>
      act('linkRecommendations', 'links { id }', { links: [{ fromId, toId: third, kind }] });
    await links('RELATED', double);
    const { links: made } = await links('DUPLICATE_OF', kept);
    expect(await merge()).toContain(`end one of them first (${made[0].id})`);
    await act('unlinkRecommendations', 'changedCount', { linkIds: [made[0].id], reason: 'No.' });
    expect(await merge()).toBeNull();
    const [link] = (await ask(kept, 'links { nodes { kind } }')).links.nodes;
    expect(link).toEqual({ kind: 'RELATED' });
  });
});
