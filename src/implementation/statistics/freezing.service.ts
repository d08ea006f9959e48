import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { BASE_KINDS } from './figures.js';
import { FigureRows, type Counted } from './figure-rows.sql.js';
import { FrozenFigureMember, FrozenFigures } from './frozen-figures.entity.js';
import { figuresFrozen } from './frozen-figures.events.js';
import type { FreezeFiguresInput } from './progress.args.js';
import { ProgressQuery } from './progress.query.js';
import type { Progress } from './progress.types.js';

/** Keeps figures as they are, so that what was published can be shown for ever. */
@Injectable()
export class FreezingService {
  constructor(
    private readonly progress: ProgressQuery,
    private readonly rows: FigureRows,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws `CONFLICT` where something that counts changed while the figures were made. */
  async freeze(actor: Actor, { label, ...asked }: FreezeFiguresInput): Promise<FrozenFigures> {
    const countryCode = actor.ownCountry;
    actor.must('figures:freeze', { countryCode });
    const figures = await this.progress.figures(actor, asked, ['input']);
    const counted = await this.rows.counted(actor, asked, [...BASE_KINDS, ...(asked.includeKinds ?? [])]);
    mustAgree(figures, counted);
    const { filter, by, frameworkId, includeKinds } = asked;
    const frozen: FrozenFigures = Object.assign(new FrozenFigures(), {
      id: newId('fig'),
      countryCode,
      label,
      asOf: figures.asOf,
      figures: JSON.stringify(figures),
      question: JSON.stringify({ filter, by, frameworkId, includeKinds }),
      frozenAt: this.clock.now(),
      frozenById: actor.userId,
    });
    // The whole answer would swell the audit: it stands in the row itself, which never changes.
    await this.writer.addUnaudited(FrozenFigures, [frozen]);
    await this.writer.addUnaudited(
      FrozenFigureMember,
      counted.map(({ id, upr: _, ...member }) => ({ figuresId: frozen.id, recommendationId: id, ...member })),
    );
    this.events.publish(figuresFrozen(frozen, counted.length));
    return frozen;
  }
}

/** The figures and the ids behind them are two readings: they must speak of the same. */
function mustAgree({ base, otherBases }: Progress, counted: readonly Counted[]): void {
  for (const { kinds, all } of [base, ...otherBases]) {
    const members = counted.filter(({ kind }) => kinds.includes(kind));
    const agree = all.statuses.every(
      ({ status, count }) => members.filter((member) => member.status === status).length === count,
    );
    if (!agree)
      throw new UserError(
        'CONFLICT',
        'Something that counts changed while the figures were made. Try again.',
      );
  }
}
