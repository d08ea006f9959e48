import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { HttpRefusal } from '../../platform/http/refusal.js';
import { ExportKinds } from './export-kinds.js';
import type { Export } from './export.entity.js';
import { OutgoingFiles } from './outgoing-files.js';
import type { Download } from './downloads.js';

/** Files of one person that are made at one time: who asks for more waits for none of the others. */
const AT_ONCE = 2;

/** Has the file made by its kind, in one view of the database. */
@Injectable()
export class ExportMaker {
  private readonly busy = new Map<string, number>();

  constructor(
    private readonly kinds: ExportKinds,
    private readonly outgoing: OutgoingFiles,
    private readonly reader: Reader,
  ) {}

  async make(context: ActorContext, wanted: Export, signal: AbortSignal): Promise<Download> {
    const kind = this.kinds.get(wanted.kind);
    return this.inTurn(wanted.requestedById, () =>
      this.reader.inOneView(async () => {
        const { name, mediaType, bytes } = await kind.make(context, wanted.question, wanted.format);
        return { name, mediaType, ...(await this.outgoing.take(bytes, signal)) };
      }),
    );
  }

  private async inTurn<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const running = this.busy.get(userId) ?? 0;
    if (running >= AT_ONCE) {
      throw new HttpRefusal(
        429,
        'TOO_MANY_ATTEMPTS',
        `${AT_ONCE} of your exports are being made. Wait until one of them has come.`,
      );
    }
    this.busy.set(userId, running + 1);
    try {
      return await work();
    } finally {
      const left = (this.busy.get(userId) ?? 1) - 1;
      if (left > 0) this.busy.set(userId, left);
      else this.busy.delete(userId);
    }
  }
}
