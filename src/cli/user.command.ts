import type { INestApplicationContext } from '@nestjs/common';
import { Command } from 'commander';
import { ConsoleSessions } from '../people/users/console-sessions.js';
import { ConsoleUsers } from '../people/users/console-users.js';
import { accountOption } from './account-option.js';
import { EXIT_USAGE } from './environment.js';
import { act } from './installation.js';
import { createCommand } from './user-create.command.js';

const EXIT_CODES = '\nExit codes: 0 done, 1 refused or failed, 64 wrong use.';

/** `rectrack user`: accounts, from the machine itself. */
export function userCommand(): Command {
  const user = new Command('user').description('Make and look after accounts.');
  const commands = [
    createCommand(),
    listCommand(),
    deactivateCommand(),
    reactivateCommand(),
    resetCommand(),
    signOutCommand(),
  ];
  for (const command of commands) user.addCommand(command.addHelpText('after', EXIT_CODES));
  return user.addHelpText('after', EXIT_CODES);
}

function listCommand(): Command {
  return new Command('list')
    .description('List the accounts, a line for each membership in force.')
    .option('--json', 'print one JSON array instead')
    .action(({ json }: { json?: boolean }) => act((app) => list(app, json ?? false)));
}

function deactivateCommand(): Command {
  return new Command('deactivate')
    .description('Close an account; every session of it ends at once.')
    .addOption(accountOption().makeOptionMandatory())
    .action(({ email }: { email: string }) =>
      act(async (app) => {
        await app.get(ConsoleUsers).deactivate(email);
        console.log(`${email} is closed.`);
      }),
    );
}

function reactivateCommand(): Command {
  return new Command('reactivate')
    .description('Open a closed account again, with the memberships and the password it had.')
    .addOption(accountOption().makeOptionMandatory())
    .action(({ email }: { email: string }) =>
      act(async (app) => {
        await app.get(ConsoleUsers).reactivate(email);
        console.log(`${email} is open.`);
      }),
    );
}

function resetCommand(): Command {
  return new Command('reset-password')
    .description(
      'Print a one-time token with which `resetPassword` sets a new password. It is good for a day.',
    )
    .addOption(accountOption().makeOptionMandatory())
    .action(({ email }: { email: string }) => act((app) => reset(app, email)));
}

function signOutCommand(): Command {
  return new Command('sign-out')
    .description('End every session, on every device: of one account, or of everybody.')
    .addOption(accountOption().conflicts('all'))
    .option('--all', 'of everybody')
    .action(({ email, all }: { email?: string; all?: boolean }, command: Command) => {
      if (!email && !all)
        command.error('error: say who: --email ADDRESS, or --all', { exitCode: EXIT_USAGE });
      return act((app) => signOut(app, email ?? null));
    });
}

async function list(app: INestApplicationContext, json: boolean): Promise<void> {
  const users = await app.get(ConsoleUsers).list();
  if (json) return console.log(JSON.stringify(users));
  if (users.length === 0)
    return console.error('There are no accounts yet: make the first one with `rectrack user create`.');
  for (const { email, name, role, countryCode, institutionId, deactivatedAt } of users) {
    const state = deactivatedAt ? 'closed' : 'open';
    console.log([email, name, role ?? '-', countryCode ?? '-', institutionId ?? '-', state].join('\t'));
  }
}

async function reset(app: INestApplicationContext, email: string): Promise<void> {
  const token = await app.get(ConsoleSessions).resetPassword(email);
  // The token alone goes to standard output, so that a script can take it.
  console.error(
    `A one-time token for ${email}, good for a day; the old password stands until it is used:\n` +
      '  mutation { resetPassword(input: { token: "…", password: "…" }) { signedOut userErrors { message } } }',
  );
  console.log(token);
}

async function signOut(app: INestApplicationContext, email: string | null): Promise<void> {
  const sessions = app.get(ConsoleSessions);
  await (email === null ? sessions.signOutEverybody() : sessions.signOut(email));
  console.log(`${email ?? 'Everybody'} is signed out, on every device.`);
}
