import { Injectable } from '@nestjs/common';
import { contextFor } from '../../../access/actor-context.js';
import { Clock } from '../../../platform/clock/clock.js';
import { NodeRegistry } from '../../../platform/graphql/node.js';
import { Vocabulary } from '../../../reference/vocabulary.js';
import { keyOf, keysOf } from '../../reminders/reminded-person.js';
import type { ReminderKind } from '../../reminders/reminder-kind.js';
import { ReminderSources, type DueItem } from '../../reminders/reminder-source.js';
import { monthsAfter } from '../follow-up-proposal.js';
import type { OpenFeed } from './feed-keys.js';

/** How far ahead a feed looks. */
const MONTHS_AHEAD = 24;

/**
 * What a feed shows of what its person is reminded of. The calendar and the days of implementation are there already;
 * what waits has no day; communications are confidential, and a feed's address opens it to whoever has it.
 */
const SHOWN = ['MEASUREMENT', 'MILESTONE', 'PASSED_TASK', 'DATA_REQUEST'] as const;
export type DutyKind = (typeof SHOWN)[number];

/** Something that a person is to do by a day. */
export type FeedDuty = Omit<DueItem, 'kind'> & { kind: DutyKind };

/** What else the reader of a personal feed is to do: values, milestones, passed tasks, figures. */
@Injectable()
export class FeedDuties {
  constructor(
    private readonly sources: ReminderSources,
    private readonly nodes: NodeRegistry,
    private readonly vocabulary: Vocabulary,
    private readonly clock: Clock,
  ) {}

  /** By day; nothing in the feed of a country, and nothing that its reader may not see. */
  async of({ id, actor, countryCode }: OpenFeed): Promise<FeedDuty[]> {
    if (actor.membership === null) return [];
    const timeZone = this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
    const today = this.clock.today(timeZone);
    const until = monthsAfter(today, MONTHS_AHEAD);
    const due = await this.sources.due({ countryCode, today, timeZone, until });
    const own = new Set(keysOf({ ...actor.membership, countryCode }));
    const duties = due
      .filter(isShown)
      .filter(({ recipients }) => recipients.some((recipient) => own.has(keyOf(recipient))));
    const context = contextFor(actor, id);
    const seen = await Promise.all(duties.map(({ subjectId }) => this.nodes.fetch(subjectId, context)));
    return duties.filter((_, index) => seen[index] !== null).sort(byDay);
  }
}

function isShown(item: DueItem): item is FeedDuty {
  return (SHOWN as readonly ReminderKind[]).includes(item.kind);
}

function byDay(a: DueItem, b: DueItem): number {
  const [left, right] = [`${a.dueOn} ${a.subjectId}`, `${b.dueOn} ${b.subjectId}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
