import sql from 'sql-template-tag';
import { Institution } from '../../src/people/institutions/institution.entity.js';
import { Reader } from '../../src/platform/database/reader.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Writer } from '../../src/platform/database/writer.js';
import { Events } from '../../src/platform/events/events.js';
import { newId } from '../../src/platform/ids/id.js';
import { Cast, institution, PASSWORD } from '../harness/cast.js';
import { expectNoGrowth } from '../harness/statement-growth.js';
import { World } from '../harness/world.js';
import { Door } from './ask-people.js';

let world: World;
let cast: Cast;
let ministry: string;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
  world.clock.moveTo('2026-03-02T10:00:00.000Z');
  ministry = await institution(cast.coordinator, 'Ministry of Culture');
  world.clock.moveTo('2026-03-03T10:00:00.000Z');
  await cast.secondCoordinator.ask(
    'mutation($input: ChangeInstitutionInput!) { changeInstitution(input: $input) { userErrors { code } } }',
    {
      input: {
        institutionId: ministry,
        version: 1,
        level: 'REGIONAL',
        names: [{ language: 'EN', text: 'Ministry of Arts' }],
      },
    },
  );
});
afterAll(() => world.close());

const ENTRIES = `totalCount nodes { at eventName subjectId requestId user { name } membership { role } country { code }
  changeCount changes { entity entityId verb fields { field before after } } }`;
const log = async (filter: object, by = cast.coordinator): Promise<any> =>
  (
    await by.ask(`query($filter: AuditFilter) { auditLog(first: 100, filter: $filter) { ${ENTRIES} } }`, {
      filter,
    })
  ).data.auditLog;

describe('the audit', () => {
  it('says who changed what, when, from what to what', async () => {
    const { nodes } = await log({ subjectId: ministry });
    expect(nodes).toHaveLength(2);
    expect(nodes[0]).toMatchObject({
      at: '2026-03-03T10:00:00.000Z',
      eventName: 'InstitutionChanged',
      requestId: expect.stringMatching(/^req_/),
      user: { name: 'Second coordinator' },
      membership: { role: 'COORDINATOR' },
      country: { code: 'XSA' },
      changeCount: 1,
      changes: [{ entity: 'Institution', entityId: ministry, verb: 'CHANGED' }],
    });
    expect(nodes[0].changes[0].fields).toEqual(
      expect.arrayContaining([
        { field: 'level', before: 'NATIONAL', after: 'REGIONAL' },
        { field: 'names', before: '{"en":"Ministry of Culture"}', after: '{"en":"Ministry of Arts"}' },
      ]),
    );
    expect(nodes[1]).toMatchObject({ eventName: 'InstitutionCreated', user: { name: 'Coordinator' } });
  });

  it.each([
    [
      'a person',
      () => ({ userId: cast.secondCoordinator.userId, entityId: ministry }),
      ['InstitutionChanged'],
    ],
    [
      'a day',
      () => ({ from: '2026-03-02T00:00:00.000Z', to: '2026-03-03T00:00:00.000Z' }),
      ['InstitutionCreated'],
    ],
    ['an event', () => ({ eventName: 'InstitutionChanged' }), ['InstitutionChanged']],
    ['what was touched', () => ({ entityId: ministry }), ['InstitutionChanged', 'InstitutionCreated']],
  ])('is found by %s', async (_, filter, expected) => {
    const { nodes, totalCount } = await log(filter());
    expect(nodes.map(({ eventName }: any) => eventName)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('is of the own country; the installation’s own affairs are the administrator’s', async () => {
    expect((await log({ entityId: ministry }, cast.foreignCoordinator)).totalCount).toBe(0);
    const ours = (await log({})).nodes;
    expect(new Set(ours.map(({ country }: any) => country?.code))).toEqual(new Set(['XSA']));
    const all = (await log({}, cast.admin)).nodes;
    expect(new Set(all.map(({ country }: any) => country?.code))).toEqual(new Set(['XSA', 'SVN', undefined]));
  });

  it('is closed to everybody else', async () => {
    for (const player of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder]) {
      const answer = await player.ask('{ auditLog { totalCount } }');
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await world.ask('{ auditLog { totalCount } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('names secrets and never shows them', async () => {
    const everything = JSON.stringify(await log({}, cast.admin));
    expect(everything).toContain('{"field":"passwordHash","before":null,"after":"(changed)"}');
    expect(everything).not.toMatch(/argon2|battery/);
    const kept = await world.app
      .get(Reader)
      .rows<{ hash: string }>(
        sql`select token_hash as hash from refresh_token union select token_hash from invitation`,
      );
    expect(kept.length).toBeGreaterThan(10);
    for (const { hash } of kept) expect(everything).not.toContain(hash);
  });

  it('keeps failed sign-ins, which are refused and committed', async () => {
    await new Door(world).signIn(cast.analyst.email, 'a wrong password');
    const { nodes } = await log({ eventName: 'SignInFailed' }, cast.admin);
    expect(nodes).toEqual([expect.objectContaining({ subjectId: cast.analyst.userId, user: null })]);
  });

  it('is only added to: no mutation names it, and what it held stays as it was', async () => {
    const { data } = await world.ask('{ __schema { mutationType { fields { name } } } }');
    const named = data.__schema.mutationType.fields.filter(({ name }: any) => /audit|event/i.test(name));
    expect(named).toEqual([]);
    const rows = () =>
      world.app
        .get(Reader)
        .rows<{ sequence: number }>(
          sql`select e.*, c.ordinal, c.entity_id, c.verb, c.fields from event e left join event_change c on c.event_sequence = e.sequence order by e.sequence, c.ordinal`,
        );
    const before = await rows();
    await institution(cast.coordinator, 'Ministry of Sports');
    await new Door(world).signIn(cast.analyst.email, PASSWORD);
    const after = await rows();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.slice(0, before.length)).toEqual(before);
  });

  it('takes as many statements for a hundred entries as for two', async () => {
    const query = `query($first: Int!) { auditLog(first: $first) { ${ENTRIES} } }`;
    await expectNoGrowth(world, (first) => cast.admin.ask(query, { first }), 2, 100);
  });
});

describe('a bulk act on a thousand rows', () => {
  it('is audited row by row in at most 20 statements and a second', async () => {
    const rows = Array.from({ length: 1_000 }, (_, row): Institution =>
      Object.assign(new Institution(), {
        id: newId('ins'),
        countryCode: 'XSA',
        names: { en: `Office ${row}` },
        nameSort: `office ${row}`,
        nameSearch: `office ${row}`,
        branch: 'EXECUTIVE',
        level: 'LOCAL',
        parentId: null,
        archivedAt: null,
        version: 1,
      }),
    );
    const author = {
      requestId: newId('req'),
      userId: cast.coordinator.userId,
      membershipId: cast.coordinator.membershipId,
    };
    const writer = world.app.get(Writer);
    const run = (name: string, work: () => Promise<void>) =>
      world.app.get(UnitOfWork).run(author, async () => {
        await work();
        world.app.get(Events).publish({ name, countryCode: 'XSA', subjectId: null });
      });
    for (const [name, work] of [
      ['OfficesOpened', () => writer.add(Institution, rows)],
      ['OfficesMoved', () => writer.changeAll(Institution, rows, { level: 'REGIONAL' })],
    ] as const) {
      const start = performance.now();
      expect(await world.countStatements(() => run(name, work))).toBeLessThanOrEqual(20);
      expect(performance.now() - start).toBeLessThan(1_000);
    }

    const query = `query($after: Int) { auditLog(filter: { eventName: "OfficesMoved" }) {
      nodes { changeCount changes(first: 100, after: $after) { ordinal entityId fields { field before after } } } } }`;
    const page = async (after: number | null) =>
      (await cast.coordinator.ask(query, { after })).data.auditLog.nodes[0];
    const touched = new Set<string>();
    for (let after: number | null = null; ;) {
      const { changeCount, changes } = await page(after);
      expect(changeCount).toBe(1_000);
      if (changes.length === 0) break;
      for (const { entityId, fields } of changes) {
        touched.add(entityId);
        expect(fields).toEqual([{ field: 'level', before: 'LOCAL', after: 'REGIONAL' }]);
      }
      after = changes.at(-1).ordinal;
    }
    expect(touched).toEqual(new Set(rows.map(({ id }) => id)));
  });
});
