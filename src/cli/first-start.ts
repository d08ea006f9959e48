import type { Logger } from 'pino';
import { createContext } from '../context.js';
import { populateSampleCountry } from '../exchange/sample/sample-country.js';
import type { SampleAccount } from '../exchange/sample/people.js';
import { readStory } from '../exchange/sample/story.js';
import { StoryClock } from '../exchange/sample/story-clock.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config, DatabaseTarget } from '../platform/config/config.js';
import { StoryError } from '../exchange/sample/stage.js';
import { CommandFailure } from './environment.js';
import { DatabaseError, databaseState, nameOf } from './database-state.js';

/** How the server begins: on a database with people in it, on an empty one, or on a sample country just made. */
export type Beginning = { kind: 'KNOWN' } | { kind: 'EMPTY' } | { kind: 'SAMPLE'; accounts: SampleAccount[] };

/**
 * Migrates the database and, outside production and only where nobody has used it yet, populates the sample country.
 * Throws `DatabaseError`, also where an earlier population did not come to its end.
 */
export async function firstStart(
  config: Config,
  logger: Logger,
  say: (line: string) => void,
): Promise<Beginning> {
  const state = await databaseState(config);
  if (state === 'UNFINISHED') throw new DatabaseError(unfinished(config.database));
  if (state === 'IN_USE') return { kind: 'KNOWN' };
  if (config.production) return { kind: 'EMPTY' };
  say('The database is empty: importing and populating the sample country …');
  return { kind: 'SAMPLE', accounts: await populate(config, logger) };
}

/** In an application of its own, whose clock follows the story. */
async function populate(config: Config, logger: Logger): Promise<SampleAccount[]> {
  const story = await readStory();
  const clock = new StoryClock(story.calendar.opened);
  const app = await createContext(config, logger, [{ provide: Clock, useValue: clock }]);
  try {
    return await populateSampleCountry(app, clock, story);
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    throw new CommandFailure(`The sample country could not be populated. ${error.message}`, { cause: error });
  } finally {
    await app.close();
  }
}

function unfinished(target: DatabaseTarget): string {
  const remedy =
    target.kind === 'sqlite'
      ? `delete ${target.path}, ${target.path}-wal and ${target.path}-shm`
      : 'drop the database and create it again';
  return [
    `The database ${nameOf(target)} holds an unfinished sample country: the process that was populating it has ended early, or is still at it.`,
    `Nothing in it is yours. If no other process is at it, ${remedy}, and start again.`,
  ].join('\n');
}
