import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { withdrawalConfirmed, withdrawalDismissed } from './import.events.js';
import { ImportAbsence } from './import-absence.js';
import { ImportQuery } from './import.query.js';
import { ImportRun } from './import-run.entity.js';

/** A person's word on a large absence. */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly query: ImportQuery,
    private readonly absence: ImportAbsence,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async confirm(actor: Actor, runId: string): Promise<ImportRun> {
    const run = await this.awaiting(actor, runId);
    const withdrawn = await this.absence.withdrawNow(run);
    await this.writer.change(run, { state: 'COMPLETED', withdrawn, endedAt: this.clock.now() });
    this.events.publish(withdrawalConfirmed(run));
    return run;
  }

  async dismiss(actor: Actor, runId: string): Promise<ImportRun> {
    const run = await this.awaiting(actor, runId);
    await this.writer.change(run, { state: 'COMPLETED', endedAt: this.clock.now() });
    this.events.publish(withdrawalDismissed(run));
    return run;
  }

  private async awaiting(actor: Actor, runId: string): Promise<ImportRun> {
    const [visible] = await this.query.byIds(actor, [runId]);
    const run = visible ? await this.writer.find(ImportRun, runId) : null;
    if (!run) throw notFound('import', runId, ['input', 'runId']);
    if (run.countryCode) actor.must('imports:run', { countryCode: run.countryCode });
    if (run.state !== 'AWAITING_CONFIRMATION') {
      throw new UserError(
        'CONFLICT',
        `Only an import that awaits confirmation can be decided; this one is ${run.state}.`,
        ['input', 'runId'],
      );
    }
    return run;
  }
}
