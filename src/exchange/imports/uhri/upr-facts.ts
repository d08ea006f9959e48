import type { Position } from '../../../recommendations/positions/position.entity.js';
import { closingStates } from './closing-states.js';
import type { RawFields } from './raw-fields.js';
import type { RecommendingStateTag, SourceRecord, Vocabulary } from './source-record.js';
import { cycleOfSession } from './upr-session.js';

type UprFacts = Pick<SourceRecord, 'uprCycle' | 'uprSession' | 'position' | 'recommendingStates'>;

export const OUTSIDE_UPR: UprFacts = {
  uprCycle: null,
  uprSession: null,
  position: null,
  recommendingStates: [],
};

/** Whether a record has what only those of the UPR have. */
export function looksLikeUpr(fields: RawFields): boolean {
  return ['UprCycle', 'UprSession', 'UprPositions'].some((field) => fields.labels(field).length > 0);
}

/** What only records of the UPR have: cycle, session, the State's position, the States that recommend. */
export function uprFacts(fields: RawFields, text: string, vocabulary: Vocabulary): UprFacts {
  const uprSession = fields.integer('UprSession');
  const bySession = uprSession === null ? null : cycleOfSession(uprSession);
  const stated = fields.integer('UprCycle');
  if (stated !== null && bySession !== null && stated !== bySession) {
    fields.note('CYCLE_AND_SESSION_DISAGREE', `cycle ${stated}, session ${uprSession}`);
  }
  return {
    uprCycle: stated ?? bySession,
    uprSession,
    position: position(fields, vocabulary),
    recommendingStates: recommendingStates(fields, text, vocabulary),
  };
}

/** Without any position the State has not answered; with one that is not understood, nothing can be said. */
function position(fields: RawFields, vocabulary: Vocabulary): Position | null {
  const labels = fields.labels('UprPositions');
  if (labels.length === 0) return 'PENDING';
  const positions = new Set<Position>();
  for (const label of labels) {
    const known = vocabulary.resolvePosition(label);
    if (known) positions.add(known);
    else fields.noteUnknown('UNKNOWN_POSITION', label);
  }
  return positions.size > 1 ? 'SUPPORTED_IN_PART' : ([...positions][0] ?? null);
}

/**
 * The record's field rules, because it is the same in every language, while translations sometimes close with
 * another paragraph's States; a disagreement is noted. The text is used where the field names no known State.
 */
function recommendingStates(fields: RawFields, text: string, vocabulary: Vocabulary): RecommendingStateTag[] {
  const named = fields.labels('UprRecommendingCountry').map((raw): RecommendingStateTag => {
    const code = vocabulary.resolveCountry(raw);
    if (code === null) fields.noteUnknown('UNKNOWN_STATE', raw);
    return { code, raw, from: 'FIELD' };
  });
  const closing = closingStates(text, vocabulary).map((tag): RecommendingStateTag => ({
    ...tag,
    from: 'TEXT',
  }));
  const known = closing.filter(({ code }) => code !== null);
  if (!named.some(({ code }) => code !== null)) {
    return distinct(named.length === 0 || known.length > 0 ? closing : named);
  }
  for (const { code, raw } of known) {
    if (!named.some((state) => state.code === code)) fields.note('STATE_ONLY_IN_TEXT', raw);
  }
  return distinct(named);
}

function distinct(states: readonly RecommendingStateTag[]): RecommendingStateTag[] {
  const codes = states.map(({ code }) => code);
  return states.filter(({ code }, index) => code === null || codes.indexOf(code) === index);
}
