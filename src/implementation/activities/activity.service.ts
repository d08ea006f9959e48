import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { MeasureKeeper } from '../measures/measure-keeper.js';
import { ActivityKeeper } from './activity-keeper.js';
import { ActivityTerms } from './activity-terms.js';
import { Activity } from './activity.entities.js';
import { activityAdded, activityChanged } from './activity.events.js';
import type { AddActivityInput, ChangeActivityInput } from './activity.inputs.js';
import type { ActivityPayload } from './activity.payloads.js';

/** The coordinator says what is done, by whom, until when and at what cost. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly measures: MeasureKeeper,
    private readonly keeper: ActivityKeeper,
    private readonly terms: ActivityTerms,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, input: AddActivityInput): Promise<ActivityPayload> {
    const { measure, plan } = await this.measures.holdToChange(actor, input.measureId, [
      'input',
      'measureId',
    ]);
    const blank = Object.assign(new Activity(), {
      id: newId('act'),
      countryCode: measure.countryCode,
      planId: measure.planId,
      measureId: measure.id,
      number: await this.keeper.nextNumber(measure.id),
      title: input.title,
      expectedResult: null,
      institutionId: null,
      startsOn: null,
      endsOn: null,
      currency: null,
      cost: null,
      secured: null,
      fundingSource: null,
      state: 'NOT_STARTED' as const,
      percentDone: null,
      stateAsOf: null,
      archivedAt: null,
      version: 1,
    });
    const activity = Object.assign(blank, await this.terms.of(input, blank, plan));
    await this.writer.add(Activity, [activity]);
    this.events.publish(activityAdded(activity));
    return { activity };
  }

  async change(actor: Actor, input: ChangeActivityInput): Promise<ActivityPayload> {
    const { activity, plan } = await this.keeper.holdToChange(actor, input.id, ['input', 'id']);
    mustStandAt(activity, input.version);
    await this.writer.change(activity, await this.terms.of(input, activity, plan));
    this.events.publish(activityChanged(activity));
    return { activity };
  }
}
