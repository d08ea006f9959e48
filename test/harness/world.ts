import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../src/application.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { Mailbox } from '../../src/platform/mail/mailbox.js';
import { statements } from '../../src/platform/database/statements.js';
import { createLogger } from '../../src/platform/logging/logger.js';
import { Scheduler } from '../../src/platform/scheduler/scheduler.js';
import { testConfig } from './config.js';
import { freshDatabase } from './database.js';
import { FakeClock } from './fake-clock.js';
import { FakeMailbox } from './fake-mailbox.js';

/** An answer of the server to one GraphQL request. */
export interface Answer<D = any> {
  status: number;
  data: D;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** The real application over a real database of its own, asked over HTTP. */
export class World {
  private constructor(
    private running: NestFastifyApplication | null,
    readonly config: Config,
    readonly clock: FakeClock,
    /** Where its mails go, unless the test names a mail server, or an empty one, in the environment. */
    readonly mailbox: FakeMailbox,
    /** `http://127.0.0.1:PORT` */
    readonly url: string,
  ) {}

  static async open(env: Record<string, string> = {}, database?: Config['database']): Promise<World> {
    const config = testConfig(database ?? (await freshDatabase()), env);
    const clock = new FakeClock();
    const mailbox = new FakeMailbox();
    const app = await createApplication(config, createLogger(config), [
      { provide: Clock, useValue: clock },
      ...('RECTRACK_SMTP_URL' in env ? [] : [{ provide: Mailbox, useValue: mailbox }]),
    ]);
    await app.listen(0, '127.0.0.1');
    return new World(app, config, clock, mailbox, await app.getUrl());
  }

  /** The application, until it is closed. */
  get app(): NestFastifyApplication {
    if (!this.running) throw new Error('this world is closed');
    return this.running;
  }

  /**
   * Ends the server and the database connections, and lets go of the application: a worker keeps every test file that it
   * has run, and with it what the file's variables hold.
   */
  async close(): Promise<void> {
    const app = this.app;
    this.running = null;
    await app.close();
  }

  /** Asks as an anonymous reader, or with an access token. */
  async ask<D = any>(query: string, variables: object = {}, token?: string): Promise<Answer<D>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer<D>, 'status'>) };
  }

  /** Runs a job of the installation now, due or not; throws what it failed with. */
  async runJob(name: string): Promise<void> {
    const end = await this.app.get(Scheduler, { strict: false }).run(name);
    if (end.state === 'FAILED') throw end.error;
    if (end.state === 'BUSY') throw new Error(`${name} is run by another process`);
  }

  /** How many SQL statements an act takes. */
  async countStatements(act: () => Promise<unknown>): Promise<number> {
    let count = 0;
    const listener = (): void => void count++;
    statements.subscribe(listener);
    try {
      await act();
    } finally {
      statements.unsubscribe(listener);
    }
    return count;
  }
}
