import { posix } from 'node:path';
import { tooMuch } from './package-refusal.js';
import type { XmlEvent } from './xml-events.js';

/** One reference of a part to another one, or to something outside. */
export interface PartRelation {
  /** The last word of its type, such as `numbering` or `worksheet`. */
  type: string;
  /** Name of the part; for one outside what is written there, which nobody follows. */
  target: string;
  external: boolean;
}

const MOST = 20_000;

/** Where the references of a part are listed; of the package itself for ''. */
export function relationsPart(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** The references in a list of them, by id. */
export async function readRelations(
  part: string,
  events: AsyncIterable<XmlEvent[]>,
): Promise<ReadonlyMap<string, PartRelation>> {
  const relations = new Map<string, PartRelation>();
  for await (const batch of events) {
    for (const event of batch) {
      if (event.type !== 'open' || event.name !== 'Relationship') continue;
      const { attributes } = event;
      const external = attributes.get('TargetMode') === 'External';
      const target = attributes.get('Target') ?? '';
      relations.set(attributes.get('Id') ?? '', {
        type: posix.basename(attributes.get('Type') ?? ''),
        target: external ? target : placeOf(part, target),
        external,
      });
    }
    if (relations.size > MOST) throw tooMuch(`The part "${part}" refers to more than ${MOST} others.`);
  }
  return relations;
}

/** The part that a target means, seen from the part that refers to it; never one outside of the package. */
function placeOf(part: string, target: string): string {
  const from = target.startsWith('/') ? '/' : posix.join('/', posix.dirname(part));
  return posix.join(from, target).replace(/^\//, '');
}
