import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { CountryToday } from '../status/country-today.js';
import { ActivityKeeper } from './activity-keeper.js';
import { milestoneReported } from './activity.events.js';
import type { MilestonePayload } from './activity.payloads.js';
import { mustBeInForce } from './in-force.js';
import type { ReportMilestoneInput } from './milestone.inputs.js';

/** The institution that carries an activity out, or the coordinator, says which of its milestones are reached. */
@Injectable()
export class MilestoneReporting {
  constructor(
    private readonly keeper: ActivityKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly days: CountryToday,
  ) {}

  async report(actor: Actor, input: ReportMilestoneInput): Promise<MilestonePayload> {
    const path = ['input', 'id'];
    const { milestone, activity, plan } = await this.keeper.holdMilestone(actor, input.id, path);
    actor.must('milestones:report', activity);
    mustBeInForce(plan, path);
    mustStandAt(milestone, input.version);
    const { reachedOn = null, note = null } = input;
    if (reachedOn !== null) {
      this.days.mustHaveCome(reachedOn, milestone.countryCode, ['input', 'reachedOn']);
    }
    await this.writer.change(milestone, {
      reachedOn,
      note,
      reportedById: actor.userId,
      reportedAt: this.clock.now(),
    });
    this.events.publish(milestoneReported(milestone));
    return { milestone };
  }
}
