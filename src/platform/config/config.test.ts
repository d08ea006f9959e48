import { ConfigError, loadConfig, type Config } from './config.js';

const SECRET = 'x'.repeat(32);

describe('what is left out', () => {
  it('begins on loopback, with a file beside the project', () => {
    expect(loadConfig({})).toMatchObject({
      production: false,
      database: { kind: 'sqlite', path: 'var/rectrack.sqlite' },
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://127.0.0.1:4000',
      secret: null,
      filesPath: 'var/files',
      waiveFourEyes: false,
      logLevel: 'info',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '', RECTRACK_SECRET: '' })).toEqual(loadConfig({}));
  });
});

describe('what can be set', () => {
  it.each<[Record<string, string>, Partial<Config>]>([
    [{ DATABASE_URL: 'sqlite:/data/a.sqlite' }, { database: { kind: 'sqlite', path: '/data/a.sqlite' } }],
    [{ DATABASE_URL: 'postgres://u:p@h/d' }, { database: { kind: 'postgres', url: 'postgres://u:p@h/d' } }],
    [{ DATABASE_URL: 'postgresql://h/d' }, { database: { kind: 'postgres', url: 'postgresql://h/d' } }],
    [
      { PORT: '8080', HOST: '0.0.0.0' },
      { port: 8080, host: '0.0.0.0', publicUrl: 'http://0.0.0.0:8080' },
    ],
    [{ PUBLIC_URL: 'https://track.example.org' }, { publicUrl: 'https://track.example.org' }],
    [{ RECTRACK_SECRET: SECRET }, { secret: SECRET }],
    [{ RECTRACK_FILES: '/data/files' }, { filesPath: '/data/files' }],
    [{ RECTRACK_UPLOAD_LIMIT_MB: '1.5' }, { uploadLimitBytes: 1_572_864 }],
    [{ RECTRACK_IMPORT_LIMIT_MB: '2' }, { importLimitBytes: 2_097_152 }],
    [{ RECTRACK_CONTINUOUS_STALE_MONTHS: '6' }, { continuousStaleMonths: 6 }],
    [{ RECTRACK_WAIVE_FOUR_EYES: 'true' }, { waiveFourEyes: true }],
    [
      { RECTRACK_SMTP_URL: 'smtps://u:p@mail.example.org', RECTRACK_MAIL_FROM: 'Rectrack <r@example.org>' },
      { mail: { smtpUrl: 'smtps://u:p@mail.example.org', from: 'Rectrack <r@example.org>' } },
    ],
    [{ RECTRACK_MAIL_FROM: 'r@example.org' }, { mail: null }],
    [
      { RECTRACK_ITEM_URL: 'https://track.example.org/open/{id}' },
      { itemUrl: 'https://track.example.org/open/{id}' },
    ],
    [{ RECTRACK_TICK_SECONDS: '0' }, { tickSeconds: 0 }],
    [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
    [
      { NODE_ENV: 'production', RECTRACK_SECRET: SECRET },
      { production: true, secret: SECRET },
    ],
    [{ NODE_ENV: 'test' }, { production: false }],
  ])('%j', (env, expected) => {
    expect(loadConfig(env)).toMatchObject(expected);
  });
});

describe('what is refused, with the name of the variable', () => {
  it.each([
    [{ DATABASE_URL: 'mysql://h/d' }, /^DATABASE_URL: write sqlite:PATH or postgres:/],
    [{ DATABASE_URL: 'sqlite:' }, /^DATABASE_URL: /],
    [{ PORT: 'http' }, /^PORT: write a port number$/],
    [{ RECTRACK_SMTP_URL: 'mail.example.org:25' }, /^RECTRACK_SMTP_URL: write smtp:/],
    [{ RECTRACK_SMTP_URL: 'smtp://mail.example.org' }, /^RECTRACK_MAIL_FROM: is required/],
    [{ RECTRACK_MAIL_FROM: 'nobody' }, /^RECTRACK_MAIL_FROM: write an address/],
    [{ RECTRACK_MAIL_FROM: 'a\r\nBcc: b <r@example.org>' }, /^RECTRACK_MAIL_FROM: /],
    [
      { RECTRACK_ITEM_URL: 'https://track.example.org/open' },
      /^RECTRACK_ITEM_URL: write an address with \{id\}/,
    ],
    [{ RECTRACK_TICK_SECONDS: 'often' }, /^RECTRACK_TICK_SECONDS: write a number of seconds$/],
    [{ PORT: '70000' }, /^PORT: /],
    [{ PORT: '80.5' }, /^PORT: /],
    [{ PUBLIC_URL: 'track.example.org' }, /^PUBLIC_URL: write the address that clients use/],
    [{ RECTRACK_SECRET: 'short' }, /^RECTRACK_SECRET: write at least 32 characters$/],
    [{ NODE_ENV: 'production' }, /^RECTRACK_SECRET: is required in production/],
    [{ RECTRACK_UPLOAD_LIMIT_MB: '-1' }, /^RECTRACK_UPLOAD_LIMIT_MB: /],
    [{ RECTRACK_IMPORT_LIMIT_MB: 'much' }, /^RECTRACK_IMPORT_LIMIT_MB: write a number of megabytes$/],
    [{ RECTRACK_CONTINUOUS_STALE_MONTHS: '0' }, /^RECTRACK_CONTINUOUS_STALE_MONTHS: /],
    [{ RECTRACK_WAIVE_FOUR_EYES: 'yes' }, /^RECTRACK_WAIVE_FOUR_EYES: /],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /],
  ])('%j', (env: Record<string, string>, message) => {
    expect(() => loadConfig(env)).toThrow(ConfigError);
    expect(() => loadConfig(env)).toThrow(message);
  });

  it('names every wrong variable at once', () => {
    expect(() => loadConfig({ PORT: 'http', LOG_LEVEL: 'loud' })).toThrow(/PORT: .*\nLOG_LEVEL: /);
  });

  it('never repeats a secret that is too short', () => {
    expect(() => loadConfig({ RECTRACK_SECRET: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
