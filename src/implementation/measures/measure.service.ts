import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { ObjectiveKeeper } from '../plans/objective-keeper.js';
import { MeasureDetails } from './measure-details.js';
import { Measure } from './measure.entities.js';
import { measureAdded, measureChanged } from './measure.events.js';
import type { AddMeasureInput, ChangeMeasureInput } from './measure.inputs.js';
import type { MeasurePayload } from './measure.payloads.js';
import { MeasureKeeper } from './measure-keeper.js';

const UNDER = ['input', 'objectiveId'];

/** The coordinator says what is undertaken. */
@Injectable()
export class MeasureService {
  constructor(
    private readonly objectives: ObjectiveKeeper,
    private readonly keeper: MeasureKeeper,
    private readonly details: MeasureDetails,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, input: AddMeasureInput): Promise<MeasurePayload> {
    const { objective } = await this.objectives.holdToChange(actor, input.objectiveId, UNDER);
    const measure = Object.assign(new Measure(), {
      id: newId('msr'),
      countryCode: objective.countryCode,
      planId: objective.planId,
      objectiveId: objective.id,
      number: input.number ?? (await this.keeper.nextNumber(objective.id)),
      title: input.title.trim(),
      description: input.description ?? null,
      institutionId: null as string | null,
      archivedAt: null,
      version: 1,
    });
    const institutionId = input.institutionId ?? null;
    await this.details.mustAnswer(measure, institutionId, input.partners);
    measure.institutionId = institutionId;
    await this.writer.add(Measure, [measure]);
    await this.giveLists(measure, input);
    this.events.publish(measureAdded(measure));
    return { measure };
  }

  async change(actor: Actor, input: ChangeMeasureInput): Promise<MeasurePayload> {
    const { measure } = await this.keeper.holdToChange(actor, input.id, ['input', 'id']);
    mustStandAt(measure, input.version);
    const institutionId = input.institutionId === undefined ? measure.institutionId : input.institutionId;
    await this.details.mustAnswer(measure, institutionId, input.partners);
    await this.writer.change(measure, {
      objectiveId: await this.movedTo(actor, measure, input.objectiveId),
      number: input.number ?? measure.number,
      title: input.title?.trim() ?? measure.title,
      description: input.description === undefined ? measure.description : input.description,
      institutionId,
    });
    await this.giveLists(measure, input);
    this.events.publish(measureChanged(measure));
    return { measure };
  }

  private async giveLists(measure: Measure, { partners, actionTypes }: ChangeMeasureInput | AddMeasureInput) {
    await this.details.givePartners(measure, partners);
    await this.details.giveActionTypes(measure, actionTypes);
  }

  private async movedTo(
    actor: Actor,
    measure: Measure,
    objectiveId: string | null | undefined,
  ): Promise<string> {
    if (objectiveId == null || objectiveId === measure.objectiveId) return measure.objectiveId;
    const { objective } = await this.objectives.holdToChange(actor, objectiveId, UNDER);
    if (objective.planId === measure.planId) return objective.id;
    throw new UserError('CONFLICT', 'The objective is of another plan: add the measure there anew.', UNDER);
  }
}
