import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
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
import { NO_TERMS, termsOf } from './indicator-terms.js';

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
    await this.keeper.mustBeMeasurable(actor, countryCode, input.itemId);
    const indicator = Object.assign(new Indicator(), {
      id: newId('ind'),
      countryCode,
      itemId: input.itemId,
      kind: input.kind,
      name: input.name.trim(),
      unit: input.unit.trim(),
      direction: input.direction,
      ...termsOf(input, NO_TERMS),
      createdAt: this.clock.now(),
      archivedAt: null,
      version: 1,
    });
    await this.rules.mustHold(indicator, null);
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
    const patch = {
      kind: input.kind ?? indicator.kind,
      name: input.name?.trim() ?? indicator.name,
      unit,
      direction: input.direction ?? indicator.direction,
      ...termsOf(input, indicator),
    };
    await this.rules.mustHold({ ...indicator, ...patch }, indicator);
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
