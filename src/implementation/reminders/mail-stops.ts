import { Injectable } from '@nestjs/common';
import type { Author } from '../../platform/database/unit-of-work.js';
import { prefixOf } from '../../platform/ids/id.js';
import type { Language } from '../../reference/languages/language.js';

/** Somebody of a kind who gets mails, and may stop them by the link in one, without signing in. */
export interface MailStop {
  /** No more mails. False where there is nobody of this id. Twice is as once. */
  stop(author: Author, id: string): Promise<boolean>;
  /** Their language; null where it is not known. */
  languageOf(id: string): Promise<Language | null>;
}

/** Knows, by the prefix of an id, how somebody stops mails. Features whose mails go to others than people with an account add theirs. */
@Injectable()
export class MailStops {
  private readonly stops = new Map<string, MailStop>();

  register(prefix: string, stop: MailStop): void {
    this.stops.set(prefix, stop);
  }

  async stop(author: Author, id: string): Promise<boolean> {
    return (await this.of(id)?.stop(author, id)) ?? false;
  }

  async languageOf(id: string): Promise<Language> {
    return (await this.of(id)?.languageOf(id)) ?? 'en';
  }

  private of(id: string): MailStop | undefined {
    return this.stops.get(prefixOf(id) ?? '');
  }
}
