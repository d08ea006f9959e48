import type { Author } from '../../platform/database/unit-of-work.js';
import type { Mailbox } from '../../platform/mail/mailbox.js';
import { Job, type Jobs, type Turn } from '../../platform/scheduler/job.js';

/** What is ready to be sent, and who sends it. */
interface Post {
  ledger: { ready(): Promise<string[]> };
  delivery: { deliver(author: Author, id: string): Promise<void> };
}

/** Sends the mails of one kind that are ready, and again those that did not get through. */
export abstract class SendMails extends Job {
  readonly everyMinutes = 1;

  constructor(
    jobs: Jobs,
    private readonly post: Post,
    private readonly mailbox: Mailbox,
  ) {
    super(jobs);
  }

  /** Fails where the mail server cannot be reached: the next run is later, and the job's row says why. */
  async run({ author, signal }: Turn): Promise<void> {
    if (this.mailbox.sender === null) return;
    for (;;) {
      const ids = await this.post.ledger.ready();
      if (ids.length === 0) return;
      for (const id of ids) {
        if (signal.aborted) return;
        await this.post.delivery.deliver(author, id);
      }
    }
  }
}
