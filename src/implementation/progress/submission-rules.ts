import { Injectable } from '@nestjs/common';
import { UserError } from '../../platform/graphql/user-error.js';
import type { AssignmentRole } from '../assignments/assignment.entity.js';
import { CountryToday } from '../status/country-today.js';
import { AwaitedAnswers } from './awaited-answers.js';
import { proposable } from './progress-drafting.js';
import { ProgressKeeper } from './progress-keeper.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import { ReportingRole } from './reporting-role.js';

/** What an update must hold before it is handed in; a draft may lack it. */
@Injectable()
export class SubmissionRules {
  constructor(
    private readonly roles: ReportingRole,
    private readonly days: CountryToday,
    private readonly keeper: ProgressKeeper,
    private readonly awaited: AwaitedAnswers,
  ) {}

  /** Answers as what the institution reports now: its assignment may have changed since the draft. */
  async mustBeComplete(update: ProgressUpdate): Promise<AssignmentRole> {
    const role = await this.roles.of(update.institutionId, update);
    // What a lead says of a whole that was split meanwhile could never be approved.
    if (role === 'LEAD') await this.roles.mustBeUnsplit(update, ['input', 'id']);
    proposable(role, update.proposedStatus);
    if (update.narrative.trim() === '') throw invalid('narrative', 'Say what was done.');
    if (update.activityId !== null) mustSayHowFar(update);
    else if (role === 'LEAD' && update.proposedStatus === null) {
      throw invalid('proposedStatus', 'The lead institution proposes a status.');
    }
    this.days.mustHaveCome(update.periodTo, update.countryCode, ['input', 'periodTo']);
    if (update.proposedStatus === 'IMPLEMENTED' && !(await this.keeper.hasEvidence(update))) {
      throw invalid('proposedStatus', 'IMPLEMENTED needs evidence: attach a link or a file first.');
    }
    return role;
  }

  /** The reason why it is handed in while answers are awaited; null where none is. */
  missingAnswers(update: ProgressUpdate, reason: string | null | undefined): Promise<string | null> {
    return this.awaited.reasonFor(update, reason);
  }
}

function mustSayHowFar({ proposedActivityState }: ProgressUpdate): void {
  if (proposedActivityState === null) throw invalid('activityState', 'Say how far the activity is.');
}

function invalid(field: string, message: string): UserError {
  return new UserError('INVALID', message, ['input', field]);
}
