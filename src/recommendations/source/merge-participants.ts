import { Injectable, type OnModuleInit } from '@nestjs/common';

/**
 * A feature that hangs things on recommendations and may object to a merge. A higher layer registers; this one does
 * not know it.
 */
export interface MergeParticipant {
  /** Why the first may not disappear into the second, in words for a coordinator; null where nothing speaks against it. */
  objection(recommendationId: string, intoId: string): Promise<string | null>;
  /** Takes over what hangs on the first, where that is right; in the merge's own unit of work. */
  carryOver?(recommendationId: string, intoId: string): Promise<void>;
}

/** Whoever has a word when recommendations are merged. Without any, nothing objects. */
@Injectable()
export class MergeParticipants {
  private readonly participants: MergeParticipant[] = [];

  register(participant: MergeParticipant): void {
    this.participants.push(participant);
  }

  async objections(recommendationId: string, intoId: string): Promise<string[]> {
    const said: string[] = [];
    for (const participant of this.participants) {
      const objection = await participant.objection(recommendationId, intoId);
      if (objection !== null) said.push(objection);
    }
    return said;
  }

  async carryOver(recommendationId: string, intoId: string): Promise<void> {
    for (const participant of this.participants) await participant.carryOver?.(recommendationId, intoId);
  }
}

/** The word of one feature. A subclass that its module provides is heard. */
export abstract class MergeObjection implements MergeParticipant, OnModuleInit {
  constructor(private readonly participants: MergeParticipants) {}

  onModuleInit(): void {
    this.participants.register(this);
  }

  abstract objection(recommendationId: string, intoId: string): Promise<string | null>;
}
