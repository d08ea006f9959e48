import type { INestApplicationContext } from '@nestjs/common';
import sql from 'sql-template-tag';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { newId } from '../../platform/ids/id.js';
import { asking } from './asking.chapter.js';
import { briefings } from './briefings.chapter.js';
import { assessing } from './assessing.chapter.js';
import { framing } from './framing.chapter.js';
import { grading } from './grading.chapter.js';
import { dating } from './calendar.chapter.js';
import { corresponding } from './communications.chapter.js';
import { cascade } from './cascade.chapter.js';
import { indicators } from './indicators.chapter.js';
import { linking } from './linking.chapter.js';
import { measuring } from './measuring.chapter.js';
import { opening } from './opening.chapter.js';
import { SamplePeople, type SampleAccount } from './people.js';
import { parliament } from './parliament.chapter.js';
import { participation } from './participation.chapter.js';
import { plans } from './plans.chapter.js';
import { planning } from './planning.chapter.js';
import { SampleRecords } from './records.js';
import { reminding } from './reminding.chapter.js';
import { reporting } from './reporting.chapter.js';
import { SAMPLE_BEGUN, SAMPLE_POPULATED, sampleState } from './sample-state.js';
import type { Setting } from './setting.js';
import { splitting } from './splitting.chapter.js';
import { Stage, StoryError, type Scene } from './stage.js';
import type { StoryClock } from './story-clock.js';
import type { Story } from './story.js';
import { rounds } from './rounds.chapter.js';
import { urgency } from './urgency.chapter.js';

/** Any number will do, as long as it is always the same. */
const BEGIN_LOCK = 7312;

/** A chapter's scenes. */
export type Chapter = (setting: Setting) => Scene[] | Promise<Scene[]>;

/** The story's chapters. Of one day, an earlier chapter's scenes come first. */
const CHAPTERS: readonly Chapter[] = [
  opening,
  dating,
  corresponding,
  planning,
  plans,
  linking,
  measuring,
  indicators,
  assessing,
  reporting,
  framing,
  grading,
  asking,
  participation,
  parliament,
  reminding,
  splitting,
  cascade,
  urgency,
  rounds,
  briefings,
];

/**
 * Plays the story of the sample country in an empty database: through the same verbs and rules as everybody's acts,
 * on the story's own days. Answers one account for each role; their passwords are kept nowhere else.
 * Throws `StoryError` where the database is not empty, or where the rules refuse an act; what was done stays, and the
 * database counts as unfinished.
 */
export async function populateSampleCountry(
  app: INestApplicationContext,
  clock: StoryClock,
  story: Story,
  chapters: readonly Chapter[] = CHAPTERS,
): Promise<SampleAccount[]> {
  const stage = new Stage(app, clock);
  const people = new SamplePeople(stage, story);
  const records = new SampleRecords(stage, story, people);
  const setting: Setting = { story, stage, people, records, clusters: new Map() };
  await begin(stage, story.country);
  const scenes: Scene[] = [];
  for (const chapter of chapters) scenes.push(...(await chapter(setting)));
  await stage.play(scenes);
  await note(stage, story.country, SAMPLE_POPULATED);
  return people.accounts();
}

/** Of two processes that start together one begins; the other finds the database begun. */
async function begin(stage: Stage, countryCode: string): Promise<void> {
  const writer = stage.get(Writer);
  const { dialectName } = stage.get(Reader);
  await stage.get(UnitOfWork).run(AUTHOR(), async () => {
    // SQLite's transactions take turns by themselves.
    if (dialectName === 'postgres') await writer.rows(sql`select pg_advisory_xact_lock(${BEGIN_LOCK})`);
    const state = await sampleState((query) => writer.rows(query));
    if (state !== 'EMPTY') throw new StoryError('the database is no longer empty');
    stage.get(Events).publish({ name: SAMPLE_BEGUN, countryCode, subjectId: countryCode });
  });
}

async function note(stage: Stage, countryCode: string, name: string): Promise<void> {
  await stage.get(UnitOfWork).run(AUTHOR(), async () => {
    stage.get(Events).publish({ name, countryCode, subjectId: countryCode });
  });
}

const AUTHOR = () => ({ requestId: newId('req'), userId: null, membershipId: null });
