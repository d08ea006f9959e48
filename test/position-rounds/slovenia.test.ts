import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cast, institution, invite, type Player } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { download, exporting } from '../exports/exporting.js';
import { importFile, importingWorld } from '../imports/importing.js';
import type { UhriRecord } from '../imports/uhri.js';
import { realData } from '../uhri/real-data.js';
import { acted, all, itemsOf, requestsOf, type Thing } from './rounding.js';

const folder = realData(
  'The position round on the Slovenian cycle 4 is',
  'slovenia-upr-cycle4-export-shape.json',
);
const withRealData = folder ? it : it.skip;

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await importingWorld();
  cast = await Cast.play(world);
}, 60_000);
afterAll(() => world.close());

const supported = ({ UprPositions }: UhriRecord): boolean => UprPositions.includes('Supported');

/** How many recommendations of the cycle have each position, as facets and figures say. */
async function counts(by: Player): Promise<object> {
  const { data } = await by.ask(`{
    recommendationFacets(filter: { cycles: [4] }) { positions { key count } }
    progress(filter: { cycles: [4] }) { base { byPosition { position figures { base } } } } }`);
  return {
    facets: Object.fromEntries(
      data.recommendationFacets.positions.map(({ key, count }: { key: string; count: number }) => [
        key,
        count,
      ]),
    ),
    progress: Object.fromEntries(
      data.progress.base.byPosition.map((one: any) => [one.position ?? 'NONE', one.figures.base]),
    ),
  };
}

withRealData(
  'is played on 254 recommendations: 217 supported and 37 noted after adoption, and none doubled by the records that come later',
  async () => {
    const { foreignCoordinator: coordinator } = cast;
    const file = join(folder as string, 'slovenia-upr-cycle4-export-shape.json');
    const records = JSON.parse(readFileSync(file, 'utf8')) as UhriRecord[];
    expect(records).toHaveLength(254);
    // As the report of the Working Group has them: the State has said nothing yet.
    await importFile(
      world,
      coordinator,
      records.map((record) => ({ ...record, UprPositions: [] })),
    );
    const { data } = await coordinator.ask(
      '{ documents(first: 100) { nodes { id symbol } } recommendations(first: 1) { totalCount } }',
    );
    expect(data.recommendations.totalCount).toBe(254);
    const documentId = data.documents.nodes.find(({ symbol }: any) => symbol === records[0]?.Symbol).id;
    const { round } = await acted(coordinator, 'openPositionRound', { documentId });
    expect(round.tally).toMatchObject({ recommendations: 254, parts: 0 });

    const ministries = await Promise.all(
      ['Interior', 'Labour', 'Education'].map((name) => institution(coordinator, name)),
    );
    const people = await Promise.all(
      ministries.map((institutionId, n) =>
        invite(world, coordinator, `Advisor ${n}`, { role: 'FOCAL_POINT', institutionId }),
      ),
    );
    const asking = {
      positionRoundId: round.id,
      targets: all(254),
      institutionIds: ministries,
      dueOn: '2026-04-01',
    };
    expect(await acted(coordinator, 'circulatePositionItems', asking)).toMatchObject({ changedCount: 762 });
    expect(await acted(coordinator, 'circulatePositionItems', asking)).toMatchObject({
      changedCount: 0,
      unchangedCount: 762,
    });

    const items: Thing[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: any = await coordinator.ask(
        `query($id: ID!, $after: String) { node(id: $id) { ... on PositionRound { items(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor } nodes { id version recommendation { id reference } } } } } }`,
        { id: round.id, after },
      );
      const { nodes, pageInfo } = page.data.node.items;
      items.push(...nodes);
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    // The order of the report, whatever the order of the file.
    const numbers = items.map(({ recommendation }) => Number(recommendation.reference.split('.').at(-1)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers).toHaveLength(254);
    const byReference = new Map(
      records.map((record) => [/^[\d.]+/.exec(record.Text ?? '')?.[0] ?? '', record]),
    );
    const noted = items.filter(
      ({ recommendation }) => !supported(byReference.get(recommendation.reference) as UhriRecord),
    );
    expect(noted).toHaveLength(37);

    const notedIds = new Set(noted.map(({ id }) => id));
    for (const [n, by] of people.entries()) {
      const mine: Thing[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page: any = await by.ask(
          'query($after: String) { positionRequests(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id item { id } } } }',
          { after },
        );
        mine.push(...page.data.positionRequests.nodes);
        ({ hasNextPage: more, endCursor: after } = page.data.positionRequests.pageInfo);
      }
      expect(mine).toHaveLength(254);
      // The first ministry would support everything: it disagrees on 37.
      const against = n === 0 ? [] : mine.filter(({ item }) => notedIds.has(item.id));
      const pro = mine.filter((request) => !against.includes(request));
      await acted(by, 'advisePositions', {
        positionRequestIds: pro.map(({ id }) => id),
        advice: 'SUPPORT',
        reason: 'It is the Government’s programme.',
      });
      if (against.length > 0)
        await acted(by, 'advisePositions', {
          positionRequestIds: against.map(({ id }) => id),
          advice: 'NOTE',
          reason: 'It takes another law.',
        });
    }
    const of = { positionRoundId: round.id };
    const disputed = { filter: { disagreement: true }, expectedCount: 37 };
    await acted(coordinator, 'proposePositions', {
      ...of,
      targets: { filter: { disagreement: false, advice: ['SUPPORT'] }, expectedCount: 217 },
      position: 'SUPPORTED',
    });
    await acted(coordinator, 'proposePositions', {
      ...of,
      targets: disputed,
      position: 'NOTED',
      comment: 'Slovenia takes note of this recommendation.',
    });
    const { round: closed } = await acted(coordinator, 'consolidatePositionRound', {
      ...of,
      version: round.version,
    });
    await acted(coordinator, 'recordPositionDecision', {
      ...of,
      targets: all(254),
      decidedOn: '2026-02-26',
      title: 'Decision of the Government',
      symbol: '51100-2/2026',
    });
    const { data: counted } = await coordinator.ask(
      `query($id: ID!) { node(id: $id) { ... on PositionRound { full: addendum { wordCount overLimitBy counts { position count } }
        short: addendum(layout: REFERENCES) { wordCount overLimitBy undecidedCount } } } }`,
      { id: round.id },
    );
    expect(counted.node.full.counts).toEqual([
      { position: 'SUPPORTED', count: 217 },
      { position: 'NOTED', count: 37 },
    ]);
    expect(counted.node.full.overLimitBy).toBeGreaterThan(2_000);
    expect(counted.node.short).toMatchObject({ overLimitBy: 0, undecidedCount: 0 });
    const file_ = await download(world, coordinator, await exporting(coordinator, 'exportAddendum', of));
    expect(file_.status).toBe(200);
    expect(await counts(cast.foreignFocalPoint)).not.toMatchObject({ facets: { SUPPORTED: 217 } });

    await acted(coordinator, 'adoptPositions', {
      ...of,
      version: closed.version,
      adoptedOn: '2026-02-27',
      source: 'A/HRC/59/15/Add.1',
    });
    const adopted = { facets: { SUPPORTED: 217, NOTED: 37 }, progress: { SUPPORTED: 217, NOTED: 37 } };
    expect(await counts(coordinator)).toEqual(adopted);

    // The index of the United Nations follows: the same records, with the positions.
    const run = await importFile(world, coordinator, readFileSync(file, 'utf8'));
    expect(run).toMatchObject({ new: 0, read: 254 });
    expect(await counts(coordinator)).toEqual(adopted);
    expect(await itemsOf(coordinator, round.id, { decided: ['NOTED'] })).toHaveLength(37);
    expect(await requestsOf(cast.foreignFocalPoint)).toEqual([]);
  },
  180_000,
);
