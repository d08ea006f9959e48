import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { PlanObjective } from './objective.entity.js';
import type { AddObjectiveInput, ArchiveObjectiveInput, ChangeObjectiveInput } from './objective.inputs.js';
import { ObjectiveKeeper } from './objective-keeper.js';
import { PlanKeeper } from './plan-keeper.js';
import { objectiveAdded, objectiveArchived, objectiveChanged } from './plan.events.js';
import type { ObjectivePayload } from './plan.payloads.js';

const AT = ['input', 'id'];

/** The coordinator says what a plan wants to reach. */
@Injectable()
export class ObjectiveService {
  constructor(
    private readonly plans: PlanKeeper,
    private readonly keeper: ObjectiveKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, input: AddObjectiveInput): Promise<ObjectivePayload> {
    const plan = await this.plans.holdToChange(actor, input.planId, ['input', 'planId']);
    const objective = Object.assign(new PlanObjective(), {
      id: newId('obj'),
      countryCode: plan.countryCode,
      planId: plan.id,
      kind: input.kind,
      number: input.number ?? (await this.keeper.nextNumber(plan.id)),
      title: input.title.trim(),
      description: input.description ?? null,
      archivedAt: null,
      version: 1,
    });
    await this.writer.add(PlanObjective, [objective]);
    this.events.publish(objectiveAdded(objective));
    return { objective };
  }

  async change(actor: Actor, input: ChangeObjectiveInput): Promise<ObjectivePayload> {
    const { objective } = await this.keeper.holdToChange(actor, input.id, AT);
    mustStandAt(objective, input.version);
    await this.writer.change(objective, {
      kind: input.kind ?? objective.kind,
      number: input.number ?? objective.number,
      title: input.title?.trim() ?? objective.title,
      description: input.description === undefined ? objective.description : input.description,
    });
    this.events.publish(objectiveChanged(objective));
    return { objective };
  }

  async archive(actor: Actor, { id, version }: ArchiveObjectiveInput): Promise<ObjectivePayload> {
    const { objective } = await this.keeper.holdToChange(actor, id, AT);
    mustStandAt(objective, version);
    await this.mustBeEmpty(objective);
    await this.writer.change(objective, { archivedAt: this.clock.now() });
    this.events.publish(objectiveArchived(objective));
    return { objective };
  }

  private async mustBeEmpty({ id }: PlanObjective): Promise<void> {
    const [measure] = await this.writer.rows<{ title: string }>(
      sql`select title from measure where objective_id = ${id} and archived_at is null order by number, id limit 1`,
    );
    if (!measure) return;
    throw new UserError('CONFLICT', `It still has the measure "${measure.title}": take that out first.`, AT);
  }
}
