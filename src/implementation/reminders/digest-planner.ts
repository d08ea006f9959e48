import { Injectable } from '@nestjs/common';
import { CountriesDue } from './country-due.js';
import { DigestPlan, type PlannedItem } from './digest-plan.js';
import { RemindedPeopleQuery } from './reminded-people.query.js';
import { SchedulesQuery } from './schedules.query.js';

/** What one person is to be told. */
export interface PlannedDigest {
  userId: string;
  items: PlannedItem[];
}

/** Puts together who is to be told what on one day. Reads only. */
@Injectable()
export class DigestPlanner {
  constructor(
    private readonly people: RemindedPeopleQuery,
    private readonly schedules: SchedulesQuery,
    private readonly countries: CountriesDue,
  ) {}

  /** For those at home in a country; `weekly` = also for those who want one mail a week. Nobody without an item. */
  async plan(countryCode: string, today: string, weekly: boolean): Promise<PlannedDigest[]> {
    const everybody = await this.people.of(countryCode, today);
    const people = everybody.filter(({ frequency }) => frequency === 'DAILY' || weekly);
    const theirs = new Set(people.flatMap(({ memberships }) => memberships.map((one) => one.countryCode)));
    const due = await this.countries.of(await this.schedules.of([...theirs]));
    const days = [...due.values()].flatMap(({ items }) => items.map(({ dueOn }) => dueOn)).sort();
    if (days[0] === undefined) return [];
    const ids = people.map(({ userId }) => userId);
    const plan = new DigestPlan(due, await this.people.told(ids, days[0]));
    return people
      .map((person) => ({ userId: person.userId, items: plan.itemsFor(person) }))
      .filter(({ items }) => items.length > 0);
  }
}
