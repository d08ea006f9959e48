import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Comparison } from '../../src/implementation/suggestions/comparison.js';
import { likePairs, type LikePair } from '../../src/implementation/suggestions/like-pairs.js';
import { atOnce } from '../../src/platform/slices/in-slices.js';

/** How a person judged two real recommendations: whether they are about one matter. */
type Judgement = 'SAME_MATTER' | 'OTHER_MATTER';

/**
 * Whence a pair was drawn to be judged: from all that scored 0.15 or more, by bands of the score, before weaker ones
 * beside stronger ones were left out; or from all that is suggested, whatever its score.
 */
type Drawn = 'scores' | 'suggested';

interface RealRecord {
  AnnotationId: string;
  Symbol: string;
  Text: string;
}

/** What is suggested between Slovenia's third and fourth cycles, and how much of what was judged is right. */
export interface SlovenianQuality {
  recommendations: number;
  suggested: number;
  /** Recommendations for which something is suggested. */
  reached: number;
  judged: number;
  right: number;
  precision: number;
}

const CYCLES = [
  { file: 'slovenia-upr-cycle3-export-shape.json', issuedOn: '2019-11-12' },
  { file: 'slovenia-upr-cycle4-export-shape.json', issuedOn: '2025-01-29' },
];
const judged = JSON.parse(readFileSync(new URL('slovenia-pairs.json', import.meta.url), 'utf8')) as [
  earlier: string,
  later: string,
  judgement: Judgement,
  drawn: Drawn,
][];

/** Of the real records in a folder. */
export function slovenianQuality(folder: string, least: number): SlovenianQuality {
  const comparison = new Comparison();
  for (const { file, issuedOn } of CYCLES)
    for (const { AnnotationId: id, Symbol: documentId, Text } of recordsIn(join(folder, file))) {
      const record = { id, documentId, mechanismCode: 'UPR', issuedOn, clusterId: null };
      comparison.add(record, 'en', Text.replaceAll('&nbsp;', ' '));
    }
  atOnce(comparison.weigh());
  const all: LikePair[] = [];
  atOnce(likePairs(comparison, all));
  const pairs = all.filter(({ score }) => score >= least);
  const suggested = new Set(pairs.map(({ fromId, toId }) => `${toId} ${fromId}`));
  const known = judged.filter(([earlier, later]) => suggested.has(`${earlier} ${later}`));
  const right = known.filter(([, , judgement]) => judgement === 'SAME_MATTER').length;
  return {
    recommendations: comparison.size,
    suggested: pairs.length,
    reached: new Set(pairs.flatMap(({ fromId, toId }) => [fromId, toId])).size,
    judged: known.length,
    right,
    precision: right / known.length,
  };
}

function recordsIn(path: string): RealRecord[] {
  return JSON.parse(readFileSync(path, 'utf8')) as RealRecord[];
}
