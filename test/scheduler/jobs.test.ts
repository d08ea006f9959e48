import { EventCursors } from '../../src/platform/events/event-cursors.js';
import { EventLog } from '../../src/platform/events/event-log.js';
import { EventTail, type LoggedFact } from '../../src/platform/events/event-tail.js';
import { EventJob } from '../../src/platform/scheduler/event-job.js';
import { JobLedger } from '../../src/platform/scheduler/job-ledger.js';
import { Job, Jobs, type Turn } from '../../src/platform/scheduler/job.js';
import { Scheduler } from '../../src/platform/scheduler/scheduler.js';
import { Cast, done, HOME } from '../harness/cast.js';
import { World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** A job that does what the test says, and counts. */
class TrialJob extends Job {
  readonly name = 'trial';
  readonly purpose = 'Tries the scheduler.';
  readonly everyMinutes = 10;
  runs = 0;
  act: (turn: Turn) => Promise<void> = async () => {};

  async run(turn: Turn): Promise<void> {
    this.runs += 1;
    await this.act(turn);
  }
}

/** One of two applications over one database, as two processes are. */
class Process {
  readonly job: TrialJob;
  constructor(readonly world: World) {
    const jobs = world.app.get(Jobs, { strict: false });
    this.job = new TrialJob(jobs);
    this.job.onModuleInit();
  }
  get scheduler(): Scheduler {
    return this.world.app.get(Scheduler, { strict: false });
  }
}

let one: Process;
let other: Process;
let cast: Cast;
beforeAll(async () => {
  const world = await World.open({ LOG_LEVEL: 'silent' });
  cast = await Cast.play(world);
  one = new Process(world);
  other = new Process(await World.open({ LOG_LEVEL: 'silent' }, world.config.database));
});
afterAll(async () => {
  await other.world.close();
  await one.world.close();
});

function runs(): number {
  return one.job.runs + other.job.runs;
}

function advance(minutes: number): void {
  for (const { world } of [one, other]) world.clock.advance({ minutes });
}

/** The job's row, as the administrator sees it. */
async function row(): Promise<any> {
  const { data } = await cast.admin.ask('{ jobs { name state dueAt startedAt endedAt failures lastError } }');
  return data.jobs.find(({ name }: { name: string }) => name === 'trial');
}

/** Resolves when it is told to. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

it('runs a job once, however many processes find it due at one moment', async () => {
  for (let round = 1; round <= 5; round += 1) {
    await Promise.all([one, other, one, other].map(({ scheduler }) => scheduler.runDue()));
    expect(runs()).toBe(round);
    await Promise.all([one, other].map(({ scheduler }) => scheduler.runDue()));
    expect(runs()).toBe(round);
    advance(10);
  }
  expect(await row()).toMatchObject({ state: 'WAITING', failures: 0, lastError: null });
});

it('is not overtaken by itself while it is slow, here or in another process', async () => {
  const { opened, open } = gate();
  one.job.act = other.job.act = () => opened;
  const before = runs();
  const running = one.scheduler.runDue();
  while (runs() === before) await new Promise(setImmediate);
  advance(4);
  expect(await row()).toMatchObject({ state: 'RUNNING' });
  await Promise.all([one.scheduler.runDue(), other.scheduler.runDue()]);
  expect(await one.scheduler.run('trial')).toEqual({ state: 'BUSY' });
  expect(await other.scheduler.run('trial')).toEqual({ state: 'BUSY' });
  expect(runs()).toBe(before + 1);
  open();
  await running;
  one.job.act = other.job.act = async () => {};
  expect(await row()).toMatchObject({ state: 'WAITING' });
  advance(10);
});

it('takes a job over from a process that died, when its lease is out, and not from one that says it lives', async () => {
  const { opened, open } = gate();
  let run = '';
  one.job.act = async ({ author }) => {
    run = author.requestId;
    await opened;
  };
  const before = runs();
  const lost = one.scheduler.runDue();
  while (runs() === before) await new Promise(setImmediate);
  const ledger = one.world.app.get(JobLedger, { strict: false });
  const author = { requestId: run, userId: null, membershipId: null };
  advance(4);
  expect(await ledger.renew(author, run)).toBe(true);
  advance(4);
  await other.scheduler.runDue();
  expect(runs()).toBe(before + 1);
  advance(2);
  await other.scheduler.runDue();
  expect(runs()).toBe(before + 2);
  expect(await ledger.renew(author, run)).toBe(false);
  const { dueAt } = await row();
  open();
  await lost;
  // What the dead one says at its end changes nothing any more.
  expect(await row()).toMatchObject({ dueAt, state: 'WAITING' });
  one.job.act = async () => {};
  advance(10);
});

it('keeps the error of a run that failed, and tries again later each time', async () => {
  one.job.act = () => Promise.reject(new Error('the disk is full'));
  const waits: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    await one.scheduler.runDue();
    const { failures, lastError, dueAt } = await row();
    expect([failures, lastError]).toEqual([n + 1, 'the disk is full']);
    waits.push((Date.parse(dueAt) - Date.parse(one.world.clock.now())) / 60_000);
    advance(waits.at(-1) as number);
  }
  expect(waits).toEqual([1, 5, 15]);
  one.job.act = async () => {};
  await one.scheduler.runDue();
  expect(await row()).toMatchObject({ failures: 0, lastError: null });
});

it('runs one by name before it is due, and knows no other', async () => {
  const before = runs();
  expect(await other.scheduler.run('trial')).toEqual({ state: 'DONE' });
  expect(runs()).toBe(before + 1);
  await expect(other.scheduler.run('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

/** What another application's people are told of a country. */
async function zoneAt({ world }: Process): Promise<string> {
  const { data } = await world.ask(`{ country(code: "${HOME}") { timeZone } }`);
  return data.country.timeZone;
}

async function configure(timeZone: string): Promise<void> {
  const { data } = await cast.coordinator.ask(`{ country(code: "${HOME}") { version } }`);
  const input = { timeZone, version: data.country.version };
  done(await verb(cast.coordinator, 'configureCountry', 'country { version }', input), 'configureCountry');
}

it('lets a process know how another has configured a country', async () => {
  await configure('Pacific/Auckland');
  const tail = other.world.app.get(EventTail, { strict: false });
  expect(await zoneAt(other)).not.toBe('Pacific/Auckland');
  await tail.look();
  expect(await zoneAt(other)).toBe('Pacific/Auckland');
});

it('answers a mutation only when whoever keeps the database in memory has taken it in', async () => {
  const reached = gate();
  const taken = gate();
  const stop = one.world.app.get(EventLog, { strict: false }).follow(() => {
    reached.open();
    return taken.opened;
  });
  let answered = false;
  const answer = configure('Asia/Dili').then(() => (answered = true));
  await reached.opened;
  // Another request, asked and answered meanwhile: time enough for an answer that waits for nobody.
  await zoneAt(one);
  expect(answered).toBe(false);
  taken.open();
  await answer;
  stop();
  expect(await zoneAt(one)).toBe('Asia/Dili');
});

it('tells a follower again what it failed over, and nothing twice that it took', async () => {
  const tail = other.world.app.get(EventTail, { strict: false });
  await tail.look();
  const heard: string[] = [];
  let trouble = true;
  tail.follow('CountryConfigured', ({ sequence }) => {
    if (trouble) throw new Error('not now');
    heard.push(String(sequence));
  });
  await configure('Europe/Malta');
  await expect(tail.look()).rejects.toMatchObject({ message: 'not now' });
  trouble = false;
  await configure('Europe/Athens');
  await Promise.all([tail.look(), tail.look()]);
  await tail.look();
  expect(heard).toHaveLength(2);
  expect(await zoneAt(other)).toBe('Europe/Athens');
});

/** Follows the log once for all processes. */
class Follower extends EventJob {
  readonly name = 'trial.follower';
  readonly purpose = 'Tries the cursor.';
  readonly heard: LoggedFact[] = [];
  trouble = false;

  protected async take(facts: readonly LoggedFact[]): Promise<void> {
    if (this.trouble) throw new Error('not now');
    this.heard.push(...facts);
  }
}

it('works through the event log from a cursor that is kept, each fact once among all processes', async () => {
  const followers = [one, other].map(({ world }) => {
    const { app } = world;
    const follower = new Follower(app.get(Jobs, { strict: false }), app.get(EventCursors, { strict: false }));
    follower.onModuleInit();
    return follower;
  }) as [Follower, Follower];
  const [here, there] = followers;
  const turn = {
    author: { requestId: 'trial', userId: null, membershipId: null },
    signal: new AbortController().signal,
  };
  // It begins at the end of the log: what was before is not its business.
  await here.run(turn);
  expect(here.heard).toEqual([]);
  await configure('Europe/Rome');
  here.trouble = true;
  await expect(here.run(turn)).rejects.toMatchObject({ message: 'not now' });
  await configure('Europe/Paris');
  await there.run(turn);
  here.trouble = false;
  await here.run(turn);
  await configure('Europe/Madrid');
  await here.run(turn);
  await there.run(turn);
  expect([there.heard.map(({ name }) => name), here.heard.map(({ name }) => name)]).toEqual([
    ['CountryConfigured', 'CountryConfigured'],
    ['CountryConfigured'],
  ]);
});
