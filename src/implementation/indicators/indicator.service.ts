import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { subjectOf } from '../status/subject.js';
import { Indicator } from './indicator.entities.js';
import { indicatorArchived, indicatorChanged, indicatorCreated } from './indicator.events.js';
import type {
  ArchiveIndicatorInput,
  ChangeIndicatorInput,
  CreateIndicatorInput,
} from './indicator.inputs.js';
import type { IndicatorPayload } from './indicator.payloads.js';
import { IndicatorKeeper, mustBeInUse } from './indicator-keeper.js';
import { IndicatorRules } from './indicator-rules.js';

const AT = ['input', 'id'];

/** The coordinator decides what is measured. */
@Injectable()
export class IndicatorService {
  constructor(
    private readonly rules: IndicatorRules,
    private readonly keeper: IndicatorKeeper,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async create(actor: Actor, input: CreateIndicatorInput): Promise<IndicatorPayload> {
    const countryCode = actor.ownCountry;
    actor.must('indicators:write', { countryCode });
    await this.rules.mustExist(actor, input);
    const indicator = Object.assign(new Indicator(), {
      id: newId('ind'),
      countryCode,
      ...subjectOf(input),
      kind: input.kind,
      name: input.name.trim(),
      unit: input.unit.trim(),
      direction: input.direction,
      baselineValue: input.baselineValue ?? null,
      baselineOn: input.baselineOn ?? null,
      targetValue: input.targetValue ?? null,
      targetOn: input.targetOn ?? null,
      providerId: input.providerId ?? null,
      sdgIndicatorCode: input.sdgIndicatorCode ?? null,
      createdAt: this.clock.now(),
      archivedAt: null,
      version: 1,
    });
    await this.rules.mustHold(indicator);
    await this.writer.add(Indicator, [indicator]);
    this.events.publish(indicatorCreated(indicator));
    return { indicator };
  }

  async change(actor: Actor, input: ChangeIndicatorInput): Promise<IndicatorPayload> {
    const indicator = await this.toWrite(actor, input);
    const unit = input.unit?.trim() ?? indicator.unit;
    if (unit !== indicator.unit && (await this.keeper.isMeasured(indicator))) {
      throw new UserError(
        'CONFLICT',
        `Values were measured in ${indicator.unit}: give this one up and create another.`,
        ['input', 'unit'],
      );
    }
    const patch = { ...termsOf(input, indicator), unit };
    await this.rules.mustHold({ ...indicator, ...patch });
    await this.writer.change(indicator, patch);
    this.events.publish(indicatorChanged(indicator));
    return { indicator };
  }

  async archive(actor: Actor, input: ArchiveIndicatorInput): Promise<IndicatorPayload> {
    const indicator = await this.toWrite(actor, input);
    await this.writer.change(indicator, { archivedAt: this.clock.now() });
    this.events.publish(indicatorArchived(indicator));
    return { indicator };
  }

  private async toWrite(actor: Actor, { id, version }: { id: string; version: number }): Promise<Indicator> {
    const indicator = await this.keeper.hold(actor, id, AT);
    actor.must('indicators:write', indicator);
    mustBeInUse(indicator, AT);
    mustStandAt(indicator, version);
    return indicator;
  }
}

/** What is left out stays; null takes away what may be absent. */
function termsOf(input: ChangeIndicatorInput, now: Indicator): Partial<Indicator> {
  return {
    kind: input.kind ?? now.kind,
    name: input.name?.trim() ?? now.name,
    direction: input.direction ?? now.direction,
    baselineValue: input.baselineValue === undefined ? now.baselineValue : input.baselineValue,
    baselineOn: input.baselineOn === undefined ? now.baselineOn : input.baselineOn,
    targetValue: input.targetValue === undefined ? now.targetValue : input.targetValue,
    targetOn: input.targetOn === undefined ? now.targetOn : input.targetOn,
    providerId: input.providerId === undefined ? now.providerId : input.providerId,
    sdgIndicatorCode: input.sdgIndicatorCode === undefined ? now.sdgIndicatorCode : input.sdgIndicatorCode,
  };
}
