import { Inject, Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { signingSecret } from '../../platform/config/secret.js';

export const UNSUBSCRIBE_PATH = 'reminders/unsubscribe';

/** The links by which a person without signing in ends their reminders; signed, so that nobody ends another's. */
@Injectable()
export class UnsubscribeLinks {
  private readonly key: string;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.key = signingSecret(config);
  }

  /** `id` = of a person with an account, or of somebody else who gets mails. */
  urlFor(id: string): string {
    const base = this.config.publicUrl.replace(/\/+$/, '');
    return `${base}/${UNSUBSCRIBE_PATH}?token=${id}.${this.signature(id)}`;
  }

  /** Whom a token was made for; null for what is no token of ours. */
  personOf(token: unknown): string | null {
    const [id = '', signature = ''] = typeof token === 'string' ? token.split('.') : [];
    const [given, right] = [Buffer.from(signature), Buffer.from(this.signature(id))];
    return given.length === right.length && timingSafeEqual(given, right) ? id : null;
  }

  private signature(id: string): string {
    return createHmac('sha256', this.key).update(`unsubscribe ${id}`).digest('base64url');
  }
}
