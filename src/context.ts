import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import type { Mailbox } from './platform/mail/mailbox.js';

/** A provider in the place of the real one: the clock, moved by a test or by the sample country's story; the mailbox. */
export type Replacement =
  { provide: typeof Clock; useValue: Clock } | { provide: typeof Mailbox; useValue: Mailbox };

/** The application without its doors, for the command line: migrated, vocabularies loaded, nothing listens. */
export async function createContext(
  config: Config,
  logger: Logger,
  instead: Replacement[] = [],
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forRoot(config, logger, instead), {
    logger: false,
    abortOnError: false,
  });
}
