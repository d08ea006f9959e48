import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import type { Membership } from '../users/membership.entity.js';
import { MembershipService } from '../users/membership.service.js';
import { User } from '../users/user.entity.js';
import { handedOver } from './hand-over.events.js';
import type { HandOverInput } from './hand-over.inputs.js';
import { HandOverParticipants, type InHand } from './hand-over-participants.js';

/** What came of a hand-over. */
export interface HandedOver {
  from: Membership;
  to: Membership;
  handedOver: InHand[];
}

/** Gives everything that one focal point has in hand to another of the same institution. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly memberships: MembershipService,
    private readonly participants: HandOverParticipants,
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async handOver(actor: Actor, input: HandOverInput): Promise<HandedOver> {
    const from = await this.focalPoint(actor, input.fromMembershipId, 'fromMembershipId');
    const to = await this.focalPoint(actor, input.toMembershipId, 'toMembershipId');
    await this.checkPair(from, to);
    const given = await this.participants.handOver(from, to);
    const standing = await this.passStanding(from, to);
    const left = input.endFrom ? await this.memberships.end(actor, from.id) : from;
    this.events.publish(handedOver(from, to, input.reason, given));
    return { from: left, to, handedOver: [...given, ...standing] };
  }

  /** Both are of an institution that the actor's permission reaches. */
  private async focalPoint(actor: Actor, id: string, field: string): Promise<Membership> {
    const path = ['input', field];
    const membership = await this.memberships.visible(actor, id, path);
    actor.must('people:handOver', {
      countryCode: membership.countryCode ?? '',
      institutionId: membership.institutionId,
    });
    if (membership.role !== 'FOCAL_POINT')
      throw new UserError('INVALID', 'Only focal points hand over and take over.', path);
    return membership;
  }

  private async checkPair(from: Membership, to: Membership): Promise<void> {
    const path = ['input', 'toMembershipId'];
    if (from.institutionId !== to.institutionId)
      throw new UserError('INVALID', 'Both have to be of the same institution.', path);
    if (from.userId === to.userId) throw new UserError('INVALID', 'Both are the same person.', path);
    const taker = await this.writer.find(User, to.userId);
    if (to.endedAt || !taker || taker.deactivatedAt)
      throw new UserError(
        'CONFLICT',
        'Who takes over has to have a membership in force and an open account.',
        path,
      );
  }

  /** Who takes over from the main focal point becomes it; the other stands in from then on. */
  private async passStanding(from: Membership, to: Membership): Promise<InHand[]> {
    if (from.standing !== 'MAIN' || to.standing === 'MAIN') return [];
    await this.writer.change(from, { standing: 'ALTERNATE' });
    await this.writer.change(to, { standing: 'MAIN' });
    return [{ kind: 'MAIN_STANDING', count: 1 }];
  }
}
