import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** The variables that are read, each with its rule and what would be right. */
export const environment = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(sqlite:.+|postgres(ql)?:\/\/.+)$/,
      'write sqlite:PATH or postgres://user:password@host:port/database',
    )
    .default('sqlite:var/rectrack.sqlite'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'write a port number' }).int().min(0).max(65_535).default(4000),
  PUBLIC_URL: z
    .url({ error: 'write the address that clients use, such as https://rectrack.example.org' })
    .optional(),
  RECTRACK_SECRET: z.string().min(32, 'write at least 32 characters').optional(),
  RECTRACK_FILES: z.string().default('var/files'),
  RECTRACK_UPLOAD_LIMIT_MB: z.coerce.number({ error: 'write a number of megabytes' }).positive().default(20),
  RECTRACK_IMPORT_LIMIT_MB: z.coerce
    .number({ error: 'write a number of megabytes' })
    .positive()
    .default(1024),
  RECTRACK_IMPORT_LEASE_SECONDS: z.coerce
    .number({ error: 'write a number of seconds' })
    .positive()
    .default(60),
  RECTRACK_CONTINUOUS_STALE_MONTHS: z.coerce
    .number({ error: 'write a number of months' })
    .int()
    .positive()
    .default(12),
  RECTRACK_WAIVE_FOUR_EYES: flag.default(false),
  RECTRACK_TRUST_PROXY: flag.default(false),
  RECTRACK_SMTP_URL: z
    .string()
    .regex(
      /^smtps?:\/\/[^/\s]+/,
      'write smtp://user:password@host:port, or smtps: for TLS from the first byte',
    )
    .optional(),
  RECTRACK_MAIL_FROM: z
    .string()
    .regex(
      /^([^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'write an address, such as rectrack@example.org or "Rectrack <rectrack@example.org>"',
    )
    .optional(),
  RECTRACK_ITEM_URL: z
    .url({ error: 'write an address with {id} in it, such as https://tracker.example.org/open/{id}' })
    .regex(
      /^https?:.*\{id\}/,
      'write an address with {id} in it, such as https://tracker.example.org/open/{id}',
    )
    .optional(),
  RECTRACK_TICK_SECONDS: z.coerce.number({ error: 'write a number of seconds' }).min(0).max(60).default(1),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});
