import { compile } from 'html-to-text';

const BLOCKS = [
  ...['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'table', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...['blockquote', 'pre', 'section', 'article', 'header', 'footer', 'caption'],
];
const INLINES = ['span', 'b', 'i', 'u', 'em', 'strong', 'a', 'sup', 'sub', 'font', 'small', 'td', 'th'];
const DROPPED = [
  'img',
  'title',
  'iframe',
  'noscript',
  'select',
  'textarea',
  'object',
  'script',
  'style',
  'svg',
];
const UNWRAPPED = ['br', 'hr', 'tbody', 'thead', 'html', 'body', 'head', 'meta', 'link', 'label', 'center'];

const tag = (names: string[]) => new RegExp(`</?(?:${names.join('|')})(?=[\\s/>])[^<>]*>`, 'i');
const ANY_TAG = tag([...BLOCKS, ...INLINES, ...DROPPED, ...UNWRAPPED]);
const BLOCK_TAG = tag([...BLOCKS, 'br', 'hr']);

/** The time of the conversion grows with the square of how deep tags are nested: more tags are only cut out. */
const MOST_TAGS = 10_000;

const converter = (preserveNewlines: boolean) =>
  compile({
    wordwrap: false,
    // Entities are decoded when no tag is left, so that no decoded "<" can become one.
    decodeEntities: false,
    preserveNewlines,
    limits: { maxDepth: 200 },
    formatters: {
      line(element, walk, builder) {
        builder.openBlock({ leadingLineBreaks: 1 });
        walk(element.children, builder);
        builder.closeBlock({ trailingLineBreaks: 1 });
      },
      cell(element, walk, builder) {
        walk(element.children, builder);
        builder.addInline(' ');
      },
    },
    selectors: [
      { selector: '*', format: 'inline' },
      { selector: 'a', format: 'inline' },
      ...BLOCKS.map((selector) => ({ selector, format: 'line' })),
      ...['td', 'th'].map((selector) => ({ selector, format: 'cell' })),
      ...DROPPED.map((selector) => ({ selector, format: 'skip' })),
    ],
  });
const blocksToText = converter(false);
const inlineToText = converter(true);

/** Whether a text holds HTML rather than a "<" that means less. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && (ANY_TAG.test(text) || text.includes('<!--'));
}

/** Untrusted HTML as text, a line for each block, without scripts and styles. Entities stay encoded. */
export function withoutMarkup(html: string): string {
  if (html.split('<').length > MOST_TAGS) return html.replace(/<[^<>]*>/g, ' ');
  // Line breaks between blocks are layout; where there is no block they are the text's own.
  return BLOCK_TAG.test(html) ? blocksToText(html) : inlineToText(html);
}

/**
 * A text without what Word puts on the clipboard beside it: its settings ("Normal 0 false EN-GB …"), its list
 * of styles as tags in a namespace of Office, and its style sheet.
 */
export function withoutOfficeClipboard(text: string): string {
  if (!/<[wovm]:|mso-style/.test(text)) return text;
  return text
    .replace(/<\/?[wovm]:[^<>]*>/g, '')
    .replace(/\/\* Style Definitions \*\/(?:[^{}]{0,200}\{[^{}]*\})+/g, '')
    .replace(/^\s*Normal\s+0(?:\s+(?:false|true|X-NONE|[A-Z]{2}-[A-Z]{2}|\d+(?:\.\d+)?(?: pt)?)(?=\s))*/, '')
    .trimStart();
}
