import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import { calendarVisibleTo } from '../calendar/calendar.visibility.js';
import { engagementVisibleTo } from '../engagement/engagement.visibility.js';
import { supportVisibleTo } from '../support/support-request.sql.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import { TrackedItems, type TrackedKind } from '../tracked-items/tracked-items.js';

/** Things of which it is said how much everybody may read, beside those that others are linked to. */
const KINDS: Record<string, Pick<TrackedKind, 'noun' | 'table' | 'visible'>> = {
  // Asked by the country's own people alone, who see all of them.
  ind: {
    noun: 'indicator',
    table: 'indicator',
    visible: (actor, t) => visibleLayer(actor, sql`${t}.country_code`, 'INTERNAL'),
  },
  cal: { noun: 'date', table: 'calendar_entry', visible: calendarVisibleTo },
  eng: { noun: 'event', table: 'engagement', visible: engagementVisibleTo },
  sup: { noun: 'request for assistance', table: 'support_request', visible: supportVisibleTo },
};

/** Makes these kinds known. */
@Injectable()
export class PublishableItems implements OnModuleInit {
  constructor(private readonly items: TrackedItems) {}

  onModuleInit(): void {
    for (const [prefix, kind] of Object.entries(KINDS))
      this.items.register(prefix, { ...kind, objection: () => sql`cast(null as text)` });
  }
}
