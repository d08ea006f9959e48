import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import type { Language } from '../../reference/languages/language.js';
import type { MailStop } from '../reminders/mail-stops.js';
import { OfficeHolder } from './office-holder.entity.js';

/** Somebody without an account stops all mails by the link in one. */
@Injectable()
export class OfficeStop implements MailStop {
  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  stop(author: Author, id: string): Promise<boolean> {
    return this.units.run(author, async () => {
      const holder = await this.writer.find(OfficeHolder, id);
      if (!holder) return false;
      if (holder.mailsStoppedAt !== null) return true;
      await this.writer.change(holder, { mailsStoppedAt: this.clock.now() });
      const { countryCode, institutionId } = holder;
      this.events.publish({
        name: 'OfficeMailsStopped',
        countryCode,
        subjectId: id,
        data: { institutionId },
      });
      return true;
    });
  }

  async languageOf(id: string): Promise<Language | null> {
    const row = await this.reader.row<{ language: Language }>(
      sql`select language from office_holder where id = ${id} and language is not null`,
    );
    return row?.language ?? null;
  }
}
