import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Labels } from '../../reference/languages/language.js';
import type { ReminderKind } from './reminder-kind.js';

/**
 * Who is reminded: the focal points of an institution (or its validators), one person, the country's coordinators, or
 * everybody who works for the country: coordinators and focal points.
 */
export type Recipient =
  | { institutionId: string; role?: 'FOCAL_POINT' | 'VALIDATOR' }
  | { userId: string }
  | 'COORDINATORS'
  | 'EVERYBODY';

/** One open thing with a day, and who should hear of it. */
export interface DueItem {
  kind: ReminderKind;
  /**
   * Node id of the thing, such as `rec_…`. Together with kind and day it tells whether a person was reminded already;
   * and who may not see this node when the mail is sent is not told of it.
   */
  subjectId: string;
  /** What it is, in few words: as somebody wrote it, or by language. Not what to do: that is said by the kind. */
  title: string | Labels;
  /** The day it is due, or, for what waits for somebody, the day since when (YYYY-MM-DD, the country's). */
  dueOn: string;
  recipients: readonly Recipient[];
  /** Id of what a person opens to act; mostly the subject itself. */
  link: string;
}

/** For which country, and up to which day. */
export interface ReminderQuestion {
  countryCode: string;
  /** The day it is in the country. */
  today: string;
  /** The IANA time zone in which the country's days end; `dayOf` of the clock tells an instant's day in it. */
  timeZone: string;
  /** The last day that reminders look ahead to: `today` plus the country's largest number of days before. */
  until: string;
}

/** Whoever knows of something that is due. Features add theirs. */
@Injectable()
export class ReminderSources {
  private readonly sources: ReminderSource[] = [];

  add(source: ReminderSource): void {
    this.sources.push(source);
  }

  /** What is open in a country and due by `until`, of all features: one statement each. */
  async due(question: ReminderQuestion): Promise<DueItem[]> {
    const items: DueItem[] = [];
    for (const source of this.sources) items.push(...(await source.due(question)));
    return items;
  }
}

/** What one feature knows to be due. A subclass that its module provides is asked once a day for each country. */
@Injectable()
export abstract class ReminderSource implements OnModuleInit {
  constructor(private readonly sources: ReminderSources) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  /**
   * Everything of the country that is still to be done and due on or before `until`, however long overdue, in one
   * statement; never what is done, withdrawn or not pursued. When, and how often, each person is told is not its concern.
   */
  abstract due(question: ReminderQuestion): Promise<DueItem[]>;
}
