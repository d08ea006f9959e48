import type { Language } from '../../../reference/languages/language.js';
import { isHeading, placeOf, tidyHeading } from '../../imports/uhri/reference.js';
import { plainParagraph, type Block, type CutParagraph } from './cut-paragraph.js';
import { markFollowUps } from './follow-up-marks.js';
import { Judgement } from './judgement.js';
import { subLabel, SubLabels } from './sub-labels.js';

/** Whether (a), (b) … stay in their paragraph, or each becomes one of its own under the paragraph's opening words. */
export type SubParagraphs = 'TOGETHER' | 'APART';

/** How a document is to be read. */
export interface Cutting {
  upr: boolean;
  language: Language;
  subParagraphs: SubParagraphs;
}

/**
 * Cuts a document into headings and numbered paragraphs with their sub-paragraphs, and says of each what it seems to be.
 * What it says is proposed: a person corrects it.
 */
export function cutDocument(blocks: readonly Block[], how: Cutting): CutParagraph[] {
  const cutter = new Cutter(how);
  blocks.forEach((block, index) => cutter.take(block, blocks[index + 1]));
  return markFollowUps(cutter.paragraphs(), how.language);
}

class Cutter {
  private readonly done: CutParagraph[] = [];
  private readonly subs = new SubLabels();
  private readonly judgement: Judgement;
  private heading: string | null = null;
  private open: Opened | null = null;

  constructor(private readonly how: Cutting) {
    this.judgement = new Judgement(how.upr, how.language);
  }

  take(block: Block, next: Block | undefined): void {
    const text = shown(block);
    const place = placeOf(text, this.how.upr);
    const label = subLabel(text);
    if (place.reference !== null && !this.isOwnHeading(block)) {
      if (place.heading !== null) this.setHeading(place.heading);
      this.begin(text, place.reference);
    } else if (label !== null && this.open !== null)
      this.open.subs.push({ text, cited: this.subs.next(label) });
    else if (this.isOwnHeading(block) || (text.length < 240 && isHeading(text) && this.standsOver(next)))
      this.setHeading(tidyHeading(text));
    else this.goOn(text);
  }

  paragraphs(): CutParagraph[] {
    this.close();
    return this.done;
  }

  private isOwnHeading({ heading, label }: Block): boolean {
    return heading && !/^\d+\.$/.test(label ?? '');
  }

  /** A heading stands over a numbered paragraph or another heading. */
  private standsOver(next: Block | undefined): boolean {
    if (next === undefined) return false;
    const text = shown(next);
    return (
      next.heading || placeOf(text, this.how.upr).reference !== null || (text.length < 240 && isHeading(text))
    );
  }

  private setHeading(text: string): void {
    this.close();
    this.heading = text.slice(0, 1_000);
    this.done.push(plainParagraph(text, { form: 'HEADING' }));
  }

  private begin(text: string, reference: string | null): void {
    this.close();
    this.subs.begin();
    this.open = { reference, text, subs: [] };
  }

  /** Words without a number go on where a paragraph is open; under a heading they stand for themselves. */
  private goOn(text: string): void {
    const last = this.open?.subs.at(-1) ?? this.open;
    if (last) last.text = `${last.text}\n${text}`;
    else this.begin(text, null);
  }

  private close(): void {
    if (this.open === null) return;
    const { reference, text, subs } = this.open;
    const apart = this.how.subParagraphs === 'APART' && subs.length > 0 && reference !== null;
    const whole = [text, ...subs.map((sub) => sub.text)].join('\n');
    if (apart) {
      this.add(text, reference, null);
      for (const sub of subs) this.add(`${text}\n${sub.text}`, `${reference} ${sub.cited}`, whole);
    } else this.add(whole, reference, whole);
    this.open = null;
  }

  /** `judged` is what its kind is told from; null = it only introduces others. */
  private add(text: string, reference: string | null, judged: string | null): void {
    const paragraph = plainParagraph(text, { reference, sectionHeading: this.heading });
    this.done.push(judged === null ? paragraph : this.judgement.of(paragraph, judged));
  }
}

interface Opened {
  reference: string | null;
  text: string;
  subs: { text: string; cited: string }[];
}

function shown({ label, text }: Block): string {
  return label === null ? text : `${label} ${text}`;
}
