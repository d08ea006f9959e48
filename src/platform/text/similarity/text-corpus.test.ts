import { atOnce } from '../../slices/in-slices.js';
import { TextCorpus } from './text-corpus.js';

const TEXTS = {
  custody: 'Continue to take measures to limit police custody to forty-eight hours.',
  judge: 'The State should bring everyone in police custody before a judge within forty-eight hours.',
  shelters: 'Continue to take measures to finance shelters for women in every province.',
  prisons: 'Continue to take measures against overcrowding in prisons.',
  schools: 'Continue to take measures to keep schools open in the mountains.',
  pensions: 'Continue to take measures to index pensions to prices.',
};

function corpus(texts: Record<string, string>, language: 'en' | 'zh' = 'en'): TextCorpus {
  const made = new TextCorpus(language);
  for (const [id, text] of Object.entries(texts)) made.add(id, text);
  atOnce(made.weigh());
  return made;
}
const all = () => true;

describe('texts that are alike', () => {
  it('are those that share rare words, not those that share what everybody says', () => {
    const [first, ...rest] = corpus(TEXTS).near('custody', 9, 0, all);
    expect(first?.id).toBe('judge');
    for (const { score } of rest) expect(score).toBeLessThan((first?.score ?? 0) / 2);
  });

  it('are explained in the words of the texts, the weightiest first, and the shares add up to the score', () => {
    const made = corpus(TEXTS);
    const shared = made.shared(made.vector('custody')!, made.vector('judge')!, 99);
    expect(shared.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['police', 'custody', 'police custody', 'forty', 'hours']),
    );
    expect(shared.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
    expect(shared.map(({ share }) => share)).toEqual(shared.map(({ share }) => share).sort((a, b) => b - a));
    expect(shared.find(({ term }) => /^\d+$/.test(term))).toBeUndefined();
  });

  it('score 1 when they say the same, whatever the inflection; 0 when they share nothing', () => {
    const made = corpus({
      ...TEXTS,
      plural: 'Indexing pension to price.',
      again: 'Index pensions to prices',
    });
    expect(made.vector('plural')!.cosine(made.vector('again')!)).toBeGreaterThan(0.8);
    expect(made.vector('again')!.cosine(made.vector('again')!)).toBeCloseTo(1, 10);
    expect(made.vector('again')!.cosine(made.vector('prisons')!)).toBe(0);
    expect(made.near('again', 9, 0.000_001, all).map(({ id }) => id)).not.toContain('prisons');
  });

  it('are as many as wanted, above the least score, and only those that are admitted', () => {
    const made = corpus(TEXTS);
    expect(made.near('custody', 2, 0, all)).toHaveLength(2);
    expect(made.near('custody', 9, 0.99, all)).toEqual([]);
    expect(made.near('custody', 1, 0, (id) => id !== 'judge')[0]?.id).not.toBe('judge');
    expect(made.near('unknown', 9, 0, all)).toEqual([]);
    // A search leaves nothing behind for the next.
    expect(made.near('custody', 9, 0, all)).toEqual(made.near('custody', 9, 0, all));
  });

  it('are found in scripts without spaces', () => {
    const texts = {
      a: '加入禁止酷刑公约任择议定书',
      b: '批准禁止酷刑公约任择议定书。',
      c: '改善监狱卫生条件',
    };
    expect(corpus(texts, 'zh').near('a', 1, 0.3, all)[0]?.id).toBe('b');
  });
});

describe('a text without a word', () => {
  it.each(['', ' \n', '12. (a) 7', '…'])('%j is compared with none', (text) => {
    const made = new TextCorpus('en');
    expect(made.add('empty', text)).toBe(false);
    atOnce(made.weigh());
    expect(made.near('empty', 9, 0, all)).toEqual([]);
  });
});

it('words that a fifth of many texts have weigh nothing', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`t${n}`, `Adopt measures on matter${n}.`]),
  );
  const made = corpus(many);
  expect(made.near('t1', 9, 0.000_001, all)).toEqual([]);
});
