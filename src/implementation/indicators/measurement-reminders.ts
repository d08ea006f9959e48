import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import {
  ReminderSource,
  ReminderSources,
  type DueItem,
  type Recipient,
  type ReminderQuestion,
} from '../reminders/reminder-source.js';
import type { Indicator } from './indicator.entities.js';
import { OpenMeasurements } from './open-measurements.js';

/** Values that are due: told to the data provider, or to the coordinators where an indicator has none. */
@Injectable()
export class MeasurementReminders extends ReminderSource {
  constructor(
    sources: ReminderSources,
    private readonly open: OpenMeasurements,
  ) {
    super(sources);
  }

  /** Of an indicator with a backlog the oldest value only, and the one of the period that is under way. */
  async due({ countryCode, today, until }: ReminderQuestion): Promise<DueItem[]> {
    const open = await this.open.of(sql`i.country_code = ${countryCode}`, today);
    const late = new Set<string>();
    return open.flatMap(({ indicator, dueOn, state }): DueItem[] => {
      if (dueOn > until || (state === 'OVERDUE' && late.has(indicator.id))) return [];
      if (state === 'OVERDUE') late.add(indicator.id);
      const { id, name } = indicator;
      const recipients = [recipientOf(indicator)];
      return [{ kind: 'MEASUREMENT', subjectId: id, title: name, dueOn, recipients, link: id }];
    });
  }
}

function recipientOf({ providerId }: Indicator): Recipient {
  return providerId === null ? 'COORDINATORS' : { institutionId: providerId };
}
