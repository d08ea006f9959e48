import type { SampleAccount } from '../exchange/sample/people.js';
import type { Beginning } from './first-start.js';

/** A query that shows something at once, without an account. */
export const FIRST_QUERY = `{
  recommendations(search: "overcrowded prisons", filter: { countries: ["XSA"] }) {
    totalCount
    edges {
      searchMatch { snippet }
      node { document { symbol } reference mechanism { code } status }
    }
  }
}`;

/** What a person needs to begin. Passwords are printed here once and are nowhere else in clear. */
export function introduction(beginning: Beginning): string {
  if (beginning.kind === 'SAMPLE') return sample(beginning.accounts).join('\n');
  if (beginning.kind === 'EMPTY') return EMPTY;
  return 'For a forgotten password: npx rectrack user reset-password --email ADDRESS';
}

function sample(accounts: readonly SampleAccount[]): string[] {
  const width = (of: (account: SampleAccount) => string): number =>
    Math.max(...accounts.map((account) => of(account).length));
  const [role, email] = [width((account) => account.role), width((account) => account.email)];
  const lines = accounts.map(
    (account) =>
      `  ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password}  ${account.name}${account.institution ? `, ${account.institution}` : ''}`,
  );
  return [
    '',
    'The sample country is Sorvania (XSA), which does not exist. One account for each role; the passwords are this',
    "database's own and are printed this once (a new one: npx rectrack user reset-password --email ADDRESS):",
    '',
    ...lines,
    '',
    'Sign in, and send the token as the header "Authorization: Bearer …" (in GraphiQL: the tab Headers):',
    '',
    ...signIn(accounts).map((line) => `  ${line}`),
    '',
    'A query to paste, which needs no account:',
    '',
    ...FIRST_QUERY.split('\n').map((line) => `  ${line}`),
    '',
  ];
}

/** For the coordinator, who may do most; ready to paste. */
function signIn(accounts: readonly SampleAccount[]): string[] {
  const { email, password } = accounts.find(({ role }) => role === 'COORDINATOR') as SampleAccount;
  return [
    'mutation {',
    `  signIn(input: { email: "${email}", password: "${password}" }) {`,
    '    session { accessToken } userErrors { message }',
    '  }',
    '}',
  ];
}

const EMPTY = `The database is empty. Make the first account; then sign in and invite the others:
  npx rectrack user create --role ADMIN --email ADDRESS --name NAME
It prints a one-time token with which \`acceptInvitation\` sets the password.`;
