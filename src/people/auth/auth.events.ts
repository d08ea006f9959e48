import type { Fact } from '../../platform/events/fact.js';
import type { Membership } from '../users/membership.entity.js';

const ofMembership =
  (name: string) =>
  ({ id, userId, countryCode }: Pick<Membership, 'id' | 'userId' | 'countryCode'>): Fact => ({
    name,
    countryCode,
    subjectId: userId,
    data: { membershipId: id },
  });

export const signedIn = ofMembership('SignedIn');
export const sessionRefreshed = ofMembership('SessionRefreshed');
export const membershipSwitched = ofMembership('MembershipSwitched');
export const signedOut = ofMembership('SignedOut');
export const spentTokenUsed = ofMembership('SpentRefreshTokenUsed');

const ofUser =
  (name: string) =>
  (userId: string | null, countryCode: string | null): Fact => ({ name, countryCode, subjectId: userId });

export const signInFailed = ofUser('SignInFailed');
export const signedOutEverywhere = ofUser('SignedOutEverywhere');
export const everybodySignedOut: Fact = { name: 'EverybodySignedOut', countryCode: null, subjectId: null };
export const passwordChanged = ofUser('PasswordChanged');
export const passwordReset = ofUser('PasswordReset');
export const passwordResetOffered = ofUser('PasswordResetOffered');
