import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import type { Logger } from 'pino';
import { CONFIG, type Config } from '../config/config.js';
import { LOGGER } from '../logging/logger.js';
import { Mailbox, NoMailbox } from './mailbox.js';
import { SmtpMailbox } from './smtp-mailbox.js';

/** The way out for mails; `instead` may hold another mailbox. */
@Global()
@Module({})
export class MailModule {
  static forRoot(instead: Provider[] = []): DynamicModule {
    const mailbox = { provide: Mailbox, inject: [CONFIG, LOGGER], useFactory: mailboxOf };
    const others = instead.filter((provider) => 'provide' in provider && provider.provide === Mailbox);
    return { module: MailModule, providers: [mailbox, ...others], exports: [Mailbox] };
  }
}

function mailboxOf({ mail }: Config, logger: Logger): Mailbox {
  if (mail) return new SmtpMailbox(mail);
  logger.info('RECTRACK_SMTP_URL is not set: no mails are sent, and nobody is reminded of anything');
  return new NoMailbox();
}
