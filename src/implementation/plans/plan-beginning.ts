import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { PlanTerms } from './plan-terms.js';
import { ImplementationPlan } from './plan.entities.js';
import { planCreated } from './plan.events.js';
import type { CreateImplementationPlanInput } from './plan.inputs.js';
import type { PlanPayload } from './plan.payloads.js';
import { StepRecord } from './step-record.js';

/** The coordinator begins a plan. */
@Injectable()
export class PlanBeginning {
  constructor(
    private readonly terms: PlanTerms,
    private readonly record: StepRecord,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async create(actor: Actor, input: CreateImplementationPlanInput): Promise<PlanPayload> {
    const countryCode = actor.ownCountry;
    actor.must('plans:write', { countryCode });
    const plan = Object.assign(new ImplementationPlan(), {
      id: newId('pln'),
      countryCode,
      kind: input.kind,
      title: input.title.trim(),
      description: input.description ?? null,
      periodFrom: input.periodFrom,
      periodTo: input.periodTo,
      responsibleBodyId: input.responsibleBodyId ?? null,
      state: 'DRAFT' as const,
      createdAt: this.clock.now(),
      archivedAt: null,
      version: 1,
    });
    await this.terms.mustHold(plan);
    await this.writer.add(ImplementationPlan, [plan]);
    await this.record.begin(actor, plan, input.begunOn ?? null);
    this.events.publish(planCreated(plan));
    return { plan };
  }
}
