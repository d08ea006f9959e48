import sql from 'sql-template-tag';
import { createContext } from '../../src/context.js';
import { firstStart } from '../../src/cli/first-start.js';
import { opening } from '../../src/exchange/sample/opening.chapter.js';
import { populateSampleCountry, type Chapter } from '../../src/exchange/sample/sample-country.js';
import { StoryClock } from '../../src/exchange/sample/story-clock.js';
import { readStory, type Story } from '../../src/exchange/sample/story.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { Reader } from '../../src/platform/database/reader.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { testConfig } from '../harness/config.js';
import { freshDatabase } from '../harness/database.js';

it('never serves half a sample: a population that was refused is named at the next start', async () => {
  const config = testConfig(await freshDatabase());
  const story = await readStory();
  // Nobody may clear for an institution whose validator they are not.
  const broken = {
    ...story,
    updates: story.updates.map((told) => ({ ...told, clearedBy: told.clearedBy && 'ana' })),
  };
  await expect(play(config, broken)).rejects.toThrow(
    /clearance of "ombuds-2024": ana is no VALIDATOR of moj/,
  );
  await expect(firstStart(config, createLogger(config), () => {})).rejects.toThrow(
    /holds an unfinished sample country/,
  );
}, 90_000);

it('is populated by one of two processes that start together', async () => {
  const config = testConfig(await freshDatabase());
  const story = await readStory();
  const onlyPeople = () => play(config, story, [opening]);
  const outcomes = await Promise.allSettled([onlyPeople(), onlyPeople()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const app = await createContext(config, createLogger(config));
  try {
    const rows = await app.get(Reader, { strict: false }).rows(sql`select id from "user"`);
    expect(rows).toHaveLength(story.people.length);
  } finally {
    await app.close();
  }
}, 90_000);

async function play(config: Config, story: Story, chapters?: Chapter[]): Promise<unknown> {
  const clock = new StoryClock(story.calendar.opened);
  const app = await createContext(config, createLogger(config), [{ provide: Clock, useValue: clock }]);
  try {
    return await populateSampleCountry(app, clock, story, chapters);
  } finally {
    await app.close();
  }
}
