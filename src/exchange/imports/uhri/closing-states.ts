import type { Tag, Vocabulary } from './source-record.js';

const MOST_GROUPS = 60;
const LONGEST_GROUP = 400;
const SEPARATORS = ' \n;.,:&؛،。；、';

/**
 * The States named in the parentheses that close a UPR recommendation: `… (Chile) (Iran (Islamic Republic of));`.
 * Goes back from the end to the first parentheses that hold no State: those belong to the sentence. Where the
 * very last ones hold none that is known but could be a name, that name comes back without a code.
 */
export function closingStates(text: string, vocabulary: Vocabulary): Tag[] {
  const states: Tag[][] = [];
  for (const group of closingGroups(text)) {
    const named = statesIn(group, vocabulary);
    if (named.length > 0) states.unshift(named);
    else if (states.length === 0 && couldBeName(group)) return [{ code: null, raw: group }];
    else break;
  }
  return states.flat();
}

/** What stands in the balanced parentheses at the end of a text, the last first. */
function* closingGroups(text: string): Generator<string> {
  let rest = withoutSeparators(text.slice(-MOST_GROUPS * 100));
  for (let count = 0; count < MOST_GROUPS; count++) {
    const start = openingOf(rest);
    if (start === undefined) return;
    yield rest.slice(start + 1, -1).trim();
    const before = withoutSeparators(rest.slice(0, start));
    const word = /[ )](?:and|et|y|и|و)$/.exec(before.slice(-4))?.[0] ?? ' ';
    rest = withoutSeparators(before.slice(0, before.length - word.length + 1));
  }
}

function withoutSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && SEPARATORS.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Index of the parenthesis that the last character closes. */
function openingOf(text: string): number | undefined {
  let depth = 0;
  for (let at = text.length - 1; at >= Math.max(0, text.length - LONGEST_GROUP); at--) {
    const character = text[at]!;
    if (character === ')' || character === '）') depth++;
    else if (character === '(' || character === '（') depth--;
    if (depth === 0) return at === text.length - 1 ? undefined : at;
  }
  return undefined;
}

/** All States of one pair of parentheses; none unless each part of it is one. */
function statesIn(group: string, vocabulary: Vocabulary): Tag[] {
  const whole = stateNamed(group, vocabulary);
  if (whole) return [whole];
  const parts = group.split(/[,;/،；、]| and | et | y | и /u).map((part) => part.trim());
  const states = parts.filter(Boolean).map((part) => stateNamed(part, vocabulary));
  return states.length > 1 && states.every((state) => state !== undefined) ? states : [];
}

function stateNamed(name: string, vocabulary: Vocabulary): Tag | undefined {
  const [state = ''] = name.split(/,? on behalf of /);
  // Three letters or fewer are rather an acronym than a country's code.
  const code = /^[A-Z]{1,3}$/.test(state) ? null : vocabulary.resolveCountry(state);
  return code === null ? undefined : { code, raw: name };
}

function couldBeName(group: string): boolean {
  return group.length <= 80 && /^\p{Lu}[\p{Ll}’']|^\p{Lo}{2}/u.test(group) && !/\d/.test(group);
}
