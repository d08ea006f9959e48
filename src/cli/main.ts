#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { CommandFailure, EXIT_USAGE } from './environment.js';
import { importCommand } from './import.command.js';
import { jobsCommand } from './jobs.command.js';
import { migrateCommand } from './migrate.command.js';
import { serveCommand } from './serve.command.js';
import { userCommand } from './user.command.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('rectrack')
  .description('Recommendation-tracking database for national human-rights mechanisms.')
  .version(version, '--version', 'print the version')
  .showHelpAfterError()
  .addCommand(serveCommand())
  .addCommand(importCommand())
  .addCommand(userCommand())
  .addCommand(jobsCommand())
  .addCommand(migrateCommand());

usageExits(program);
await program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommandFailure)) throw error;
  console.error(`error: ${error.message}`);
  process.exit(1);
});

/** Wrong use ends with 64 in every command: commander's own 1 is the exit code of a failure. */
function usageExits(command: Command): void {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 1 ? EXIT_USAGE : exitCode));
  command.commands.forEach(usageExits);
}
