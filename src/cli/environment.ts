import { ConfigError, loadConfig, type Config } from '../platform/config/config.js';

/** The exit code of a command that was asked wrongly (BSD's EX_USAGE). */
export const EXIT_USAGE = 64;

/** A command failed for a reason that whoever runs it can put right: the message says what it is. Exit code 1. */
export class CommandFailure extends Error {
  override name = 'CommandFailure';
}

/** What every command's help says of its end, unless it has more to say. */
export const EXIT_CODES = '\nExit codes: 0 done, 1 failed, 64 wrong use or a setting that cannot be used.';

/** The configuration of the environment; ends the process with a plain list of what is wrong. */
export function readConfig(): Config {
  try {
    return loadConfig(process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(`The environment cannot be used:\n${error.message}`);
    process.exit(EXIT_USAGE);
  }
}
