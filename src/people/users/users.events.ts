import type { Fact } from '../../platform/events/fact.js';
import type { Invitation } from './invitation.entity.js';
import type { Membership } from './membership.entity.js';

export function userInvited({ id, countryCode, role }: Invitation): Fact {
  return { name: 'UserInvited', countryCode, subjectId: id, data: { role } };
}

export function invitationRevoked({ id, countryCode }: Invitation): Fact {
  return { name: 'InvitationRevoked', countryCode, subjectId: id };
}

export function invitationAccepted({ id, userId, countryCode }: Membership, invitationId: string): Fact {
  return {
    name: 'InvitationAccepted',
    countryCode,
    subjectId: userId,
    data: { membershipId: id, invitationId },
  };
}

export function membershipAdded({ id, userId, countryCode, role }: Membership): Fact {
  return { name: 'MembershipAdded', countryCode, subjectId: userId, data: { membershipId: id, role } };
}

export function membershipEnded({ id, userId, countryCode }: Membership): Fact {
  return { name: 'MembershipEnded', countryCode, subjectId: userId, data: { membershipId: id } };
}

export function userDeactivated(userId: string, countryCode: string | null): Fact {
  return { name: 'UserDeactivated', countryCode, subjectId: userId };
}

export function userReactivated(userId: string, countryCode: string | null): Fact {
  return { name: 'UserReactivated', countryCode, subjectId: userId };
}

export function profileChanged(userId: string, countryCode: string | null): Fact {
  return { name: 'ProfileChanged', countryCode, subjectId: userId };
}
