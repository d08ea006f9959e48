/* The command line is run as it is, by `npx rectrack` among others: the compiler leaves it without the right to be. */
import { chmodSync } from 'node:fs';

chmodSync('dist/cli/main.js', 0o755);
