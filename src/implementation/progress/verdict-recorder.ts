import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CountryToday } from '../status/country-today.js';
import { NotApplicableService } from '../status/not-applicable.service.js';
import type { NotApplicableProposal, StatusAssessment } from '../status/status.entities.js';
import type { Assessed } from '../status/assessed.js';
import { StatusRecorder } from '../status/status-recorder.js';
import type { ActivityReport } from './activity-report.js';
import { ActivityReporting } from './activity-reporting.js';
import { ProgressKeeper } from './progress-keeper.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import type { Verdict } from './verdict.js';

const AT = ['input', 'id'];

/** Turns a reviewer's verdict on an update into what the status module keeps. */
@Injectable()
export class VerdictRecorder {
  constructor(
    private readonly keeper: ProgressKeeper,
    private readonly recorder: StatusRecorder,
    private readonly proposals: NotApplicableService,
    private readonly days: CountryToday,
    private readonly activities: ActivityReporting,
  ) {}

  /** Refuses a verdict that the update does not carry: IMPLEMENTED without evidence, a day that has not come. */
  async mustBeCarried(update: ProgressUpdate, { status, effectiveOn }: Verdict): Promise<void> {
    this.days.mustHaveCome(effectiveOn, update.countryCode, ['input', 'effectiveOn']);
    if (status !== 'IMPLEMENTED' || (await this.keeper.hasEvidence(update))) return;
    throw new UserError(
      'INVALID',
      'IMPLEMENTED needs evidence on the update: return it, so that the institution attaches some.',
      ['input', 'status'],
    );
  }

  /** What a report on an activity leaves behind: how far that is, and no status. */
  async recordActivity(update: ProgressUpdate, report: ActivityReport | null): Promise<void> {
    if (report) await this.activities.record(update, report);
  }

  /** One assessment for each; with "no longer applicable" one proposal for each, which a second coordinator confirms. */
  async record(
    actor: Actor,
    update: ProgressUpdate,
    { status, effectiveOn, reason, notApplicableReason }: Verdict,
    assessed: Assessed[],
  ): Promise<{ assessments: StatusAssessment[]; proposals: NotApplicableProposal[] }> {
    if (notApplicableReason !== null) {
      const { proposed, waiting } = await this.proposals.propose(
        actor,
        assessed,
        {
          notApplicableReason,
          reason: reason as string,
          sourceNote: null,
          effectiveOn,
          updateId: update.id,
        },
        AT,
      );
      return { assessments: [], proposals: [...proposed, ...waiting] };
    }
    const assessments = await this.recorder.record(
      actor,
      assessed,
      {
        status,
        effectiveOn,
        reason,
        source: 'UPDATE',
        updateId: update.id,
        assessedById: actor.userId as string,
      },
      AT,
    );
    return { assessments, proposals: [] };
  }
}
