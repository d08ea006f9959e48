import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ActivityKeeper } from './activity-keeper.js';
import { Milestone } from './activity.entities.js';
import { milestoneAdded, milestoneArchived, milestoneChanged } from './activity.events.js';
import type { MilestonePayload } from './activity.payloads.js';
import type { AddMilestoneInput, ArchiveMilestoneInput, ChangeMilestoneInput } from './milestone.inputs.js';
import { mustBeDueWithin } from './planned-days.js';

const AT = ['input', 'id'];

/** The coordinator says what is to be there by when. */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly keeper: ActivityKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, { activityId, title, dueOn }: AddMilestoneInput): Promise<MilestonePayload> {
    const { activity, plan } = await this.keeper.holdToChange(actor, activityId, ['input', 'activityId']);
    mustBeDueWithin(dueOn, activity, plan);
    const milestone = Object.assign(new Milestone(), {
      id: newId('mil'),
      countryCode: activity.countryCode,
      planId: activity.planId,
      activityId,
      title: title.trim(),
      dueOn,
      reachedOn: null,
      note: null,
      reportedById: null,
      reportedAt: null,
      archivedAt: null,
      version: 1,
    });
    await this.writer.add(Milestone, [milestone]);
    this.events.publish(milestoneAdded(milestone));
    return { milestone };
  }

  async change(actor: Actor, input: ChangeMilestoneInput): Promise<MilestonePayload> {
    const { milestone, activity, plan } = await this.keeper.holdMilestoneToChange(actor, input.id, AT);
    mustStandAt(milestone, input.version);
    const dueOn = input.dueOn ?? milestone.dueOn;
    if (dueOn !== milestone.dueOn) mustBeDueWithin(dueOn, activity, plan);
    await this.writer.change(milestone, { title: input.title?.trim() ?? milestone.title, dueOn });
    this.events.publish(milestoneChanged(milestone));
    return { milestone };
  }

  async archive(actor: Actor, { id, version }: ArchiveMilestoneInput): Promise<MilestonePayload> {
    const { milestone } = await this.keeper.holdMilestoneToChange(actor, id, AT);
    mustStandAt(milestone, version);
    await this.writer.change(milestone, { archivedAt: this.clock.now() });
    this.events.publish(milestoneArchived(milestone));
    return { milestone };
  }
}
