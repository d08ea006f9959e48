import { Injectable, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Author } from '../../platform/database/unit-of-work.js';
import { Reader } from '../../platform/database/reader.js';
import type { Language } from '../../reference/languages/language.js';
import { MailStops, type MailStop } from './mail-stops.js';
import { ReminderPreferencesService } from './reminder-preferences.service.js';

/** Somebody with an account stops all mails: as in the profile, and it is written down as theirs. */
@Injectable()
export class PersonStop implements MailStop, OnModuleInit {
  constructor(
    private readonly stops: MailStops,
    private readonly preferences: ReminderPreferencesService,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.stops.register('usr', this);
  }

  stop(author: Author, userId: string): Promise<boolean> {
    return this.preferences.stop({ ...author, userId }, userId);
  }

  async languageOf(userId: string): Promise<Language | null> {
    const row = await this.reader.row<{ language: Language }>(
      sql`select language from "user" where id = ${userId}`,
    );
    return row?.language ?? null;
  }
}
