import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { CountriesDue } from './country-due.js';
import { ReminderDigest, ReminderItem } from './digest.entities.js';
import type { PlannedItem } from './digest-plan.js';
import { DigestPlanner, type PlannedDigest } from './digest-planner.js';
import type { CountrySchedule } from './schedules.query.js';
import { weeklyTurn } from './weekly-turn.js';

/** Writes down what each person of a country is to be told today: nothing is sent yet, and nothing is written twice. */
@Injectable()
export class DigestQueue {
  constructor(
    private readonly planner: DigestPlanner,
    private readonly countries: CountriesDue,
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** Whether the country's hour has come on a day that was not made ready yet. */
  isDue({ schedule, queuedOn }: CountrySchedule): boolean {
    const zone = this.countries.timeZone(schedule.countryCode);
    const now = DateTime.fromISO(this.clock.now(), { zone });
    return now.hour >= schedule.hour && (queuedOn ?? '') < this.clock.today(zone);
  }

  /** Answers how many mails were made ready. */
  async queue(author: Author, { schedule, queuedOn }: CountrySchedule): Promise<number> {
    const { countryCode } = schedule;
    const today = this.clock.today(this.countries.timeZone(countryCode));
    const weekly = weeklyTurn(today, schedule.weeklyOn, queuedOn);
    const planned = await this.planner.plan(countryCode, today, weekly);
    return this.units.run(author, async () => {
      // Of two processes at one day the second finds it done.
      if (!(await this.begin(countryCode, today))) return 0;
      await this.write(countryCode, today, planned);
      return planned.length;
    });
  }

  private async begin(countryCode: string, today: string): Promise<boolean> {
    const touched = await this.writer.execute(
      sql`insert into reminder_day (country_code, queued_on) values (${countryCode}, ${today})
        on conflict (country_code) do update set queued_on = excluded.queued_on
        where reminder_day.queued_on < excluded.queued_on`,
    );
    return touched > 0;
  }

  private async write(countryCode: string, day: string, planned: readonly PlannedDigest[]): Promise<void> {
    const now = this.clock.now();
    const digests = planned.map(({ userId, items }) => ({
      id: newId('dig'),
      countryCode,
      userId,
      day,
      itemCount: items.length,
      state: 'QUEUED' as const,
      failure: null,
      attempts: 0,
      error: null,
      queuedAt: now,
      nextTryAt: now,
      sentAt: null,
    }));
    await this.writer.addUnaudited(ReminderDigest, digests);
    const rows = planned.flatMap(({ items }, index) => items.map(itemRow(digests[index]?.id as string)));
    await this.writer.addUnaudited(ReminderItem, rows);
  }
}

function itemRow(digestId: string): (planned: PlannedItem, ordinal: number) => ReminderItem {
  return ({ item, membership, daysBefore }, ordinal) => ({
    digestId,
    ordinal,
    countryCode: membership.countryCode,
    userId: membership.userId,
    membershipId: membership.membershipId,
    kind: item.kind,
    subjectId: item.subjectId,
    title: typeof item.title === 'string' ? { en: item.title } : item.title,
    dueOn: item.dueOn,
    daysBefore,
    link: item.link,
  });
}
