import { Cast, done, type Player } from '../harness/cast.js';
import { enterRecommendation, enterUprRecommendation } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { refusal, verb } from '../progress/reporting.js';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await World.open();
  cast = await Cast.play(world);
});
afterAll(() => world?.close());

const LINK =
  'id kind origin score note from { id } to { id } createdBy { id } endedAt endedBy { id } endReason';
const link = (by: Player, ...links: object[]): Promise<Answer> =>
  verb(by, 'linkRecommendations', `links { ${LINK} } changedCount unchangedCount`, { links });
const unlink = (by: Player, linkIds: string[], reason?: string): Promise<Answer> =>
  verb(by, 'unlinkRecommendations', `links { ${LINK} } changedCount unchangedCount`, { linkIds, reason });
const linked = async (...links: object[]) =>
  done(await link(cast.coordinator, ...links), 'linkRecommendations');

/** Of three years, by different mechanisms. */
async function three(by: Player = cast.coordinator): Promise<[old: string, middle: string, late: string]> {
  const old = await enterUprRecommendation(by, { newDocument: { uprCycle: 3, publishedOn: '2018-04-09' } });
  const middle = await enterRecommendation(by, { newDocument: { publishedOn: '2022-03-07' } });
  const late = await enterUprRecommendation(by, { newDocument: { publishedOn: '2023-07-05' } });
  return [old.id, middle.id, late.id];
}

async function linksOf(by: { ask: Player['ask'] }, id: string, args = ''): Promise<any> {
  const { data } = await by.ask(
    `query($id: ID!) { recommendation(id: $id) { links${args} { totalCount nodes { ${LINK} } } } }`,
    { id },
  );
  return data.recommendation?.links;
}

describe('a link', () => {
  it('is made by the coordinator, and seen from both of its ends', async () => {
    const [old, middle, late] = await three();
    const { links, changedCount } = await linked(
      { fromId: late, toId: old, kind: 'REITERATES', note: ' Accepted in 2018. ' },
      { fromId: old, toId: middle, kind: 'RELATED' },
    );
    expect(changedCount).toBe(2);
    expect(links).toMatchObject([
      {
        kind: 'REITERATES',
        origin: 'PERSON',
        score: null,
        note: 'Accepted in 2018.',
        from: { id: late },
        to: { id: old },
        createdBy: { id: cast.coordinator.userId },
        endedAt: null,
      },
      // Of a kind without a direction the later one stands first, however it was said.
      { kind: 'RELATED', from: { id: middle }, to: { id: old } },
    ]);
    expect((await linksOf(cast.focalPoint, late)).nodes).toMatchObject([{ id: links[0].id }]);
    expect((await linksOf(cast.analyst, old)).totalCount).toBe(2);
  });

  it('narrows the list of recommendations by its kind, at both ends, while it is in force', async () => {
    const [old, , late] = await three();
    const { links } = await linked({ fromId: late, toId: old, kind: 'SUPERSEDES' });
    const found = async (kinds: string[]): Promise<string[]> => {
      const { data } = await cast.analyst.ask(
        'query($kinds: [RecommendationLinkKind!]) { recommendations(filter: { linkKinds: $kinds }, first: 100) { nodes { id } } }',
        { kinds },
      );
      return data.recommendations.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await found(['SUPERSEDES', 'RELATED'])).toEqual(expect.arrayContaining([old, late]));
    expect(await found(['DUPLICATE_OF'])).not.toContain(old);
    done(await unlink(cast.coordinator, [links[0].id]), 'unlinkRecommendations');
    expect(await found(['SUPERSEDES'])).not.toContain(late);
  });

  it('that is there is not made again; two that are linked otherwise are refused, and nothing is half done', async () => {
    const [old, middle, late] = await three();
    const said = { fromId: late, toId: old, kind: 'SUPERSEDES' };
    const { links } = await linked(said);
    expect(await linked(said, said)).toMatchObject({ links, changedCount: 0, unchangedCount: 1 });

    const other = await link(
      cast.coordinator,
      { fromId: late, toId: middle, kind: 'RELATED' },
      { fromId: late, toId: old, kind: 'REITERATES' },
    );
    expect(refusal(other)).toMatchObject({ code: 'CONFLICT', path: ['input', 'links', '1'] });
    expect(refusal(other)?.message).toContain(links[0].id);
    expect((await linksOf(cast.coordinator, middle)).totalCount).toBe(0);
  });

  it('contradicts no other: of two of one day only one supersedes the other', async () => {
    const day = { newDocument: { publishedOn: '2024-05-15' } };
    const [one, other] = [
      (await enterRecommendation(cast.coordinator, day)).id,
      (await enterRecommendation(cast.coordinator, day)).id,
    ];
    const both = [
      { fromId: one, toId: other, kind: 'SUPERSEDES' },
      { fromId: other, toId: one, kind: 'SUPERSEDES' },
    ];
    expect(refusal(await link(cast.coordinator, ...both))?.code).toBe('CONFLICT');
    const answers = await Promise.all([
      link(cast.coordinator, both[0] as object),
      link(cast.secondCoordinator, both[1] as object),
    ]);
    expect(answers.map((answer) => refusal(answer)?.code ?? 'done').sort()).toEqual(['CONFLICT', 'done']);
    expect((await linksOf(cast.coordinator, one)).totalCount).toBe(1);
  });

  it('is refused with wrong words, each in its place', async () => {
    const [old, , late] = await three();
    const [foreign] = await three(cast.foreignCoordinator);
    const at = async (wrong: object) => {
      const { code, path } = refusal(
        await link(cast.coordinator, { fromId: late, toId: old, kind: 'RELATED', ...wrong }),
      ) as { code: string; path: string[] };
      return [code, ...path.slice(2)];
    };
    expect(await at({ toId: late })).toEqual(['INVALID', '0', 'toId']);
    expect(await at({ fromId: old, toId: late, kind: 'FOLLOW_UP_OF' })).toEqual(['INVALID', '0', 'fromId']);
    expect(await at({ toId: 'rec_unknown' })).toEqual(['NOT_FOUND', '0', 'toId']);
    expect(await at({ fromId: foreign })).toEqual(['NOT_FOUND', '0', 'fromId']);
    expect(refusal(await link(cast.coordinator))).toMatchObject({
      code: 'INVALID',
      path: ['input', 'links'],
    });
    expect((await linksOf(cast.coordinator, late)).totalCount).toBe(0);
  });

  it('is ended with a date and a reason, and may then be made in another way', async () => {
    const [old, , late] = await three();
    const { links } = await linked({ fromId: late, toId: old, kind: 'RELATED' });
    const ids = [links[0].id as string];
    const ended = done(await unlink(cast.secondCoordinator, ids, 'Too far apart.'), 'unlinkRecommendations');
    expect(ended).toMatchObject({
      changedCount: 1,
      links: [
        {
          endedAt: world.clock.now(),
          endedBy: { id: cast.secondCoordinator.userId },
          endReason: 'Too far apart.',
        },
      ],
    });
    expect(
      await unlink(cast.coordinator, ids, 'Again.').then((a) => done(a, 'unlinkRecommendations')),
    ).toMatchObject({
      changedCount: 0,
      unchangedCount: 1,
      links: [{ endReason: 'Too far apart.' }],
    });
    expect((await linksOf(cast.coordinator, late)).nodes).toEqual([]);
    expect((await linksOf(cast.coordinator, late, '(state: ENDED)')).nodes).toMatchObject([{ id: ids[0] }]);
    expect((await linked({ fromId: late, toId: old, kind: 'REITERATES' })).changedCount).toBe(1);

    const { data } = await cast.coordinator.ask(
      'query($id: ID!) { auditLog(filter: { entityId: $id }) { nodes { eventName changes { verb fields { field after } } } } }',
      { id: ids[0] },
    );
    expect(data.auditLog.nodes).toMatchObject([
      {
        eventName: 'RecommendationsUnlinked',
        changes: [
          {
            verb: 'CHANGED',
            fields: expect.arrayContaining([{ field: 'endReason', after: 'Too far apart.' }]),
          },
        ],
      },
      { eventName: 'RecommendationsLinked', changes: [{ verb: 'CREATED' }] },
    ]);
  });

  it('goes over to what its end is merged into, and is not made to a merged one', async () => {
    const words = { reference: '7 (a)', text: 'Ratify the Convention on cluster munitions.' };
    const first = await enterRecommendation(cast.coordinator, words);
    const second = await enterRecommendation(cast.coordinator, { documentId: first.documentId, ...words });
    const [, , late] = await three();
    const { links } = await linked({ fromId: late, toId: second.id, kind: 'RELATED' });
    const { links: between } = await linked({ fromId: first.id, toId: second.id, kind: 'DUPLICATE_OF' });
    const { data } = await cast.coordinator.ask(
      '{ possibleDuplicates(state: OPEN) { nodes { id version other { id } } } }',
    );
    const pair = data.possibleDuplicates.nodes.find(({ other }: any) => other.id === second.id);
    const merge = () =>
      verb(cast.coordinator, 'mergeDuplicate', 'duplicate { state }', {
        duplicateId: pair.id,
        version: pair.version,
        keepId: first.id,
      });
    expect(refusal(await merge())).toMatchObject({ code: 'CONFLICT' });
    expect(refusal(await merge())?.message).toContain(`end it first (${between[0].id})`);
    done(await unlink(cast.coordinator, [between[0].id]), 'unlinkRecommendations');
    done(await merge(), 'mergeDuplicate');
    expect((await linksOf(cast.coordinator, first.id)).nodes).toMatchObject([{ id: links[0].id }]);
    expect((await linksOf(cast.coordinator, late)).nodes).toMatchObject([{ id: links[0].id }]);
    const late2 = await link(cast.coordinator, { fromId: late, toId: second.id, kind: 'RELATED' });
    expect(refusal(late2)).toMatchObject({ code: 'CONFLICT', path: ['input', 'links', '0', 'toId'] });
  });

  it('is nobody else’s to make or to end, and nothing to another country', async () => {
    const [old, , late] = await three();
    const said = { fromId: late, toId: old, kind: 'RELATED' };
    for (const person of [cast.focalPoint, cast.validator, cast.analyst, cast.stakeholder, cast.admin])
      expect((await link(person, said)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(refusal(await link(cast.foreignCoordinator, said))?.code).toBe('NOT_FOUND');
    const { links } = await linked(said);
    expect(refusal(await unlink(cast.foreignCoordinator, [links[0].id]))).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'linkIds'],
    });
    expect(await linksOf(cast.foreignCoordinator, late)).toBeUndefined();
  });

  it('is published with the status, without what was noted and by whom', async () => {
    const [old, , late] = await three();
    await linked({ fromId: late, toId: old, kind: 'REITERATES', note: 'For us.' });
    const everyone = { ask: (query: string, variables?: object) => world.ask(query, variables) } as Player;
    await publish(cast.coordinator, 'SOURCE');
    expect(await linksOf(everyone, late)).toEqual({ totalCount: 0, nodes: [] });
    await publish(cast.coordinator, 'STATUS');
    for (const reader of [everyone, cast.stakeholder])
      expect((await linksOf(reader, late)).nodes).toMatchObject([
        { kind: 'REITERATES', to: { id: old }, note: null, createdBy: null },
      ]);
    expect((await linksOf(cast.focalPoint, late)).nodes).toMatchObject([{ note: 'For us.' }]);
  });
});
