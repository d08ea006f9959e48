import sql from 'sql-template-tag';
import { Cast, done, institution } from '../harness/cast.js';
import { seedRecommendations, write } from '../harness/seeds.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World } from '../harness/world.js';
import { assign, standing } from './verbs.js';

let world: World;
let cast: Cast;
let ministryC: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  ministryC = await institution(cast.coordinator, 'Ministry of Education');
});
afterAll(() => world.close());

describe('two coordinators at once', () => {
  it('who assign different leads leave exactly one, and the other hears of it', async () => {
    const ids = await seedRecommendations(world, 20);
    const answers = await Promise.all([
      assign(cast.coordinator, ids, { institutionId: cast.ministryA, role: 'LEAD' }),
      assign(cast.secondCoordinator, [...ids].reverse(), { institutionId: cast.ministryB, role: 'LEAD' }),
    ]);
    const outcomes = answers.map(({ data }) => data.assignRecommendations);
    for (const outcome of outcomes) {
      const refused = outcome.userErrors[0]?.code === 'CONFLICT';
      expect(refused || outcome.changedCount === 20).toBe(true);
    }
    expect(outcomes.some(({ changedCount }) => changedCount === 20)).toBe(true);
    const leads = await Promise.all(ids.map((id) => standing(cast.coordinator, id)));
    const leading = new Set(leads.map(({ lead }) => lead.id));
    expect(leading.size).toBe(1);
    for (const { assignments } of leads) expect(assignments).toHaveLength(1);
  });

  it('who take over from the same lead leave exactly one', async () => {
    const ids = await seedRecommendations(world, 10);
    await assign(cast.coordinator, ids, { institutionId: ministryC, role: 'LEAD' });
    await Promise.all([
      assign(cast.coordinator, ids, { institutionId: cast.ministryA, role: 'LEAD' }),
      assign(cast.secondCoordinator, ids, { institutionId: cast.ministryB, role: 'LEAD' }),
    ]);
    const leads = await Promise.all(ids.map((id) => standing(cast.coordinator, id)));
    expect(new Set(leads.map(({ lead }) => lead.id)).size).toBe(1);
    for (const { assignments } of leads) expect(assignments).toHaveLength(1);
  });
});

describe('cost', () => {
  it('a thousand assignments are made and audited in at most 20 statements and a second', async () => {
    const ids = await seedRecommendations(world, 1_000);
    const terms = { institutionId: cast.ministryA, role: 'LEAD', implementBy: '2028-01-01' };
    let took = 0;
    const statements = await world.countStatements(async () => {
      const start = performance.now();
      const query =
        'mutation($input: AssignRecommendationsInput!) { assignRecommendations(input: $input) { changedCount userErrors { code message } } }';
      const answer = await cast.coordinator.ask(query, { input: { targets: { ids }, ...terms } });
      took = performance.now() - start;
      expect(done(answer, 'assignRecommendations').changedCount).toBe(1_000);
    });
    expect(statements).toBeLessThanOrEqual(20);
    expect(took).toBeLessThan(1_000);
    const [audited] = await write(world, (writer) =>
      writer.rows<{ n: number }>(sql`
        select count(*) as n from event_change where entity = 'Assignment' and verb = 'CREATED'
          and event_sequence = (select max(sequence) from event where name = 'RecommendationsAssigned')`),
    );
    expect(audited?.n).toBe(1_000);
  });

  it('statements do not grow with the page', async () => {
    const query = `query($first: Int) { recommendations(first: $first) { nodes {
      lead { id } implementBy overdue cluster { id } assignments { institution { id } via declines { id } }
      assignmentHistory { id recommendation { id } } followUpDecision { decision } followUpDecisions { id } priority } } }`;
    expect((await cast.coordinator.ask(query, { first: 3 })).errors).toBeUndefined();
    await expectNoGrowth(world, (first) => cast.coordinator.ask(query, { first }), 3, 60);
  });
});
