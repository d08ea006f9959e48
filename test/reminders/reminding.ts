import type { Mail } from '../../src/platform/mail/mail.js';
import { done, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import type { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** Gives a ministry a recommendation of its own to implement by a day; answers the recommendation's id. */
export async function assigned(
  coordinator: Player,
  institutionId: string,
  implementBy: string,
  text = 'Adopt a law on equal pay.',
): Promise<string> {
  const { id } = await enterRecommendation(coordinator, { text });
  const answer = await verb(coordinator, 'assignRecommendations', 'assignments { id }', {
    targets: { ids: [id] },
    institutionId,
    role: 'LEAD',
    implementBy,
  });
  done(answer, 'assignRecommendations');
  return id;
}

/** A day's work of the installation: makes the mails ready and sends them. Answers them by address. */
export async function remind(world: World, day?: string): Promise<Map<string, Mail>> {
  if (day) world.clock.moveTo(day);
  await world.runJob('reminders.queue');
  await world.runJob('reminders.send');
  return world.mailbox.collect();
}

/** The log as a person sees it, the latest first. */
export async function logOf(by: Player, filter: object = {}): Promise<any[]> {
  const { data, errors } = await by.ask(
    `query($filter: ReminderLogFilter) { reminderLog(first: 100, filter: $filter) {
      totalCount nodes { id day itemCount state failure attempts error queuedAt sentAt user { email } }
    } }`,
    { filter },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.reminderLog.nodes;
}
