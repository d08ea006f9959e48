import type { LinkKind } from './link.entity.js';
import { inDirection, mustBeLinkable, saysTheSame, type LinkEnd } from './link-rules.js';

const old: LinkEnd = { id: 'rec_a', issuedOn: '2018-04-09', mergedIntoId: null };
const late: LinkEnd = { id: 'rec_b', issuedOn: '2023-07-05', mergedIntoId: null };
const undated: LinkEnd = { id: 'rec_c', issuedOn: null, mergedIntoId: null };
const merged: LinkEnd = { id: 'rec_d', issuedOn: null, mergedIntoId: 'rec_b' };

function refused(kind: LinkKind, from: LinkEnd, to: LinkEnd): object | null {
  try {
    mustBeLinkable(kind, from, to, ['links', '0']);
    return null;
  } catch (error) {
    const { code, argument } = error as { code: string; argument: string[] };
    return { code, at: argument.at(-1) };
  }
}

describe('a link', () => {
  it.each<[string, LinkKind, LinkEnd, LinkEnd, object | null]>([
    ['from the later to the earlier one', 'REITERATES', late, old, null],
    ['of the same day', 'SUPERSEDES', late, { ...old, issuedOn: late.issuedOn }, null],
    ['with an unknown day', 'FOLLOW_UP_OF', undated, late, null],
    ['from the earlier to the later one', 'SUPERSEDES', old, late, { code: 'INVALID', at: 'fromId' }],
    ['without a direction', 'RELATED', old, late, null],
    ['to itself', 'RELATED', old, old, { code: 'INVALID', at: 'toId' }],
    ['from a merged one', 'RELATED', merged, old, { code: 'CONFLICT', at: 'fromId' }],
    ['to a merged one', 'REITERATES', late, merged, { code: 'CONFLICT', at: 'toId' }],
  ])('%s', (_, kind, from, to, outcome) => {
    expect(refused(kind, from, to)).toEqual(outcome);
  });

  it.each<[LinkKind, LinkEnd, LinkEnd, string, string]>([
    ['RELATED', old, late, 'rec_b', 'rec_a'],
    ['RELATED', late, old, 'rec_b', 'rec_a'],
    ['DUPLICATE_OF', undated, old, 'rec_c', 'rec_a'],
    ['DUPLICATE_OF', old, undated, 'rec_c', 'rec_a'],
    ['REITERATES', late, old, 'rec_b', 'rec_a'],
    ['REITERATES', undated, late, 'rec_c', 'rec_b'],
    ['REITERATES', late, undated, 'rec_b', 'rec_c'],
  ])('%s of two is kept in one way', (kind, from, to, fromId, toId) => {
    expect(inDirection(kind, from, to).map(({ id }) => id)).toEqual([fromId, toId]);
  });

  it('says the same only in the same kind and direction', () => {
    const said = { kind: 'REITERATES' as const, fromId: 'rec_b', toId: 'rec_a' };
    expect(saysTheSame(said, { ...said })).toBe(true);
    expect(saysTheSame(said, { ...said, kind: 'RELATED' })).toBe(false);
    expect(saysTheSame(said, { ...said, fromId: 'rec_a', toId: 'rec_b' })).toBe(false);
  });
});
