import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../config/config.js';
import { EventTail } from '../events/event-tail.js';
import { LOGGER } from '../logging/logger.js';
import { Scheduler } from './scheduler.js';

/** The server's heartbeat: each tick looks for what other processes wrote, and for jobs that are due. */
@Injectable()
export class Ticker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private ticking: NodeJS.Timeout | undefined;
  private readonly begun = new Set<Promise<void>>();

  constructor(
    private readonly scheduler: Scheduler,
    private readonly tail: EventTail,
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** A command is over before anything would be due. */
  onApplicationBootstrap(): void {
    if (!this.host.httpAdapter || this.config.tickSeconds === 0) return;
    this.ticking = setInterval(() => this.tick(), this.config.tickSeconds * 1000).unref();
  }

  /** What a tick has begun ends before the database is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.ticking);
    await Promise.all(this.begun);
  }

  /** Jobs may take long: the next tick does not wait for them. */
  private tick(): void {
    this.begin(this.tail.look(), 'what other processes wrote could not be followed');
    this.begin(this.scheduler.runDue(), 'the jobs that are due could not be found');
  }

  private begin(work: Promise<void>, failure: string): void {
    const ended = work
      .catch((error: unknown) => this.logger.error({ err: error }, failure))
      .finally(() => this.begun.delete(ended));
    this.begun.add(ended);
  }
}
