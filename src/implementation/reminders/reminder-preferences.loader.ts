import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader } from '../../platform/graphql/loaders.js';
import { usualPreferences, type ReminderPreferences } from './reminder-preferences.entity.js';

/** What people have chosen about their reminders, by their id; what is usual for those who have chosen nothing. */
@Injectable()
export class ReminderPreferencesLoader extends BatchLoader<string, ReminderPreferences, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(userIds: readonly string[]): Promise<ReminderPreferences[]> {
    const rows = await this.reader.rows<ReminderPreferences>(
      sql`select user_id as "userId", frequency, muted_kinds as "mutedKinds", version
        from reminder_preferences where user_id in (${join([...userIds])})`,
    );
    const chosen = new Map(rows.map((row) => [row.userId, row]));
    return userIds.map((userId) => {
      const row = chosen.get(userId);
      const usual = usualPreferences(userId);
      return row
        ? Object.assign(usual, row, { mutedKinds: JSON.parse(String(row.mutedKinds)) as [] })
        : usual;
    });
  }
}
