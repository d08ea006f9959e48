import { Injectable } from '@nestjs/common';
import { escapeUTF8 } from 'entities';
import { MailStops } from './mail-stops.js';
import { Wording } from './texts/wording.js';

/** The three little pages behind the link that ends reminders, in the person's language. */
@Injectable()
export class UnsubscribePages {
  constructor(private readonly stops: MailStops) {}

  /** Asks; the button posts to the same address. */
  async question(id: string): Promise<string> {
    const wording = await this.wordingFor(id);
    const { stopQuestion, stop } = wording.texts;
    const form = `<form method="post"><button>${escapeUTF8(stop)}</button></form>`;
    return page(wording, `<p>${escapeUTF8(stopQuestion)}</p>${form}`);
  }

  async done(id: string): Promise<string> {
    const wording = await this.wordingFor(id);
    return page(wording, `<p>${escapeUTF8(wording.texts.stopped)}</p>`);
  }

  unknown(): string {
    const wording = new Wording('en');
    return page(wording, `<p>${escapeUTF8(wording.texts.stopUnknown)}</p>`);
  }

  private async wordingFor(id: string): Promise<Wording> {
    return new Wording(await this.stops.languageOf(id));
  }
}

function page({ language, direction }: Wording, body: string): string {
  return `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head><meta charset="utf-8"><title>Rectrack</title></head>\n<body>${body}</body>\n</html>\n`;
}
