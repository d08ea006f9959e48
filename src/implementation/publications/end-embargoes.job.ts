import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { Job, Jobs, type Turn } from '../../platform/scheduler/job.js';
import { ExceptionLedger } from './exception-ledger.js';

/** Notes in the history and in the audit which embargoes are over. What anybody may read does not wait for it. */
@Injectable()
export class EndEmbargoes extends Job {
  readonly name = 'publication.embargoes';
  readonly purpose =
    'Notes which embargoes are over; they end by the clock, at the first instant of their day.';
  readonly everyMinutes = 1;

  constructor(
    jobs: Jobs,
    private readonly units: UnitOfWork,
    private readonly ledger: ExceptionLedger,
    private readonly events: Events,
  ) {
    super(jobs);
  }

  async run({ author, signal }: Turn): Promise<void> {
    let ended = 1;
    while (ended > 0 && !signal.aborted) {
      ended = await this.units.run(author, async () => {
        const counts = await this.ledger.endDue();
        for (const [countryCode, things] of counts)
          this.events.publish({ name: 'EmbargoesEnded', countryCode, subjectId: null, data: { things } });
        return counts.size;
      });
    }
  }
}
