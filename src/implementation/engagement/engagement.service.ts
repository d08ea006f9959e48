import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { EngagementBodies } from './engagement-bodies.js';
import { EngagementKeeper } from './engagement-keeper.js';
import { Engagement } from './engagement.entities.js';
import { engagementCancelled, engagementChanged, engagementPlanned } from './engagement.events.js';
import type {
  CancelEngagementInput,
  ChangeEngagementInput,
  PlanEngagementInput,
} from './engagement.inputs.js';
import type { EngagementPayload } from './engagement.payloads.js';
import { engagementWorkflow } from './engagement.workflow.js';
import type { EngagementAct } from './engagement.words.js';

/** Plans events, and changes or cancels what is planned. */
@Injectable()
export class EngagementService {
  constructor(
    private readonly keeper: EngagementKeeper,
    private readonly bodies: EngagementBodies,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async plan(actor: Actor, input: PlanEngagementInput): Promise<EngagementPayload> {
    const countryCode = actor.ownCountry;
    actor.must('engagements:write', { countryCode });
    const engagement = Object.assign(new Engagement(), {
      id: newId('eng'),
      countryCode,
      kind: input.kind,
      title: input.title.trim(),
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      place: input.place?.trim() || null,
      agenda: input.agenda?.trim() || null,
      hostId: input.hostId ?? null,
      state: 'PLANNED' as const,
      outcome: null,
      reportUrl: null,
      cancelReason: null,
      createdAt: this.clock.now(),
      version: 1,
    }) as Engagement;
    mustEndAfterItStarts(engagement);
    await this.bodies.mustHost(countryCode, engagement.hostId);
    await this.writer.add(Engagement, [engagement]);
    if (input.invitees) await this.bodies.invite(engagement, input.invitees);
    this.events.publish(engagementPlanned(engagement));
    return { engagement };
  }

  async change(actor: Actor, input: ChangeEngagementInput): Promise<EngagementPayload> {
    const engagement = await this.toAct('change', actor, input);
    const patch = {
      title: input.title?.trim() ?? engagement.title,
      startsOn: input.startsOn ?? engagement.startsOn,
      endsOn: input.endsOn === undefined ? engagement.endsOn : input.endsOn,
      place: input.place === undefined ? engagement.place : input.place?.trim() || null,
      agenda: input.agenda === undefined ? engagement.agenda : input.agenda?.trim() || null,
      hostId: input.hostId === undefined ? engagement.hostId : input.hostId,
    };
    mustEndAfterItStarts(patch);
    await this.bodies.mustHost(engagement.countryCode, patch.hostId);
    await this.writer.change(engagement, patch);
    if (input.invitees) await this.bodies.invite(engagement, input.invitees);
    this.events.publish(engagementChanged(engagement));
    return { engagement };
  }

  async cancel(actor: Actor, input: CancelEngagementInput): Promise<EngagementPayload> {
    const engagement = await this.toAct('cancel', actor, input);
    await this.writer.change(engagement, { state: 'CANCELLED', cancelReason: input.reason.trim() });
    this.events.publish(engagementCancelled(engagement));
    return { engagement };
  }

  private async toAct(
    act: EngagementAct,
    actor: Actor,
    { id, version }: { id: string; version: number },
  ): Promise<Engagement> {
    const engagement = await this.keeper.hold(actor, id);
    engagementWorkflow.run(act, engagement, (permission) => actor.can(permission, engagement));
    mustStandAt(engagement, version);
    return engagement;
  }
}

function mustEndAfterItStarts({ startsOn, endsOn }: Pick<Engagement, 'startsOn' | 'endsOn'>): void {
  if (endsOn === null || endsOn >= startsOn) return;
  throw new UserError('INVALID', `It cannot end on ${endsOn}, before it starts on ${startsOn}.`, [
    'input',
    'endsOn',
  ]);
}
