/** The part of html-to-text that is used here; the package ships no types. */
declare module 'html-to-text' {
  interface BlockTextBuilder {
    addInline(text: string): void;
    openBlock(options?: { leadingLineBreaks?: number }): void;
    closeBlock(options?: { trailingLineBreaks?: number }): void;
  }
  interface DomElement {
    children: unknown[];
  }
  type Formatter = (
    element: DomElement,
    walk: (nodes: unknown[], builder: BlockTextBuilder) => void,
    builder: BlockTextBuilder,
  ) => void;
  export function compile(options: {
    wordwrap: false;
    decodeEntities: boolean;
    preserveNewlines: boolean;
    limits: { maxDepth: number };
    formatters: Record<string, Formatter>;
    selectors: { selector: string; format: string }[];
  }): (html: string) => string;
}
