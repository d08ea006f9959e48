import { LABEL_ROWS, plainToken } from '../../../recommendations/parts/proposal/labels.js';

const AT_START = /^(?:[(（]\s*(\p{L}{1,5}|\d{1,2})\s*[)）]|(\p{Ll})\)(?=\s))/u;

/** The label of a sub-paragraph with which a text begins, without its brackets: `a`, `iii`; null where it has none. */
export function subLabel(text: string): string | null {
  const found = AT_START.exec(text);
  return found ? (found[1] ?? found[2] ?? null) : null;
}

interface Level {
  row: number;
  place: number;
  label: string;
}

/** Follows the labels of sub-paragraphs, and says at each how it is cited: `(a)`, `(a) (i)`. */
export class SubLabels {
  private levels: Level[] = [];

  /** A new paragraph begins: its sub-paragraphs are counted anew. */
  begin(): void {
    this.levels = [];
  }

  next(label: string): string {
    const token = plainToken(label);
    const places = LABEL_ROWS.map((row) => row(token));
    for (let depth = this.levels.length - 1; depth >= 0; depth--) {
      const level = this.levels[depth] as Level;
      if (places[level.row] === level.place + 1) {
        this.levels = [...this.levels.slice(0, depth), { ...level, place: level.place + 1, label }];
        return this.cited();
      }
    }
    const row = places.indexOf(0);
    // A label out of any order is taken as it stands: a person sees it in the preview.
    const level = {
      row: Math.max(row, 0),
      place: row < 0 ? (places.find((each) => each !== null) ?? 0) : 0,
      label,
    };
    this.levels = row < 0 ? [level] : [...this.levels, level];
    return this.cited();
  }

  private cited(): string {
    return this.levels.map(({ label }) => `(${label})`).join(' ');
  }
}
