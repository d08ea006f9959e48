import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Events } from '../../platform/events/events.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { HttpRefusal } from '../../platform/http/refusal.js';
import type { Export } from './export.entity.js';
import { exportDownloaded } from './export.events.js';
import { ExportMaker } from './export-maker.js';
import { ExportLoader } from './export.loader.js';
import type { OutgoingFile } from './outgoing-files.js';

/** A file that is ready to be sent. */
export interface Download extends OutgoingFile {
  name: string;
  mediaType: string;
}

/** Lets a person have the file that they asked for, as long as they may. Each download is told to the audit. */
@Injectable()
export class Downloads {
  constructor(
    private readonly exports: ExportLoader,
    private readonly maker: ExportMaker,
    private readonly units: UnitOfWork,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws `NOT_FOUND` for another's, and `EXPIRED`. The signal says that nobody waits for it any more. */
  async open(context: ActorContext, id: string, signal: AbortSignal): Promise<Download> {
    const { actor } = context;
    actor.must('exports:request', { countryCode: actor.ownCountry });
    const wanted = await this.exports.load(context, id);
    if (!wanted) throw notFound('export', id, []);
    if (wanted.expiresAt <= this.clock.now()) {
      throw new HttpRefusal(
        410,
        'EXPIRED',
        `This export could be downloaded until ${wanted.expiresAt}. Ask for it again.`,
      );
    }
    const file = await this.maker.make(context, wanted, signal);
    await this.units.run(context.author, () => this.tell(wanted, file));
    return file;
  }

  private async tell(wanted: Export, { name, size }: Download): Promise<void> {
    this.events.publish(exportDownloaded(wanted, name, size));
  }
}
