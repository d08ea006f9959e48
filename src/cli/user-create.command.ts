import { text } from 'node:stream/consumers';
import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import { RoleEnum, type Role } from '../access/roles.js';
import { ConsoleAccounts } from '../people/users/console-accounts.js';
import {
  AccreditationEnum,
  BodyEnum,
  StandingEnum,
  type Accreditation,
  type Body,
  type Standing,
} from '../people/users/role-terms.js';
import { LANGUAGES, type Language } from '../reference/languages/language.js';
import { accountOption } from './account-option.js';
import { act } from './installation.js';

interface CreateOptions {
  email: string;
  name: string;
  role: Role;
  country?: string;
  institution?: string;
  standing?: Standing;
  body?: Body;
  bodyName?: string;
  accreditation?: Accreditation;
  language: Language;
  passwordStdin?: boolean;
}

/** `rectrack user create`: the first account of an installation, and others. */
export function createCommand(): Command {
  return new Command('create')
    .description(
      'Make an account. Prints a one-time token for `acceptInvitation`, unless a password is given on standard input.',
    )
    .addOption(accountOption('e-mail address, the sign-in name').makeOptionMandatory())
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
    .option('--body-name <name>', 'what the body of a STAKEHOLDER is called')
    .addOption(
      new Option('--accreditation <level>', 'of an NHRI, under the Paris Principles').choices(
        Object.values(AccreditationEnum),
      ),
    )
    .addOption(new Option('--language <code>', 'language for mails').choices(LANGUAGES).default('en'))
    .option('--password-stdin', 'take the password from standard input, and open the account at once')
    .action((options: CreateOptions) => act((app) => create(app, options)));
}

async function create(app: INestApplicationContext, options: CreateOptions): Promise<void> {
  const { role, country, institution, standing, body, bodyName, accreditation } = options;
  // The line end belongs to `echo`, not to the password.
  const password = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
  const token = await app.get(ConsoleAccounts).create(
    {
      email: options.email,
      name: options.name,
      language: options.language,
      membership: {
        role,
        countryCode: country,
        institutionId: institution,
        standing,
        body,
        bodyName,
        accreditation,
      },
    },
    password,
  );
  if (token === null) return console.log(`${options.email} can sign in.`);
  // The token alone goes to standard output, so that a script can take it.
  console.error(
    `A one-time token for ${options.email}, good for seven days. Nobody is sent it: hand it over yourself. It opens the account with\n` +
      '  mutation { acceptInvitation(input: { token: "…", password: "…" }) { session { accessToken } userErrors { message } } }',
  );
  console.log(token);
}
