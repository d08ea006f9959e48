import type { ActingMembership } from '../../access/actor.js';
import type { Role } from '../../access/roles.js';
import type { ReminderFrequency } from './reminder-preferences.entity.js';
import type { ReminderKind } from './reminder-kind.js';
import type { Recipient } from './reminder-source.js';

/** A membership in force of somebody who may be reminded. */
export type RemindedMembership = ActingMembership & { countryCode: string };

/** Somebody with an open account and a membership in force, and how they want to be reminded. */
export interface RemindedPerson {
  userId: string;
  frequency: ReminderFrequency;
  mutedKinds: ReadonlySet<ReminderKind>;
  /** In force, oldest first. */
  memberships: RemindedMembership[];
}

const EVERYBODY: ReadonlySet<Role> = new Set<Role>(['COORDINATOR', 'FOCAL_POINT']);

/** What a recipient is looked up by, and a membership by each that it is. */
export function keyOf(recipient: Recipient): string {
  if (typeof recipient === 'string') return recipient;
  if ('userId' in recipient) return recipient.userId;
  return `${recipient.institutionId} ${recipient.role ?? 'FOCAL_POINT'}`;
}

/** Every recipient that a membership stands for. */
export function keysOf({ userId, role, institutionId }: RemindedMembership): string[] {
  return [
    userId,
    ...(institutionId === null ? [] : [`${institutionId} ${role}`]),
    ...(role === 'COORDINATOR' ? ['COORDINATORS'] : []),
    ...(EVERYBODY.has(role) ? ['EVERYBODY'] : []),
  ];
}
