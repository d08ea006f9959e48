import { Injectable, type OnModuleInit } from '@nestjs/common';

/** A feature that hangs things on parts. A higher layer registers; this one does not know it. */
export interface PartTie {
  /** What hangs on one of these parts, in words for a coordinator; null where nothing does. */
  tie(partIds: readonly string[]): Promise<string | null>;
}

/** Whoever hangs something on parts. While anything does, a split stays as it is. */
@Injectable()
export class PartTies {
  private readonly ties: PartTie[] = [];

  register(tie: PartTie): void {
    this.ties.push(tie);
  }

  /** Everything that hangs on these parts, in words; empty where nothing does. */
  async of(partIds: readonly string[]): Promise<string[]> {
    const said: string[] = [];
    if (partIds.length === 0) return said;
    for (const each of this.ties) {
      const tie = await each.tie(partIds);
      if (tie !== null) said.push(tie);
    }
    return said;
  }
}

/** The word of one feature. A subclass that its module provides is heard. */
export abstract class TiedToParts implements PartTie, OnModuleInit {
  constructor(private readonly ties: PartTies) {}

  onModuleInit(): void {
    this.ties.register(this);
  }

  abstract tie(partIds: readonly string[]): Promise<string | null>;
}
