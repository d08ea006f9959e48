import { OfficePackage } from '../../../platform/packages/office-package.js';
import type { Block } from '../cut/cut-paragraph.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';
import { WordBody, type WordItem } from './word-body.js';

/** Reads an uploaded Word document, part after part, as a stream. Whatever is wrong with it is a `PackageRefusal`. */
export function readWord(path: string): Promise<WordItem[]> {
  return OfficePackage.with(path, 'DOCX', async (opened) => {
    const relations = [...(await opened.relations(opened.main)).values()];
    const part = (type: string): string | undefined =>
      relations.find((each) => each.type === type && !each.external && opened.has(each.target))?.target;
    const numbering = part('numbering');
    const styles = part('styles');
    const body = new WordBody(
      styles === undefined ? new Styles() : await Styles.read(opened.xml(styles)),
      numbering === undefined ? null : await Numbering.read(opened.xml(numbering)),
    );
    for await (const batch of opened.xml(opened.main)) for (const event of batch) body.take(event);
    return body.items;
  });
}

/** Paragraphs one after the other; those in tables cell by cell. */
export function blocksOfWord(items: readonly WordItem[]): Block[] {
  return items.flatMap((item) =>
    'paragraph' in item ? [item.paragraph] : item.row.flatMap(({ paragraphs }) => paragraphs),
  );
}
