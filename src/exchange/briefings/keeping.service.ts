import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { FreezingService } from '../../implementation/statistics/freezing.service.js';
import type { Progress } from '../../implementation/statistics/progress.types.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import type { KeepBriefingInput } from './briefing.args.js';
import { Briefing } from './briefing.entity.js';
import { briefingKept } from './briefing.events.js';
import { BriefingQuery } from './briefing.query.js';

/** Keeps a page as it is, its headline as frozen figures with the recommendations behind them. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly pages: BriefingQuery,
    private readonly freezing: FreezingService,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws `CONFLICT` where something that counts changed while the page was made. */
  async keep(actor: Actor, { label, filter, since, asOf }: KeepBriefingInput): Promise<Briefing> {
    const countryCode = actor.ownCountry;
    actor.must('figures:freeze', { countryCode });
    const page = await this.pages.page(actor, { filter, since, asOf }, ['input']);
    const frozen = await this.freezing.freeze(actor, { label, filter, asOf, by: ['INSTITUTION'] });
    mustAgree(page.headline.all.statuses, frozen.figures);
    const briefing: Briefing = Object.assign(new Briefing(), {
      id: newId('brf'),
      countryCode,
      label,
      asOf: page.asOf,
      since,
      content: JSON.stringify(page),
      question: JSON.stringify(filter ?? null),
      figuresId: frozen.id,
      keptAt: this.clock.now(),
      keptById: actor.userId,
    });
    // The whole page would swell the audit: it stands in the row itself, which never changes.
    await this.writer.addUnaudited(Briefing, [briefing]);
    this.events.publish(briefingKept(briefing));
    return briefing;
  }
}

/** The page and the figures behind it are two readings: they must speak of the same. */
function mustAgree(statuses: unknown, frozen: string): void {
  if (JSON.stringify((JSON.parse(frozen) as Progress).base.all.statuses) === JSON.stringify(statuses)) return;
  throw new UserError('CONFLICT', 'Something that counts changed while the page was made. Try again.');
}
