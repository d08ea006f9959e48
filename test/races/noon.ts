import { done, HOME, type Player } from '../harness/cast.js';
import { verb } from '../progress/reporting.js';

/** Another process lives in real time: the country lives where it is noon now, past the hour of mails and far from midnight. */
export async function callItNoon(coordinator: Player): Promise<void> {
  const west = new Date().getUTCHours() - 12;
  const timeZone = `Etc/GMT${west < 0 ? west : `+${west}`}`;
  const { data } = await coordinator.ask(`{ country(code: "${HOME}") { version } }`);
  const input = { timeZone, version: data.country.version };
  done(await verb(coordinator, 'configureCountry', 'country { version }', input), 'configureCountry');
  const hour = { hour: 0, version: 0 };
  done(await verb(coordinator, 'configureReminders', 'schedule { version }', hour), 'configureReminders');
}
