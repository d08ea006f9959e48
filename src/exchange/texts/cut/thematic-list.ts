import type { Position } from '../../../recommendations/positions/position.entity.js';
import { referenceSort } from '../../../recommendations/recommendations/reference-sort.js';
import { placeOf } from '../../imports/uhri/reference.js';
import type { Vocabulary } from '../../imports/uhri/source-record.js';
import type { WordCell, WordItem } from '../docx/word-body.js';
import { plainParagraph, type CutParagraph, type NamedTerm } from './cut-paragraph.js';
import { statesOf } from './recommending-states.js';

/** What the fourth column of the list holds: the State's comments in cycles 2 and 3, the goals in cycle 4. */
type Fourth = 'COMMENT' | 'SDGS';

const THEME_ROW = /^theme\s*:\s*/i;
const SOURCE_LINE = /^source of position\s*:\s*(.*)$/i;
const GROUPS_LINE = /^(?:groups? of persons|affected (?:persons|groups?))\s*:?\s*/i;
const SDGS_LINE = /^(?:SDGs?|sustainable development goals?)\s*:?\s*/i;
/** `16 - PEACE …`, `16.3 - Promote …`. */
const SDG = /^-?\s*\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?\s*[-–]\s/;
/** Cycle 2 has codes before its themes: `A12 Acceptance of international norms`. */
const THEME_CODE = /^[A-Z]\d{1,3}(?:\.\d{1,2})*\.?\s+/;

/**
 * OHCHR's list of a review's recommendations by theme, as its table stands in the document: one row each, under rows that
 * name a theme. One that stands under several themes is one.
 */
export function cutThematicList(items: readonly WordItem[], vocabulary: Vocabulary): CutParagraph[] {
  const found = new Map<string, CutParagraph>();
  let heading: string | null = null;
  let fourth: Fourth | null = null;
  for (const item of items) {
    if (!('row' in item)) continue;
    const [first = '', ...rest] = item.row.map(textOf);
    if (THEME_ROW.test(first)) heading = first.replace(THEME_ROW, '').trim();
    else if (rest.length >= 2 && placeOf(first, true).reference === null) fourth = headerOf(rest) ?? fourth;
    else if (rest.length >= 2) {
      const row = rowOf(item.row, heading, fourth, vocabulary);
      const key = referenceSort(row.reference) ?? row.text;
      const before = found.get(key);
      found.set(key, before ? together(before, row) : row);
    }
  }
  return [...found.values()];
}

/** What the heads of the columns after the first say of the last one. */
function headerOf(heads: readonly string[]): Fourth | null {
  const last = heads.at(-1) ?? '';
  return /SDG|sustainable/i.test(last) ? 'SDGS' : /comment|assessment/i.test(last) ? 'COMMENT' : null;
}

function rowOf(
  row: readonly WordCell[],
  sectionHeading: string | null,
  fourth: Fourth | null,
  vocabulary: Vocabulary,
): CutParagraph {
  const lines = row.map((cell) =>
    textOf(cell)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
  const [words = [], said = [], terms = [], last = []] = lines;
  const source = words.flatMap((line) => SOURCE_LINE.exec(line)?.[1]?.trim() ?? [])[0] ?? null;
  const text = words.filter((line) => !SOURCE_LINE.test(line)).join('\n');
  const position = positionOf(said.join(' '), vocabulary);
  const sdgLast =
    fourth === 'SDGS' || (fourth === null && last.length > 0 && last.every((line) => SDG.test(line)));
  const { themes, groups, sdgs } = sorted(terms);
  const comment = sdgLast ? null : last.join('\n') || null;
  return plainParagraph(text, {
    reference: placeOf(text, true).reference,
    sectionHeading,
    kind: 'RECOMMENDATION',
    states: statesOf(text, vocabulary),
    said: { position, source: position === 'PENDING' ? null : (source ?? LIST), comment },
    themes: named(themes, (label) => themeOf(label, vocabulary)),
    groups: named(groups, (label) => vocabulary.resolveGroup(label)),
    sdgs: named([...sdgs, ...(sdgLast ? last.map((line) => line.replace(SDGS_LINE, '')) : [])], (label) =>
      vocabulary.resolveSdg(label),
    ),
  });
}

/** Where a position stands that names no source. */
const LIST = 'Thematic list of OHCHR';

function positionOf(words: string, vocabulary: Vocabulary): Position {
  const known = vocabulary.resolvePosition(words.trim());
  if (known) return known;
  if (/supported.*noted|noted.*supported|in part/i.test(words)) return 'SUPPORTED_IN_PART';
  if (/\bnoted|not support/i.test(words)) return 'NOTED';
  return /\bsupport|accept/i.test(words) ? 'SUPPORTED' : 'PENDING';
}

/** The lines of the third column: themes, then groups under their heading, then in cycle 3 goals under theirs. */
function sorted(lines: readonly string[]): Record<'themes' | 'groups' | 'sdgs', string[]> {
  const into = { themes: [] as string[], groups: [] as string[], sdgs: [] as string[] };
  let current = into.themes;
  for (const line of lines) {
    const heading = GROUPS_LINE.test(line) ? GROUPS_LINE : SDGS_LINE.test(line) ? SDGS_LINE : null;
    if (heading) current = heading === GROUPS_LINE ? into.groups : into.sdgs;
    const rest = heading ? line.replace(heading, '') : line;
    if (rest !== '') current.push(rest);
  }
  return into;
}

function named(lines: readonly string[], codeOf: (label: string) => string | null): NamedTerm[] {
  const labels = lines.map((line) => line.replace(/^[-–•]\s*/, '').trim()).filter(Boolean);
  const terms = [...new Set(labels)].map((label) => ({ code: codeOf(label), label: label.slice(0, 300) }));
  return terms.filter(
    ({ code }, at) => code === null || terms.findIndex((each) => each.code === code) === at,
  );
}

function themeOf(label: string, vocabulary: Vocabulary): string | null {
  return vocabulary.resolveTheme(label) ?? vocabulary.resolveTheme(label.replace(THEME_CODE, ''));
}

function together(one: CutParagraph, other: CutParagraph): CutParagraph {
  const both = (a: NamedTerm[], b: NamedTerm[]): NamedTerm[] => [
    ...a,
    ...b.filter(({ label }) => !a.some((each) => each.label === label)),
  ];
  return {
    ...one,
    themes: both(one.themes, other.themes),
    groups: both(one.groups, other.groups),
    sdgs: both(one.sdgs, other.sdgs),
  };
}

function textOf({ paragraphs }: WordCell): string {
  return paragraphs.map(({ label, text }) => (label === null ? text : `${label} ${text}`)).join('\n');
}
