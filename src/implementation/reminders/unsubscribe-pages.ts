import { Injectable } from '@nestjs/common';
import { escapeUTF8 } from 'entities';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import type { Language } from '../../reference/languages/language.js';
import { Wording } from './texts/wording.js';

/** The three little pages behind the link that ends reminders, in the person's language. */
@Injectable()
export class UnsubscribePages {
  constructor(private readonly reader: Reader) {}

  /** Asks; the button posts to the same address. */
  async question(userId: string): Promise<string> {
    const wording = await this.wordingFor(userId);
    const { stopQuestion, stop } = wording.texts;
    const form = `<form method="post"><button>${escapeUTF8(stop)}</button></form>`;
    return page(wording, `<p>${escapeUTF8(stopQuestion)}</p>${form}`);
  }

  async done(userId: string): Promise<string> {
    const wording = await this.wordingFor(userId);
    return page(wording, `<p>${escapeUTF8(wording.texts.stopped)}</p>`);
  }

  unknown(): string {
    const wording = new Wording('en');
    return page(wording, `<p>${escapeUTF8(wording.texts.stopUnknown)}</p>`);
  }

  private async wordingFor(userId: string): Promise<Wording> {
    const row = await this.reader.row<{ language: Language }>(
      sql`select language from "user" where id = ${userId}`,
    );
    return new Wording(row?.language ?? 'en');
  }
}

function page({ language, direction }: Wording, body: string): string {
  return `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head><meta charset="utf-8"><title>Rectrack</title></head>\n<body>${body}</body>\n</html>\n`;
}
