import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.js';

/** Injection token of the process's logger. */
export const LOGGER = Symbol('LOGGER');

/** Structured lines on standard error; never a password, token or text of a request. */
export function createLogger(config: Pick<Config, 'logLevel'>): Logger {
  return pino(
    { level: config.logLevel, redact: ['req.headers.authorization'] },
    pino.destination({ fd: 2, sync: false }),
  );
}
