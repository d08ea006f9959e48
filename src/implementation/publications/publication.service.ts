import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Clock, startOfDay } from '../../platform/clock/clock.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import type { ChangePublicationInput } from './publication.inputs.js';
import type { ChangePublicationPayload } from './publication.types.js';
import { ExceptionLedger, type Wanted } from './exception-ledger.js';

/** Kinds of things of which a coordinator says how much everybody may read. */
const KINDS = ['rec', 'clu', 'pln', 'upd', 'ind', 'cal', 'eng', 'sup'];

/** A coordinator hides single things from the public, opens them, or puts them under an embargo. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly items: TrackedItems,
    private readonly ledger: ExceptionLedger,
    private readonly vocabulary: Vocabulary,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Idempotent. */
  async change(actor: Actor, input: ChangePublicationInput): Promise<ChangePublicationPayload> {
    const countryCode = actor.ownCountry;
    actor.must('publication:change', { countryCode });
    const ids = [...new Set(input.itemIds)];
    await this.items.mustExist(actor, countryCode, ids, KINDS, ['input', 'itemIds']);
    const wanted = this.wanted(countryCode, input);
    const { changedCount, unchangedCount } = await this.ledger.write(actor, ids, wanted);
    if (changedCount > 0)
      this.events.publish({
        name: 'PublicationChanged',
        countryCode,
        subjectId: ids.length === 1 ? (ids[0] as string) : null,
        data: {
          publication: wanted?.publication ?? null,
          embargoUntil: wanted?.embargoUntil ?? null,
          things: changedCount,
        },
      });
    return { changedCount, unchangedCount };
  }

  private wanted(countryCode: string, input: ChangePublicationInput): Wanted | null {
    const { publication = null, embargoUntil = null } = input;
    const zone = this.vocabulary.country(countryCode)?.timeZone ?? 'UTC';
    if (embargoUntil !== null && (publication === null || publication === 'UPDATES'))
      throw new UserError(
        'INVALID',
        'An embargo goes with a level that holds something back: NONE, SOURCE or STATUS.',
        ['input', 'embargoUntil'],
      );
    if (embargoUntil !== null && embargoUntil <= this.clock.today(zone))
      throw new UserError('INVALID', `An embargo ends in the future: ${embargoUntil} has come.`, [
        'input',
        'embargoUntil',
      ]);
    if (publication === null) return null;
    const opensAt = embargoUntil === null ? null : startOfDay(embargoUntil, zone);
    return { publication, embargoUntil, opensAt, reason: input.reason.trim() };
  }
}
