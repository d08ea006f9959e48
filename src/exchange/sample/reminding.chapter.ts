import type { ReminderFrequency } from '../../implementation/reminders/reminder-preferences.entity.js';
import { ReminderPreferencesService } from '../../implementation/reminders/reminder-preferences.service.js';
import type { ReminderKind } from '../../implementation/reminders/reminder-kind.js';
import { ReminderScheduleService } from '../../implementation/reminders/reminder-schedule.service.js';
import type { Weekday } from '../../implementation/reminders/reminder-schedule.entity.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldReminders {
  on: string;
  schedule: { daysBefore: number[]; hour: number; weeklyOn: Weekday };
  /** What the main focal points of institutions choose. */
  choices: { institution: string; frequency: ReminderFrequency; mutedKinds: ReminderKind[] }[];
}

/** The coordinator says when people are reminded, and some of them how often they want to be. */
export async function reminding({ stage, people }: Setting): Promise<Scene[]> {
  const { on, schedule, choices } = await readTold<ToldReminders>('reminders');
  return [
    {
      on,
      what: 'when people are reminded',
      play: () => {
        const by = people.firstCoordinator();
        return stage.act(by, ReminderScheduleService, (service) =>
          service.configure(by, { ...schedule, version: 0 }),
        );
      },
    },
    ...choices.map(({ institution, frequency, mutedKinds }) => ({
      on,
      what: `reminders of ${institution}`,
      play: () => {
        const by = people.reporterOf(institution);
        return stage.act(by, ReminderPreferencesService, (service) =>
          service.change(by, { frequency, mutedKinds, version: 0 }),
        );
      },
    })),
  ];
}
