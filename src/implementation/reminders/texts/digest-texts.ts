import type { ReminderKind } from '../reminder-kind.js';

/** Everything that a digest says by itself, in one language, as ICU messages. What is in `{}` is filled in. */
export interface DigestTexts {
  /** `count` reminders, `day` */
  subject: string;
  /** `name` */
  greeting: string;
  /** `day` */
  intro: string;
  /** What is to be done with the things under this heading. */
  kinds: Record<ReminderKind, string>;
  /** `days` left, `day` */
  dueIn: string;
  /** `day` */
  dueToday: string;
  /** `days` too late, `day` */
  overdue: string;
  /** `days` until it takes place, `day` */
  happensIn: string;
  /** `day` */
  happensToday: string;
  /** `days` since, `day` */
  waiting: string;
  /** `count` things that the mail has no room for. */
  more: string;
  open: string;
  footer: string;
  /** Of a mail about what others owe: `day`. */
  escalationSubject: string;
  /** `day` */
  escalationIntro: string;
  escalationFooter: string;
  stop: string;
  /** On the page behind the link. */
  stopQuestion: string;
  stopped: string;
  stopUnknown: string;
}
