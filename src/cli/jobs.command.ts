import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { Operations } from '../people/operations/operations.js';
import { Scheduler } from '../platform/scheduler/scheduler.js';
import { CommandFailure, EXIT_CODES } from './environment.js';
import { act } from './installation.js';

/** `rectrack jobs`: what the installation does again and again. */
export function jobsCommand(): Command {
  const jobs = new Command('jobs').description(
    'List what the installation does by itself, with last run, next run and last error; or run one now.',
  );
  for (const command of [listCommand(), runCommand()])
    jobs.addCommand(command.addHelpText('after', EXIT_CODES));
  return jobs.addHelpText('after', EXIT_CODES);
}

function listCommand(): Command {
  return new Command('list')
    .description('List the jobs, a line each: name, state, last end, next run, failures, last error.')
    .option('--json', 'print one JSON array instead')
    .action(({ json }: { json?: boolean }) => act((app) => list(app, json ?? false)));
}

function runCommand(): Command {
  return new Command('run')
    .description('Run a job now, due or not. A server beside it goes on; only one of them runs the job.')
    .argument('<name>', 'its name, as `rectrack jobs list` shows it')
    .action((name: string) => act((app) => run(app, name)));
}

async function list(app: INestApplicationContext, json: boolean): Promise<void> {
  const jobs = await app.get(Operations).jobs();
  if (json) return console.log(JSON.stringify(jobs));
  for (const { name, state, endedAt, dueAt, failures, lastError } of jobs)
    console.log([name, state, endedAt ?? '-', dueAt, failures, lastError ?? '-'].join('\t'));
}

async function run(app: INestApplicationContext, name: string): Promise<void> {
  const end = await app.get(Scheduler).run(name);
  if (end.state === 'BUSY') throw new CommandFailure(`${name} is being run by another process.`);
  if (end.state === 'FAILED') throw new CommandFailure(`${name} failed: ${(end.error as Error).message}`);
  console.log(`${name} is done.`);
}
