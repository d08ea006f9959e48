import { Inject, Injectable } from '@nestjs/common';
import { escapeUTF8 } from 'entities';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Mail } from '../../platform/mail/mail.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { labelIn } from '../../reference/languages/language.js';
import type { Addressee, ToldItem } from './addressee.query.js';
import type { ReminderDigest } from './digest.entities.js';
import { HAPPENING, WAITING, type ReminderKind } from './reminder-kind.js';
import { daysBetween } from './stage.js';
import type { DigestTexts } from './texts/digest-texts.js';
import { Wording } from './texts/wording.js';
import { UnsubscribeLinks } from './unsubscribe-links.js';

/** More than anybody reads in one mail; how many there are beyond is said. */
const MOST_ITEMS = 100;

/** One line of a letter. */
interface Line {
  title: string;
  when: string;
  url: string | null;
}

/** A letter's content, before it is plain text or a page. */
interface Content {
  greeting: string;
  intro: string;
  sections: { heading: string; lines: Line[] }[];
  more: string | null;
  footer: string;
  stop: { label: string; url: string };
}

/** Writes a person's mail in the person's language. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly mailbox: Mailbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `voice` = a reminder of one's own tasks, or word of what others owe. */
  write(
    digest: Pick<ReminderDigest, 'id' | 'day'>,
    addressee: Addressee,
    items: readonly ToldItem[],
    voice: 'REMINDER' | 'ESCALATION' = 'REMINDER',
  ): Mail {
    const wording = new Wording(addressee.language);
    const { texts } = wording;
    const name = oneLine(addressee.name);
    const stopUrl = this.links.urlFor(addressee.userId);
    const day = wording.day(digest.day);
    const beyond = items.length - MOST_ITEMS;
    const said = wordsOf(wording.texts, voice);
    const content: Content = {
      greeting: wording.say(texts.greeting, { name }),
      intro: wording.say(said.intro, { day }),
      sections: this.sections(wording, digest.day, items.slice(0, MOST_ITEMS)),
      more: beyond > 0 ? wording.say(texts.more, { count: beyond }) : null,
      footer: said.footer,
      stop: { label: texts.stop, url: stopUrl },
    };
    return {
      messageId: `${digest.id}@${this.mailbox.domain}`,
      to: { name, address: addressee.email },
      subject: wording.say(said.subject, { count: items.length, day }),
      text: plainText(content),
      html: page(content, wording),
      language: addressee.language,
      unsubscribeUrl: stopUrl,
      writtenAt: this.clock.now(),
    };
  }

  /** By kind, in the order in which the first of each is due. */
  private sections(wording: Wording, today: string, items: readonly ToldItem[]): Content['sections'] {
    const byKind = new Map<ReminderKind, Line[]>();
    for (const item of items) {
      const lines = byKind.get(item.kind) ?? [];
      byKind.set(item.kind, lines);
      lines.push({
        title: oneLine(labelIn(item.title, wording.language, item.subjectId)),
        when: whenOf(wording, today, item),
        url: this.config.itemUrl?.replaceAll('{id}', encodeURIComponent(item.link)) ?? null,
      });
    }
    return [...byKind].map(([kind, lines]) => ({ heading: wording.texts.kinds[kind], lines }));
  }
}

function wordsOf(
  texts: DigestTexts,
  voice: 'REMINDER' | 'ESCALATION',
): Pick<DigestTexts, 'subject' | 'intro' | 'footer'> {
  if (voice === 'REMINDER') return texts;
  const { escalationSubject: subject, escalationIntro: intro, escalationFooter: footer } = texts;
  return { subject, intro, footer };
}

function whenOf(wording: Wording, today: string, { kind, dueOn }: ToldItem): string {
  const { texts } = wording;
  const left = daysBetween(today, dueOn);
  const day = wording.day(dueOn);
  if (WAITING.has(kind)) return wording.say(texts.waiting, { days: Math.max(0, -left), day });
  if (HAPPENING.has(kind))
    return left > 0
      ? wording.say(texts.happensIn, { days: left, day })
      : wording.say(texts.happensToday, { day });
  if (left === 0) return wording.say(texts.dueToday, { day });
  return left > 0
    ? wording.say(texts.dueIn, { days: left, day })
    : wording.say(texts.overdue, { days: -left, day });
}

function plainText({ greeting, intro, sections, more, footer, stop }: Content): string {
  const blocks = sections.map(({ heading, lines }) =>
    [heading, ...lines.map(({ title, when, url }) => `- ${title}\n  ${when}${url ? `\n  ${url}` : ''}`)].join(
      '\n',
    ),
  );
  return [
    greeting,
    intro,
    ...blocks,
    ...(more ? [more] : []),
    '-- ',
    `${footer}\n${stop.label}: ${stop.url}`,
  ].join('\n\n');
}

/** Nothing but headings, lists and links: every mail program shows it, and nothing is loaded from anywhere. */
function page({ greeting, intro, sections, more, footer, stop }: Content, wording: Wording): string {
  const { language, direction, texts } = wording;
  const link = (url: string, label: string): string =>
    `<a href="${escapeUTF8(url)}">${escapeUTF8(label)}</a>`;
  const item = ({ title, when, url }: Line): string =>
    `<li><bdi>${escapeUTF8(title)}</bdi><br>${escapeUTF8(when)}${url ? `<br>${link(url, texts.open)}` : ''}</li>`;
  const lists = sections.map(
    ({ heading, lines }) => `<h2>${escapeUTF8(heading)}</h2>\n<ul>\n${lines.map(item).join('\n')}\n</ul>`,
  );
  const body = [
    `<p>${escapeUTF8(greeting)}</p>`,
    `<p>${escapeUTF8(intro)}</p>`,
    ...lists,
    ...(more ? [`<p>${escapeUTF8(more)}</p>`] : []),
    `<hr>\n<p>${escapeUTF8(footer)}<br>${link(stop.url, stop.label)}</p>`,
  ].join('\n');
  return `<!doctype html>\n<html lang="${language}" dir="${direction}">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`;
}

function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- no line end of a name or title may end a header or a line
  return text.replace(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();
}
