import type { DueItem } from './reminder-source.js';
import { keyOf, keysOf, type RemindedMembership, type RemindedPerson } from './reminded-person.js';
import { stageOf } from './stage.js';

/** What is due in one country, on the day it is there, and when it reminds. */
export interface CountryDue {
  today: string;
  daysBefore: readonly number[];
  items: readonly DueItem[];
}

/** A reminder that somebody has had. */
export interface Told {
  userId: string;
  kind: string;
  subjectId: string;
  dueOn: string;
  daysBefore: number;
}

/** A thing that a person is to be told of now. */
export interface PlannedItem {
  item: DueItem;
  membership: RemindedMembership;
  daysBefore: number;
}

/** Finds what each person is to be told: what is theirs, has come to a reminder, and was not told yet as that one. */
export class DigestPlan {
  private readonly byRecipient = new Map<string, DueItem[]>();
  private readonly told = new Map<string, number>();

  constructor(
    private readonly countries: ReadonlyMap<string, CountryDue>,
    told: readonly Told[],
  ) {
    for (const [countryCode, { items }] of countries)
      for (const item of items)
        for (const recipient of item.recipients)
          push(this.byRecipient, `${countryCode} ${keyOf(recipient)}`, item);
    for (const one of told) {
      const key = toldKey(one.userId, one);
      this.told.set(key, Math.min(one.daysBefore, this.told.get(key) ?? Infinity));
    }
  }

  /** What is due first comes first; each thing once, however many of the person's memberships it is the task of. */
  itemsFor(person: RemindedPerson): PlannedItem[] {
    const planned = new Map<string, PlannedItem>();
    for (const membership of person.memberships) {
      const country = this.countries.get(membership.countryCode);
      if (!country) continue;
      for (const item of this.itemsOf(membership)) {
        const key = toldKey(person.userId, item);
        const daysBefore = stageOf(item.dueOn, country.today, country.daysBefore);
        if (daysBefore === null || planned.has(key) || person.mutedKinds.has(item.kind)) continue;
        if (daysBefore < (this.told.get(key) ?? Infinity)) planned.set(key, { item, membership, daysBefore });
      }
    }
    return [...planned.values()].sort((a, b) => compare(a.item, b.item));
  }

  private itemsOf(membership: RemindedMembership): DueItem[] {
    return keysOf(membership).flatMap(
      (key) => this.byRecipient.get(`${membership.countryCode} ${key}`) ?? [],
    );
  }
}

function toldKey(
  userId: string,
  { kind, subjectId, dueOn }: Pick<Told, 'kind' | 'subjectId' | 'dueOn'>,
): string {
  return `${userId} ${kind} ${subjectId} ${dueOn}`;
}

function compare(a: DueItem, b: DueItem): number {
  const [left, right] = [`${a.dueOn} ${a.subjectId}`, `${b.dueOn} ${b.subjectId}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
