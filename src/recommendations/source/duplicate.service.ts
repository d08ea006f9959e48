import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { visibleLayer } from '../../reference/countries/country.visibility.js';
import type { DismissDuplicateInput, MergeDuplicateInput } from './duplicate.inputs.js';
import { duplicateDismissed, duplicateMerged } from './duplicate.events.js';
import { Merging } from './merging.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';

/** A person decides whether two recommendations that look alike are one. */
@Injectable()
export class DuplicateService {
  constructor(
    private readonly merging: Merging,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /** Both ids stay; the one that is not kept leaves lists and figures. CONFLICT where something objects. */
  async merge(actor: Actor, input: MergeDuplicateInput): Promise<PossibleDuplicate> {
    const pair = await this.open(actor, input);
    const { recommendationId, otherId } = pair;
    if (input.keepId !== recommendationId && input.keepId !== otherId) {
      throw new UserError('INVALID', 'keepId is one of the two recommendations of the pair.', [
        'input',
        'keepId',
      ]);
    }
    const mergedId = input.keepId === recommendationId ? otherId : recommendationId;
    await this.merging.merge(mergedId, input.keepId, actor.userId);
    await this.decide(pair, 'MERGED', actor);
    this.events.publish(duplicateMerged(pair, mergedId));
    return pair;
  }

  async dismiss(actor: Actor, input: DismissDuplicateInput): Promise<PossibleDuplicate> {
    const pair = await this.open(actor, input);
    await this.decide(pair, 'DISMISSED', actor);
    this.events.publish(duplicateDismissed(pair));
    return pair;
  }

  private async open(
    actor: Actor,
    { duplicateId, version }: DismissDuplicateInput,
  ): Promise<PossibleDuplicate> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select d.id from possible_duplicate d
        where d.id = ${duplicateId} and ${visibleLayer(actor, sql`d.country_code`, 'INTERNAL')}`,
    );
    const pair = seen ? await this.writer.find(PossibleDuplicate, duplicateId) : null;
    if (!pair) throw notFound('pair of possible duplicates', duplicateId, ['input', 'duplicateId']);
    actor.must('duplicates:decide', { countryCode: pair.countryCode });
    if (pair.version !== version || pair.state !== 'OPEN') {
      throw new UserError('CONFLICT', 'Somebody has decided about this pair meanwhile. Read it again.', [
        'input',
        'version',
      ]);
    }
    return pair;
  }

  private decide(pair: PossibleDuplicate, state: 'MERGED' | 'DISMISSED', actor: Actor): Promise<void> {
    return this.writer.change(pair, { state, decidedAt: this.clock.now(), decidedById: actor.userId });
  }
}
