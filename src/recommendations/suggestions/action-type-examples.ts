import { readFileSync } from 'node:fs';
import type { Language } from '../../reference/languages/language.js';
import type { TaggedText } from './tag-learner.js';

interface Examples {
  /** From which score on so many of a hundred were right, among real recommendations that a person had read. */
  confidence: [score: number, percent: number][];
  examples: { actionTypes: string[]; texts: Partial<Record<Language, string>> }[];
}

/**
 * Short texts in the manner of recommendations, with the types of action that they ask for. Mechanisms tag no types of
 * action, so these ship: what an installation learns from first.
 */
export function actionTypeExamples(language: Language): TaggedText[] {
  return read().examples.flatMap(({ actionTypes, texts }) => {
    const text = texts[language];
    return text === undefined ? [] : [{ text, tags: actionTypes.map((code) => `ACTION_TYPE/${code}`) }];
  });
}

/**
 * How sure types of action are. Measured once, on real texts (bench/tag-quality.ts), and not on examples that are kept
 * apart: these are plainer than what mechanisms write.
 */
export function actionTypeConfidence(): Examples['confidence'] {
  return read().confidence;
}

function read(): Examples {
  const file = new URL('../../../data/vocabularies/action-type-examples.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Examples;
}
