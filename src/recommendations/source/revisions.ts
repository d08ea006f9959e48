import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import type { Language } from '../../reference/languages/language.js';
import { RecommendationRevision } from './revision.entity.js';

/** One field of the source layer before and after, as text. */
export interface SourceChange {
  field: string;
  /** Of a text. */
  language?: Language;
  before: string | null;
  after: string | null;
}

/** Keeps what the source layer said before a person changed it. */
@Injectable()
export class Revisions {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  keepCorrections(
    recommendationId: string,
    changes: readonly SourceChange[],
    userId: string | null,
  ): Promise<void> {
    return this.keep(
      changes.map((change) => ({ recommendationId, ...change })),
      userId,
    );
  }

  async keep(
    changes: readonly (SourceChange & { recommendationId: string })[],
    userId: string | null,
  ): Promise<void> {
    const at = this.clock.now();
    await this.writer.addUnaudited(
      RecommendationRevision,
      changes.map((change): RecommendationRevision => ({
        id: newId('rev'),
        at,
        language: null,
        runId: null,
        userId,
        ...change,
      })),
    );
  }
}
