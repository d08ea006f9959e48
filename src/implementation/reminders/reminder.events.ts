import type { Fact } from '../../platform/events/fact.js';

export const remindersConfigured = (countryCode: string): Fact => ({
  name: 'RemindersConfigured',
  countryCode,
  subjectId: countryCode,
});

/** A person chose of what and how often to be reminded; `by` says whether signed in or by the link in a mail. */
export const reminderPreferencesChanged = (
  userId: string,
  countryCode: string | null,
  by: 'PERSON' | 'LINK',
): Fact => ({ name: 'ReminderPreferencesChanged', countryCode, subjectId: userId, data: { by } });
