import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { damaged, PackageRefusal, tooMuch } from './package-refusal.js';
import type { PackageLimits } from './package-limits.js';

/** What is read of a part, in its order. Names are local ones; `space` is the namespace that they belong to. */
export type XmlEvent =
  | { type: 'open'; name: string; space: string; attributes: ReadonlyMap<string, string> }
  | { type: 'text'; text: string }
  | { type: 'close'; name: string; space: string };

/**
 * Reads XML strictly and as a stream: the events of one chunk after the other, so that memory stays bounded. A DOCTYPE
 * is refused, and with it every entity of the file's own; so is what is not well formed, nested without end, or one
 * endless piece. Attributes go by their local name; where two share one, the one without a namespace is meant.
 */
export async function* xmlEvents(
  part: string,
  bytes: Readable,
  limits: PackageLimits,
): AsyncGenerator<XmlEvent[]> {
  let decoder: TextDecoder | undefined;
  const reading = new XmlReading(part, limits);
  for await (const chunk of bytes) {
    const piece = chunk as Buffer;
    const by = (decoder ??= decoderFor(piece));
    yield reading.write(decoded(part, () => by.decode(piece, { stream: true })));
  }
  yield reading.end(decoded(part, () => decoder?.decode() ?? ''));
}

/** One part on its way through the parser. */
class XmlReading {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private events: XmlEvent[] = [];
  private depth = 0;
  /** Characters written when the last event came. */
  private marked = 0;
  private written = 0;

  constructor(
    private readonly part: string,
    private readonly limits: PackageLimits,
  ) {
    this.parser.on('error', (error) => {
      throw damaged(`its part "${part}" is not well-formed XML (${error.message})`, error);
    });
    this.parser.on('doctype', () => this.refuseDoctype());
    this.parser.on('attribute', () => this.mark());
    this.parser.on('comment', () => this.mark());
    this.parser.on('processinginstruction', () => this.mark());
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', ({ local, uri }) => {
      this.depth -= 1;
      this.tell({ type: 'close', name: local, space: uri });
    });
    this.parser.on('text', (text) => this.tell({ type: 'text', text }));
    this.parser.on('cdata', (text) => this.tell({ type: 'text', text }));
  }

  write(text: string): XmlEvent[] {
    this.parser.write(text);
    this.written += text.length;
    if (this.written - this.marked > this.limits.token)
      throw tooMuch(`The part "${this.part}" holds one piece of more than ${this.limits.token} characters.`);
    return this.taken();
  }

  end(rest: string): XmlEvent[] {
    this.parser.write(rest).close();
    return this.taken();
  }

  private open({ local, uri, attributes }: SaxesTagNS): void {
    this.depth += 1;
    if (this.depth > this.limits.depth)
      throw tooMuch(`The part "${this.part}" nests more than ${this.limits.depth} elements.`);
    const named = new Map<string, string>();
    for (const each of Object.values(attributes))
      if (each.prefix === '' || !named.has(each.local)) named.set(each.local, each.value);
    this.tell({ type: 'open', name: local, space: uri, attributes: named });
  }

  private tell(event: XmlEvent): void {
    this.events.push(event);
    this.mark();
  }

  private mark(): void {
    this.marked = this.written;
  }

  private taken(): XmlEvent[] {
    const { events } = this;
    this.events = [];
    return events;
  }

  private refuseDoctype(): never {
    throw new PackageRefusal(
      `The part "${this.part}" declares a document type (DOCTYPE) or entities, as no Word or Excel file does. Save the file anew from Word, Excel or LibreOffice and send that.`,
    );
  }
}

/** UTF-8, or UTF-16 where the part begins with its mark. */
function decoderFor(opening: Buffer): TextDecoder {
  const encoding =
    opening[0] === 0xff && opening[1] === 0xfe
      ? 'utf-16le'
      : opening[0] === 0xfe && opening[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decoded(part: string, decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    throw damaged(`its part "${part}" is not encoded in UTF-8 or UTF-16`, error);
  }
}
