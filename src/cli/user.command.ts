import { text } from 'node:stream/consumers';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { Command, InvalidArgumentError, Option } from 'commander';
import { RoleEnum, type Role } from '../access/roles.js';
import { ConsoleAccounts } from '../people/users/console-accounts.js';
import { ConsoleUsers } from '../people/users/console-users.js';
import { BodyEnum, StandingEnum, type Body, type Standing } from '../people/users/membership.entity.js';
import { UserError } from '../platform/graphql/user-error.js';
import { LANGUAGES, type Language } from '../reference/languages/language.js';
import { readConfig } from './environment.js';
import { openInstallation } from './installation.js';

interface CreateOptions {
  email: string;
  name: string;
  role: Role;
  country?: string;
  institution?: string;
  standing?: Standing;
  body?: Body;
  language: Language;
  passwordStdin?: boolean;
}

const EXIT_CODES = '\nExit codes: 0 done, 1 refused or failed, 64 wrong use.';

/** `rectrack user`: accounts, from the machine itself. */
export function userCommand(): Command {
  return new Command('user')
    .description('Make and look after accounts.')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(deactivateCommand())
    .addCommand(resetCommand())
    .addHelpText('after', EXIT_CODES);
}

function createCommand(): Command {
  return new Command('create')
    .description(
      'Make an account. Prints a one-time token for `acceptInvitation`, unless a password is given on standard input.',
    )
    .requiredOption('--email <address>', 'e-mail address, the sign-in name', email)
    .requiredOption('--name <name>', 'name as the person writes it')
    .addOption(
      new Option('--role <role>', 'what the person may do')
        .choices(Object.values(RoleEnum))
        .makeOptionMandatory(),
    )
    .option('--country <code>', 'country, for every role but ADMIN: SVN', (code) => code.toUpperCase())
    .option('--institution <id>', 'institution of a FOCAL_POINT or VALIDATOR')
    .addOption(new Option('--standing <standing>', 'of a FOCAL_POINT').choices(Object.values(StandingEnum)))
    .addOption(new Option('--body <body>', 'of a STAKEHOLDER').choices(Object.values(BodyEnum)))
    .addOption(new Option('--language <code>', 'language for mails').choices(LANGUAGES).default('en'))
    .option('--password-stdin', 'take the password from standard input, and open the account at once')
    .addHelpText('after', EXIT_CODES)
    .action((options: CreateOptions) => run((app) => create(app, options)));
}

function listCommand(): Command {
  return new Command('list')
    .description('List the accounts, a line for each membership in force.')
    .option('--json', 'print one JSON array instead')
    .addHelpText('after', EXIT_CODES)
    .action(({ json }: { json?: boolean }) => run((app) => list(app, json ?? false)));
}

function deactivateCommand(): Command {
  return new Command('deactivate')
    .description('Close an account; every session of it ends at once.')
    .requiredOption('--email <address>', 'e-mail address of the account', email)
    .addHelpText('after', EXIT_CODES)
    .action(({ email: address }: { email: string }) =>
      run(async (app) => {
        await app.get(ConsoleUsers).deactivate(address);
        console.log(`${address} is closed.`);
      }),
    );
}

function resetCommand(): Command {
  return new Command('reset-password')
    .description(
      'Print a one-time token with which `resetPassword` sets a new password. It is good for a day.',
    )
    .requiredOption('--email <address>', 'e-mail address of the account', email)
    .addHelpText('after', EXIT_CODES)
    .action(({ email: address }: { email: string }) =>
      run(async (app) => console.log(await app.get(ConsoleUsers).resetPassword(address))),
    );
}

async function create(app: INestApplicationContext, options: CreateOptions): Promise<void> {
  const { role, country, institution, standing, body } = options;
  // The line end belongs to `echo`, not to the password.
  const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const token = await app.get(ConsoleAccounts).create(
    {
      email: options.email,
      name: options.name,
      language: options.language,
      membership: { role, countryCode: country, institutionId: institution, standing, body },
    },
    password,
  );
  console.log(token ?? `${options.email} can sign in.`);
}

async function list(app: INestApplicationContext, json: boolean): Promise<void> {
  const users = await app.get(ConsoleUsers).list();
  if (json) return console.log(JSON.stringify(users));
  for (const { email: address, name, role, countryCode, institutionId, deactivatedAt } of users) {
    const state = deactivatedAt ? 'closed' : 'open';
    console.log([address, name, role ?? '-', countryCode ?? '-', institutionId ?? '-', state].join('\t'));
  }
}

/** Opens the installation for one act; what is refused ends with 1 and a sentence. */
async function run(act: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  const app = await openInstallation(readConfig());
  try {
    await act(app);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(`error: ${error.message}`);
    process.exitCode = 1;
  } finally {
    await app.close();
  }
}

function email(given: string): string {
  if (!isEmail(given)) throw new InvalidArgumentError('write an e-mail address');
  return given;
}
