import type { Position } from '../../../recommendations/positions/position.entity.js';
import type { Kind } from '../../../recommendations/recommendations/recommendation.entity.js';

/** A piece of a document as its writer set it: a paragraph of Word, or what stands between two breaks of a text. */
export interface Block {
  text: string;
  /** The number that Word gives it by itself: `12.`, `(a)`; null where it has none or it is typed. */
  label: string | null;
  /** Its style says that it is a heading. */
  heading: boolean;
}

/** A State that recommends; `code` is null where the name is in no vocabulary. */
export interface NamedState {
  code: string | null;
  name: string;
}

/** What a paragraph of a list says of a term: as it is written, with its code where there is one. */
export interface NamedTerm {
  code: string | null;
  label: string;
}

/** What the State said, where the text says it. */
export interface SaidPosition {
  position: Position;
  /** Where it stands, such as `A/HRC/59/15/Add.1, para. 3`; null where it is this very text. */
  source: string | null;
  comment: string | null;
}

export type ParagraphForm = 'HEADING' | 'PARAGRAPH';

/** A paragraph that was cut out of a document, with what it seems to be. A person looks at all of it. */
export interface CutParagraph {
  form: ParagraphForm;
  reference: string | null;
  sectionHeading: string | null;
  text: string;
  /** What it becomes; null = nothing: a heading, an introduction, what was welcomed. */
  kind: Kind | null;
  states: NamedState[];
  said: SaidPosition | null;
  followUp: { requested: boolean; dueOn: string | null };
  themes: NamedTerm[];
  groups: NamedTerm[];
  sdgs: NamedTerm[];
}

/** A paragraph of which nothing more is known. */
export function plainParagraph(text: string, given: Partial<CutParagraph> = {}): CutParagraph {
  return {
    form: 'PARAGRAPH',
    reference: null,
    sectionHeading: null,
    text,
    kind: null,
    states: [],
    said: null,
    followUp: { requested: false, dueOn: null },
    themes: [],
    groups: [],
    sdgs: [],
    ...given,
  };
}
