import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { countryMeant } from '../../reference/countries/country-meant.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { remindersConfigured } from './reminder.events.js';
import type { ConfigureRemindersInput } from './reminder.inputs.js';
import { ReminderSchedule, usualSchedule } from './reminder-schedule.entity.js';
import { SchedulesQuery } from './schedules.query.js';

/** When a country reminds: read, and configured by its coordinator. */
@Injectable()
export class ReminderScheduleService {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly schedules: SchedulesQuery,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** NOT_FOUND for any country but the own one, unless an administrator asks. */
  async of(actor: Actor, given: string | null): Promise<ReminderSchedule> {
    const countryCode = this.countryOf(actor, given, ['countryCode']);
    const [schedule] = await this.schedules.of([countryCode]);
    return schedule ?? usualSchedule(countryCode);
  }

  async configure(actor: Actor, input: ConfigureRemindersInput): Promise<ReminderSchedule> {
    const countryCode = this.countryOf(actor, input.countryCode, ['input', 'countryCode']);
    const known = await this.writer.find(ReminderSchedule, countryCode);
    const schedule = known ?? usualSchedule(countryCode);
    mustStandAt(schedule, input.version);
    const wanted = {
      daysBefore: [...(input.daysBefore ?? schedule.daysBefore)].sort((a, b) => b - a),
      hour: input.hour ?? schedule.hour,
      weeklyOn: input.weeklyOn ?? schedule.weeklyOn,
    };
    if (known) await this.writer.change(known, wanted);
    // Of two at one moment the second finds the row there, and is told.
    else await this.writer.add(ReminderSchedule, [Object.assign(schedule, wanted, { version: 1 })]);
    this.events.publish(remindersConfigured(countryCode));
    return schedule;
  }

  private countryOf(actor: Actor, given: string | null | undefined, path: readonly string[]): string {
    const countryCode = countryMeant(actor, given, path);
    actor.must('reminders:configure', { countryCode });
    if (!this.vocabulary.country(countryCode)) throw notFound('country', countryCode, path);
    return countryCode;
  }
}
