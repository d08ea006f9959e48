import { Global, Module, type DynamicModule, type Provider } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { Mailbox, NoMailbox } from './mailbox.js';
import { SmtpMailbox } from './smtp-mailbox.js';

/** The way out for mails; `instead` may hold another mailbox. */
@Global()
@Module({})
export class MailModule {
  static forRoot(instead: Provider[] = []): DynamicModule {
    const mailbox = { provide: Mailbox, inject: [CONFIG], useFactory: mailboxOf };
    const others = instead.filter((provider) => 'provide' in provider && provider.provide === Mailbox);
    return { module: MailModule, providers: [mailbox, ...others], exports: [Mailbox] };
  }
}

function mailboxOf({ mail }: Config): Mailbox {
  return mail ? new SmtpMailbox(mail) : new NoMailbox();
}
