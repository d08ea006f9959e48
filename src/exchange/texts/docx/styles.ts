import type { XmlEvent } from '../../../platform/packages/xml-events.js';
import { isWord } from './word-space.js';

/** What a paragraph's style says of it. */
export interface ParagraphStyle {
  basedOn: string | null;
  listId: string | null;
  level: number | null;
  heading: boolean;
}

const DEEPEST = 20;

/** Names of headings: Word's own, and those of the United Nations' templates (`_ H_1_G`, `_ H _Ch_G`). */
const HEADINGS = /^(?:heading|title|subtitle|titre|título)\b|^_\s?H\s?_/i;

/** The styles of a document (`word/styles.xml`), as far as they number paragraphs and make headings of them. */
export class Styles {
  private readonly styles = new Map<string, ParagraphStyle>();

  static async read(events: AsyncIterable<XmlEvent[]>): Promise<Styles> {
    const styles = new Styles();
    let open: ParagraphStyle | null = null;
    for await (const batch of events) {
      for (const event of batch) {
        if (event.type === 'text' || !isWord(event.space)) continue;
        if (event.type === 'close') {
          if (event.name === 'style') open = null;
        } else if (event.name === 'style') {
          open = { basedOn: null, listId: null, level: null, heading: false };
          styles.styles.set(event.attributes.get('styleId') ?? '', open);
        } else if (open) describe(open, event.name, event.attributes.get('val') ?? '');
      }
    }
    return styles;
  }

  /** What holds for a style, from what it is based on upwards. */
  of(styleId: string | null): ParagraphStyle {
    const found: ParagraphStyle = { basedOn: null, listId: null, level: null, heading: false };
    let next = styleId;
    for (let depth = 0; next !== null && depth < DEEPEST; depth++) {
      const style = this.styles.get(next);
      if (!style) break;
      found.listId ??= style.listId;
      found.level ??= style.level;
      found.heading ||= style.heading;
      next = style.basedOn;
    }
    return found;
  }
}

function describe(style: ParagraphStyle, name: string, value: string): void {
  if (name === 'basedOn') style.basedOn = value;
  else if (name === 'numId') style.listId = value;
  else if (name === 'ilvl') style.level = Number(value) || 0;
  else if (name === 'name' && HEADINGS.test(value)) style.heading = true;
  else if (name === 'outlineLvl' && /^[0-8]$/.test(value)) style.heading = true;
}
