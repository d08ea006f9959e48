import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import { User } from '../../people/users/user.entity.js';
import { reminderPreferencesChanged } from './reminder.events.js';
import type { ChangeMyRemindersInput } from './reminder.inputs.js';
import { ReminderPreferences, usualPreferences } from './reminder-preferences.entity.js';

type Choice = Pick<ReminderPreferences, 'frequency' | 'mutedKinds'>;

/** Of what, and how often, people want to be reminded: their own affair. */
@Injectable()
export class ReminderPreferencesService {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly units: UnitOfWork,
  ) {}

  async change(actor: Actor, input: ChangeMyRemindersInput): Promise<ReminderPreferences> {
    if (actor.userId === null) throw new Error('an actor who is signed in has an account');
    const { frequency, mutedKinds, version } = input;
    const known = await this.writer.find(ReminderPreferences, actor.userId);
    mustStandAt(known ?? usualPreferences(actor.userId), version);
    const choice = { frequency, mutedKinds: [...new Set(mutedKinds)].sort() };
    const changed = await this.write(actor.userId, known, choice);
    this.events.publish(reminderPreferencesChanged(actor.userId, actor.countryCode, 'PERSON'));
    return changed;
  }

  /** By the link in a mail, without signing in: no more mails. False where there is no such person. Twice is as once. */
  stop(author: Author, userId: string): Promise<boolean> {
    return this.units.run(author, async () => {
      if (!(await this.writer.find(User, userId))) return false;
      const known = await this.writer.find(ReminderPreferences, userId);
      if (known?.frequency === 'NONE') return true;
      await this.write(userId, known, { frequency: 'NONE', mutedKinds: known?.mutedKinds ?? [] });
      this.events.publish(reminderPreferencesChanged(userId, null, 'LINK'));
      return true;
    });
  }

  private async write(
    userId: string,
    known: ReminderPreferences | null,
    choice: Choice,
  ): Promise<ReminderPreferences> {
    if (known) {
      await this.writer.change(known, choice);
      return known;
    }
    const chosen = Object.assign(usualPreferences(userId), choice, { version: 1 });
    await this.writer.add(ReminderPreferences, [chosen]);
    return chosen;
  }
}
