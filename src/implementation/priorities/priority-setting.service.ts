import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { locked } from '../../platform/database/row-lock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { defaultSetting, PrioritySetting } from './priority-setting.entity.js';
import { settingColumns } from './priority.visibility.js';
import { prioritiesWeighed } from './priority.events.js';
import type { WeighPrioritiesInput } from './priority.inputs.js';
import type { WeighPrioritiesPayload } from './priority.payloads.js';
import { WEIGHT_OF, type PriorityWeights } from './weights.js';

/** A coordinator says how the country weighs what makes a recommendation urgent. */
@Injectable()
export class PrioritySettingService {
  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async weigh(actor: Actor, input: WeighPrioritiesInput): Promise<WeighPrioritiesPayload> {
    const countryCode = actor.ownCountry;
    actor.must('priorities:weigh', { countryCode });
    mustAddUp(input);
    const current = await this.current(countryCode);
    mustStandAt({ version: current.number }, input.version);
    const { version, reason, ...weights } = input;
    const at = this.clock.now();
    if (current.number > 0) await this.writer.change(current, { supersededAt: at });
    const setting = Object.assign(new PrioritySetting(), weights, {
      id: newId('prs'),
      countryCode,
      number: version + 1,
      reason: reason.trim(),
      setAt: at,
      setById: actor.userId,
      supersededAt: null,
    });
    await this.writer.add(PrioritySetting, [setting]);
    this.events.publish(prioritiesWeighed(setting));
    return { prioritySetting: setting };
  }

  private async current(countryCode: string): Promise<PrioritySetting> {
    const [row] = await this.writer.rows<PrioritySetting>(
      sql`select ${settingColumns(sql`s`)} from priority_setting s
        where s.country_code = ${countryCode} and s.superseded_at is null ${locked(this.reader.dialectName)}`,
    );
    return row ? Object.assign(new PrioritySetting(), row) : defaultSetting(countryCode);
  }
}

function mustAddUp(weights: PriorityWeights): void {
  const sum = Object.values(WEIGHT_OF).reduce((total, name) => total + weights[name], 0);
  if (sum !== 100)
    throw new UserError('INVALID', `The five weights add up to ${sum}, not to 100.`, ['input']);
  if (weights.mediumFrom >= weights.highFrom)
    throw new UserError(
      'INVALID',
      `MEDIUM begins below HIGH: mediumFrom must be less than ${weights.highFrom}.`,
      ['input', 'mediumFrom'],
    );
}
