import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { CalendarKeeper } from './calendar-keeper.js';
import { CalendarLedger, type DateInForce } from './calendar-ledger.js';
import { CalendarRules, mustEndAfterStart } from './calendar-rules.js';
import { CalendarSources } from './calendar-sources.js';
import type { CalendarEntry } from './calendar.entities.js';
import { dateChanged, datePostponed } from './calendar.events.js';
import type { ChangeDateInput, PostponeDateInput } from './calendar.inputs.js';
import type { CalendarEntryPayload } from './calendar.payloads.js';

/** A mechanism fixes, changes or puts off a date. */
@Injectable()
export class CalendarDatesService {
  constructor(
    private readonly sources: CalendarSources,
    private readonly rules: CalendarRules,
    private readonly keeper: CalendarKeeper,
    private readonly ledger: CalendarLedger,
    private readonly events: Events,
  ) {}

  async change(actor: Actor, input: ChangeDateInput): Promise<CalendarEntryPayload> {
    const { startsOn, certainty } = input;
    const entry = await this.redate(actor, input, { startsOn, endsOn: input.endsOn ?? null, certainty });
    this.events.publish(dateChanged(entry));
    return { entry };
  }

  async postpone(actor: Actor, input: PostponeDateInput): Promise<CalendarEntryPayload> {
    const startsOn = input.startsOn ?? null;
    const entry = await this.redate(actor, input, {
      startsOn,
      endsOn: input.endsOn ?? null,
      certainty: 'POSTPONED',
    });
    this.events.publish(datePostponed(entry));
    return { entry };
  }

  private async redate(
    actor: Actor,
    input: ChangeDateInput | PostponeDateInput,
    date: DateInForce,
  ): Promise<CalendarEntry> {
    const entry = await this.keeper.holdAt(actor, input);
    mustBeOpen(entry);
    mustDiffer(entry, date);
    mustEndAfterStart({ ...entry, ...date });
    this.rules.mustBeThinkable({ ...entry, ...date });
    const source = await this.sources.resolve(actor, entry.countryCode, input.source, ['input', 'source']);
    await this.ledger.redate(actor, entry, date, { source, reason: input.reason });
    return entry;
  }
}

function mustBeOpen({ state }: CalendarEntry): void {
  if (state === 'OPEN') return;
  throw new UserError('CONFLICT', `It is ${state}: reopen it before you give it another date.`, [
    'input',
    'id',
  ]);
}

function mustDiffer(entry: CalendarEntry, { startsOn, endsOn, certainty }: DateInForce): void {
  const path = ['input', 'startsOn'];
  if (startsOn === entry.startsOn && endsOn === entry.endsOn && certainty === entry.certainty) {
    throw new UserError('INVALID', 'That is the date it has, and as sure: nothing would change.', path);
  }
  if (certainty !== 'POSTPONED' || startsOn === null || entry.startsOn === null) return;
  if (startsOn > entry.startsOn) return;
  throw new UserError(
    'INVALID',
    `What is put off comes later: ${startsOn} is not after ${entry.startsOn}. An earlier day is said by changeDate.`,
    path,
  );
}
