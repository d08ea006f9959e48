import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import type { ProgressUpdate } from './progress-update.entity.js';

/** Knows from whom institutions wait for answers before they report. Features of other folders register. */
@Injectable()
export class AwaitedAnswers {
  private readonly waiting: AwaitingAnswers[] = [];

  register(waiting: AwaitingAnswers): void {
    this.waiting.push(waiting);
  }

  /**
   * The reason, kept with the update, why it goes up although answers are awaited; null where none is. An institution
   * does not pass over in silence whom it asked: INVALID without a reason.
   */
  async reasonFor(update: ProgressUpdate, given: string | null | undefined): Promise<string | null> {
    const names: string[] = [];
    for (const waiting of this.waiting) names.push(...(await waiting.of(update)));
    if (names.length === 0) return null;
    const reason = given?.trim();
    if (reason) return reason;
    throw new UserError(
      'INVALID',
      `You passed something of it on, and no answer is accepted yet from: ${[...new Set(names)].join(', ')}. Review the answers, withdraw the tasks, or say why you report without them.`,
      ['input', 'missingAnswersReason'],
    );
  }
}

/** The word of one feature. A subclass that its module provides is heard. */
@Injectable()
export abstract class AwaitingAnswers implements OnModuleInit {
  constructor(private readonly awaited: AwaitedAnswers) {}

  onModuleInit(): void {
    this.awaited.register(this);
  }

  /** Names of those from whom the institution of an update still waits for an answer about what it speaks of. */
  abstract of(update: ProgressUpdate): Promise<string[]>;
}
