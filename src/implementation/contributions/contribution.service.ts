import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { newId } from '../../platform/ids/id.js';
import { StakeholderBody, type SpeaksFor } from '../../people/users/stakeholder-body.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { Contribution } from './contribution.entity.js';
import { contributionMade } from './contribution.events.js';
import type { ContributeInput } from './contribution.inputs.js';
import type { ContributionPayload } from './contribution.payload.js';
import { CONTRIBUTED_TO } from './contribution.visibility.js';
import { unmoderated } from './contribution.workflow.js';

/** Silence is no censorship: what nobody has looked at for so many days is published. */
export const MODERATION_DAYS = 14;

/** Takes what stakeholders have to say. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly items: TrackedItems,
    private readonly bodies: StakeholderBody,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async contribute(actor: Actor, input: ContributeInput): Promise<ContributionPayload> {
    const countryCode = actor.ownCountry;
    actor.must('contributions:make', { countryCode });
    mustFit(input);
    await this.items.mustExist(actor, countryCode, [input.itemId], CONTRIBUTED_TO, ['input', 'itemId']);
    const speaker = await this.bodies.of(actor);
    const submittedAt = this.clock.now();
    const contribution = Object.assign(new Contribution(), {
      id: newId('ctb'),
      countryCode,
      itemId: input.itemId,
      kind: input.kind,
      text: input.text.trim(),
      language: input.language,
      shadowStatus: input.shadowStatus ?? null,
      sourceUrl: input.sourceUrl ?? null,
      membershipId: actor.membership?.membershipId as string,
      authorId: actor.userId as string,
      authorship: input.authorship,
      ...speaker,
      submittedAt,
      publishesAt: publishedFrom(submittedAt, speaker),
      storedState: 'STANDING' as const,
      withheldGround: null,
      withheldReason: null,
      moderatedById: null,
      answer: null,
      answeredAt: null,
      answeredById: null,
      version: 1,
    }) as Contribution;
    await this.writer.add(Contribution, [contribution]);
    this.events.publish(contributionMade(contribution));
    return { contribution };
  }
}

function publishedFrom(submittedAt: string, speaker: SpeaksFor): string {
  if (unmoderated(speaker)) return submittedAt;
  return DateTime.fromISO(submittedAt, { zone: 'utc' }).plus({ days: MODERATION_DAYS }).toISO() as string;
}

function mustFit({ kind, shadowStatus }: ContributeInput): void {
  if ((kind === 'SHADOW_ASSESSMENT') === (shadowStatus != null)) return;
  throw new UserError(
    'INVALID',
    kind === 'SHADOW_ASSESSMENT'
      ? 'A shadow assessment says which status you see.'
      : `A status goes with a SHADOW_ASSESSMENT only, not with ${kind}.`,
    ['input', 'shadowStatus'],
  );
}
