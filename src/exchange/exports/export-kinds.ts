import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import type { ExportFormat } from './export.entity.js';

/** A file as it is made: bytes that come when they are wanted. */
export interface MadeFile {
  /** With its ending: `recommendations-2026-03-01.xlsx`. Any language's letters. */
  name: string;
  mediaType: string;
  bytes: AsyncIterable<Uint8Array>;
}

/** How the server makes the files of one kind. */
export type FileKind = Pick<ExportKind, 'name' | 'make'>;

/** The bytes of a file that is whole before its first byte is wanted. */
export async function* wholeFile(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The kinds of files that the server makes, by name. Features register theirs when the module starts. */
@Injectable()
export class ExportKinds {
  private readonly byName = new Map<string, FileKind>();

  add(kind: FileKind): void {
    if (this.byName.has(kind.name)) throw new Error(`two kinds of exports are called ${kind.name}`);
    this.byName.set(kind.name, kind);
  }

  /** Throws for a kind that no feature registered. */
  get(name: string): FileKind {
    const kind = this.byName.get(name);
    if (!kind) throw new Error(`no feature makes exports called ${name}`);
    return kind;
  }
}

/**
 * A kind of file that the server makes. A subclass that a module provides is registered. `Q` are the arguments of its
 * mutation, which `Exports.request` wrote down.
 */
@Injectable()
export abstract class ExportKind<Q extends object = object> implements OnModuleInit {
  constructor(private readonly kinds: ExportKinds) {}

  /** Such as `recommendations`: kept with every export of the kind, for ever. */
  abstract readonly name: string;

  onModuleInit(): void {
    this.kinds.add(this as ExportKind);
  }

  /**
   * Begins the file, for whoever downloads it, as they are at this moment: their rights are checked again here, by
   * `actor.must` or by the queries' own visibility. All that is read here, and while the bytes come, is of one moment.
   */
  abstract make(context: ActorContext, question: Q, format: ExportFormat): Promise<MadeFile>;
}
