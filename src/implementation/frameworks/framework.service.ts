import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { Framework } from './framework.entities.js';
import { frameworkChanged, frameworkClosed, frameworkCreated } from './framework.events.js';
import type { ChangeFrameworkInput, CloseFrameworkInput, CreateFrameworkInput } from './framework.inputs.js';
import { FrameworkKeeper } from './framework-keeper.js';
import type { FrameworkPayload } from './framework.payloads.js';

/** Enters frameworks, changes what they are, and closes them. */
@Injectable()
export class FrameworkService {
  constructor(
    private readonly keeper: FrameworkKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async create(actor: Actor, input: CreateFrameworkInput): Promise<FrameworkPayload> {
    const countryCode = actor.ownCountry;
    actor.must('frameworks:write', { countryCode });
    const framework = Object.assign(new Framework(), {
      id: newId('frw'),
      countryCode,
      kind: input.kind,
      title: input.title.trim(),
      issuedBy: input.issuedBy?.trim() || null,
      periodFrom: input.periodFrom ?? null,
      periodTo: input.periodTo ?? null,
      sourceUrl: input.sourceUrl ?? null,
      createdAt: this.clock.now(),
      closedAt: null,
      version: 1,
    });
    mustBePeriod(framework);
    await this.writer.add(Framework, [framework]);
    this.events.publish(frameworkCreated(framework));
    return { framework };
  }

  async change(actor: Actor, input: ChangeFrameworkInput): Promise<FrameworkPayload> {
    const framework = await this.toWrite(actor, input);
    const patch = {
      kind: input.kind ?? framework.kind,
      title: input.title?.trim() ?? framework.title,
      issuedBy: input.issuedBy === undefined ? framework.issuedBy : input.issuedBy?.trim() || null,
      periodFrom: input.periodFrom === undefined ? framework.periodFrom : input.periodFrom,
      periodTo: input.periodTo === undefined ? framework.periodTo : input.periodTo,
      sourceUrl: input.sourceUrl === undefined ? framework.sourceUrl : input.sourceUrl,
    };
    mustBePeriod(patch);
    await this.writer.change(framework, patch);
    this.events.publish(frameworkChanged(framework));
    return { framework };
  }

  async close(actor: Actor, input: CloseFrameworkInput): Promise<FrameworkPayload> {
    const framework = await this.toWrite(actor, input);
    await this.writer.change(framework, { closedAt: this.clock.now() });
    this.events.publish(frameworkClosed(framework));
    return { framework };
  }

  private async toWrite(actor: Actor, { id, version }: CloseFrameworkInput): Promise<Framework> {
    const framework = await this.keeper.hold(actor, id, ['input', 'id']);
    actor.must('frameworks:write', framework);
    mustStandAt(framework, version);
    return framework;
  }
}

function mustBePeriod({ periodFrom, periodTo }: Pick<Framework, 'periodFrom' | 'periodTo'>): void {
  if (periodFrom === null || periodTo === null || periodFrom <= periodTo) return;
  throw new UserError('INVALID', `The period ends on ${periodTo}, before it begins on ${periodFrom}.`, [
    'input',
    'periodTo',
  ]);
}
