import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { InstitutionValidators } from '../progress/institution-validators.js';
import { NilReturn, NilReturnTask, type NilReturnScope } from './nil-return.entities.js';
import type { ReportingRound } from './round.entities.js';

/** Writes a nil return down: it holds at once where the institution has no other person who clears. */
@Injectable()
export class NilReturnFiling {
  constructor(
    private readonly validators: InstitutionValidators,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  async file(
    actor: Actor,
    { id: roundId, countryCode }: ReportingRound,
    subjectIds: readonly string[],
    { scope, since, note }: { scope: NilReturnScope; since: string | null; note?: string | null },
  ): Promise<NilReturn> {
    const institutionId = actor.institutionId as string;
    const submittedById = actor.userId as string;
    const [validators = []] = await this.validators.of([institutionId]);
    const nil = Object.assign(new NilReturn(), {
      id: newId('nil'),
      countryCode,
      roundId,
      institutionId,
      scope,
      state: validators.some((id) => id !== submittedById) ? ('SUBMITTED' as const) : ('CLEARED' as const),
      since,
      note: note?.trim() ?? null,
      submittedById,
      submittedAt: this.clock.now(),
      clearedById: null,
      clearedAt: null,
      waivedById: null,
      returnReason: null,
      returnDueOn: null,
      version: 1,
    });
    await this.writer.add(NilReturn, [nil]);
    await this.writer.add(
      NilReturnTask,
      subjectIds.map((subjectId) => ({ nilReturnId: nil.id, subjectId, countryCode })),
    );
    return nil;
  }
}
