import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command } from 'commander';
import type { Logger } from 'pino';
import type { Config } from '../platform/config/config.js';
import { createLogger } from '../platform/logging/logger.js';
import { CommandFailure, EXIT_CODES, readConfig } from './environment.js';
import { firstStart } from './first-start.js';
import { introduction } from './welcome.js';

/** How long requests in hand may take when the server is told to stop. */
const STOP_PATIENCE_MS = 10_000;

/** `rectrack serve`: migrates, loads the vocabularies, serves until it is stopped. */
export function serveCommand(): Command {
  return new Command('serve')
    .description(
      'Migrate the database and serve GraphQL until SIGTERM or SIGINT. Outside production an empty database gets the sample country. Settings come from the environment: docs/operations.md.',
    )
    .addHelpText('after', EXIT_CODES)
    .action(() => serve(readConfig()));
}

async function serve(config: Config): Promise<void> {
  const logger = createLogger(config);
  const beginning = await firstStart(config, logger, console.log);
  // The other commands do without a server: its packages take as long to load as theirs.
  const { createApplication } = await import('../application.js');
  const app = await createApplication(config, logger);
  stopOnSignals(app, logger);
  try {
    await listen(app, config);
    console.log(`Rectrack serves GraphQL, and GraphiQL for browsers, at ${config.publicUrl}/graphql`);
    if (!config.mail) console.log(NO_MAILS);
  } finally {
    // Where the port is taken the passwords of a sample country made just now must not be lost.
    console.log(introduction(beginning));
  }
}

const NO_MAILS =
  'No mails are sent, and nobody is reminded of anything: RECTRACK_SMTP_URL is not set (docs/operations.md).';

/** Requests in hand are answered first; who does not come to an end in time is cut off. */
function stopOnSignals(app: NestFastifyApplication, logger: Logger): void {
  app.enableShutdownHooks(['SIGTERM', 'SIGINT', 'SIGHUP'], { useProcessExit: true });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'stopping');
      setTimeout(() => {
        logger.error('some connections did not end in time and are cut off');
        process.exit(1);
      }, STOP_PATIENCE_MS).unref();
    });
  }
}

async function listen(app: NestFastifyApplication, { host, port }: Config): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new CommandFailure(`Cannot listen on ${host}, port ${port}: ${reason}`);
  }
}

const REASONS: Record<string, string | undefined> = {
  EADDRINUSE: 'another process is listening there. Stop it, or set PORT to another number.',
  EACCES: 'this account may not. Ports below 1024 need more rights; set PORT to a higher number.',
  EADDRNOTAVAIL: 'this machine has no such address. Set HOST to one it has, or to 0.0.0.0 for all.',
  ENOTFOUND: 'the name is not known. Set HOST to an address of this machine.',
};
