import { environment } from './environment.js';

/** Where the data lives: an SQLite file, or a PostgreSQL server. */
export type DatabaseTarget = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** The server that takes mails, and the sender that they name. */
export interface MailSettings {
  /** `smtp://user:password@host:port`, or `smtps:` for TLS from the first byte. */
  smtpUrl: string;
  /** `Rectrack <rectrack@example.org>` */
  from: string;
}

/** Everything an installation can set, already checked. Built by `loadConfig`, never read from the environment again. */
export interface Config {
  production: boolean;
  database: DatabaseTarget;
  host: string;
  port: number;
  /** Where clients reach the server: links and the first page's text use it. */
  publicUrl: string;
  /** Signs access tokens; null = generated and kept beside the database (never in production). */
  secret: string | null;
  /** Folder of uploaded evidence. */
  filesPath: string;
  uploadLimitBytes: number;
  /** Largest export that is taken by HTTP. */
  importLimitBytes: number;
  /** A process that works on an import and says nothing for so long has died: another may take the import up. */
  importLeaseSeconds: number;
  /** A continuous status is flagged stale when nothing was reported for this many months. */
  continuousStaleMonths: number;
  /** A small State may let a person approve what they submitted; each use is recorded. */
  waiveFourEyes: boolean;
  /** A proxy of the installation's own stands in front and says where requests come from. */
  trustProxy: boolean;
  /** Where mails go, and in whose name; null = none are sent. */
  mail: MailSettings | null;
  /** Address at which a client program opens a thing, with `{id}` in the place of its id; null = mails hold no links. */
  itemUrl: string | null;
  /** How often a server looks for due jobs and for what other processes wrote; 0 = never by itself. */
  tickSeconds: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** A setting that cannot be used; the message names every wrong variable and what would be right. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const MEGABYTE = 1024 * 1024;

/** Environment → configuration. Throws `ConfigError` naming each variable that cannot be used. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  // An empty variable in a compose file means "not set".
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const read = parsed.data;
  const production = read.NODE_ENV === 'production';
  if (production && !read.RECTRACK_SECRET) {
    throw new ConfigError(
      'RECTRACK_SECRET: is required in production. Write at least 32 random characters, and the same on every process.',
    );
  }
  if (read.RECTRACK_SMTP_URL && !read.RECTRACK_MAIL_FROM) {
    throw new ConfigError(
      'RECTRACK_MAIL_FROM: is required with RECTRACK_SMTP_URL. Write the sender, such as "Rectrack <rectrack@example.org>".',
    );
  }
  return {
    production,
    database: databaseTarget(read.DATABASE_URL),
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL ?? `http://${read.HOST}:${read.PORT}`,
    secret: read.RECTRACK_SECRET ?? null,
    filesPath: read.RECTRACK_FILES,
    uploadLimitBytes: Math.round(read.RECTRACK_UPLOAD_LIMIT_MB * MEGABYTE),
    importLimitBytes: Math.round(read.RECTRACK_IMPORT_LIMIT_MB * MEGABYTE),
    importLeaseSeconds: read.RECTRACK_IMPORT_LEASE_SECONDS,
    continuousStaleMonths: read.RECTRACK_CONTINUOUS_STALE_MONTHS,
    waiveFourEyes: read.RECTRACK_WAIVE_FOUR_EYES,
    trustProxy: read.RECTRACK_TRUST_PROXY,
    mail:
      read.RECTRACK_SMTP_URL && read.RECTRACK_MAIL_FROM
        ? { smtpUrl: read.RECTRACK_SMTP_URL, from: read.RECTRACK_MAIL_FROM }
        : null,
    itemUrl: read.RECTRACK_ITEM_URL ?? null,
    tickSeconds: read.RECTRACK_TICK_SECONDS,
    logLevel: read.LOG_LEVEL,
  };
}

function databaseTarget(url: string): DatabaseTarget {
  return url.startsWith('sqlite:')
    ? { kind: 'sqlite', path: url.slice('sqlite:'.length) }
    : { kind: 'postgres', url };
}

/** Injection token of the `Config` object. */
export const CONFIG = Symbol('CONFIG');
