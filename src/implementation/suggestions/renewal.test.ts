import { renewal, type Found, type Standing } from './renewal.js';
import type { SuggestionState } from './suggestion-state.js';

const stands = (key: string, state: SuggestionState, more: Partial<Standing> = {}): Standing => ({
  id: `id-${key}`,
  key,
  state,
  score: 5_000,
  says: 'RELATED',
  foundAt: '2026-01-01T00:00:00.000Z',
  version: 1,
  ...more,
});
const found = (key: string, more: Partial<Found> = {}): Found => ({
  key,
  score: 5_000,
  says: 'RELATED',
  ...more,
});
const outcome = (standing: Standing[], now: Found[], anew: string[] = []) => {
  const { fresh, changed, reopened, gone, open } = renewal(standing, now, (key) => anew.includes(key));
  const keys = (pairs: [Found, Standing][]) => pairs.map(([{ key }]) => key);
  return {
    fresh: fresh.map(({ key }) => key),
    changed: keys(changed),
    reopened: keys(reopened),
    gone: gone.map(({ key }) => key),
    open,
  };
};
const nothing = { fresh: [], changed: [], reopened: [], gone: [], open: 0 };

describe('what a run makes of suggestions', () => {
  it.each<[string, Standing[], Found[], string[], object]>([
    ['a new one', [], [found('a')], [], { fresh: ['a'], open: 1 }],
    ['the same as before', [stands('a', 'OPEN')], [found('a')], [], { open: 1 }],
    ['a score that hardly moved', [stands('a', 'OPEN')], [found('a', { score: 5_049 })], [], { open: 1 }],
    [
      'a score that moved',
      [stands('a', 'OPEN')],
      [found('a', { score: 5_050 })],
      [],
      { changed: ['a'], open: 1 },
    ],
    [
      'another kind',
      [stands('a', 'OPEN')],
      [found('a', { says: 'REITERATES' })],
      [],
      { changed: ['a'], open: 1 },
    ],
    ['one that no longer holds', [stands('a', 'OPEN')], [], [], { gone: ['a'] }],
    ['a dismissed one', [stands('a', 'DISMISSED')], [found('a', { score: 9_000 })], [], {}],
    [
      'a dismissed one about other texts',
      [stands('a', 'DISMISSED')],
      [found('a')],
      ['a'],
      { reopened: ['a'], open: 1 },
    ],
    ['a dismissed one that no longer holds', [stands('a', 'DISMISSED')], [], ['a'], {}],
    ['an accepted one, whatever it is about', [stands('a', 'ACCEPTED')], [found('a')], ['a'], {}],
  ])('%s', (_, standing, now, anew, expected) => {
    expect(outcome(standing, now, anew)).toEqual({ ...nothing, ...expected });
  });
});
