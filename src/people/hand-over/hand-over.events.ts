import type { Fact } from '../../platform/events/fact.js';
import type { Membership } from '../users/membership.entity.js';
import type { InHand } from './hand-over-participants.js';

export function handedOver(from: Membership, to: Membership, reason: string, given: InHand[]): Fact {
  const counts = Object.fromEntries(given.map(({ kind, count }) => [kind, count]));
  return {
    name: 'HandedOver',
    countryCode: from.countryCode,
    subjectId: from.id,
    data: { toMembershipId: to.id, reason, ...counts },
  };
}
