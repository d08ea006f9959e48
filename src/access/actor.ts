import type { Id } from '../platform/ids/id.js';
import { forbidden, unauthenticated } from './access-error.js';
import type { Permission, Policy, Reach } from './permissions.js';
import { admin } from './policies/admin.js';
import { analyst } from './policies/analyst.js';
import { coordinator } from './policies/coordinator.js';
import { focalPoint } from './policies/focal-point.js';
import { stakeholder } from './policies/stakeholder.js';
import { validator } from './policies/validator.js';
import type { Role } from './roles.js';

const policies: Record<Role, Policy> = {
  COORDINATOR: coordinator,
  FOCAL_POINT: focalPoint,
  VALIDATOR: validator,
  ANALYST: analyst,
  STAKEHOLDER: stakeholder,
  ADMIN: admin,
};

/** The membership somebody acts under. */
export interface ActingMembership {
  userId: Id;
  membershipId: Id;
  role: Role;
  /** Null for an ADMIN, who belongs to no country. */
  countryCode: string | null;
  /** The institution of a focal point or validator, else null. */
  institutionId: Id | null;
  /** The sign-in it came by: an ended session ends what it opened. Absent for acts at the console. */
  session?: { id: Id; epoch: number };
}

/** What a permission is asked about: the country, and the institution where one is concerned. */
export interface Subject {
  countryCode: string;
  institutionId?: Id | null;
}

/** Who asks: a person under one membership, or an anonymous reader. */
export class Actor {
  static readonly anonymous = new Actor(null);

  constructor(readonly membership: ActingMembership | null) {}

  get isAnonymous(): boolean {
    return this.membership === null;
  }

  get isAdmin(): boolean {
    return this.membership?.role === 'ADMIN';
  }

  get role(): Role | null {
    return this.membership?.role ?? null;
  }

  get userId(): Id | null {
    return this.membership?.userId ?? null;
  }

  get institutionId(): Id | null {
    return this.membership?.institutionId ?? null;
  }

  /** The country of the membership; null for anonymous readers and ADMIN. */
  get countryCode(): string | null {
    return this.membership?.countryCode ?? null;
  }

  /** Sees the national and assessment layers of its country unpublished: everybody but stakeholders and the public. */
  get seesUnpublished(): boolean {
    return this.membership !== null && this.membership.role !== 'STAKEHOLDER';
  }

  /** How far a permission reaches for this actor, or null where it has none. */
  reach(permission: Permission): Reach | null {
    return this.membership ? (policies[this.membership.role][permission] ?? null) : null;
  }

  /** Every permission of the role, in alphabetical order; none for anonymous readers. */
  get permissions(): Permission[] {
    return this.membership ? (Object.keys(policies[this.membership.role]).sort() as Permission[]) : [];
  }

  /** Whether the role has the permission at all: the guard's question. */
  may(permission: Permission): boolean {
    return this.reach(permission) !== null;
  }

  /** Whether the permission reaches this subject. */
  can(permission: Permission, subject: Subject): boolean {
    const reach = this.reach(permission);
    if (reach === null) return false;
    if (reach === 'EVERYWHERE') return true;
    if (subject.countryCode !== this.countryCode) return false;
    return (
      reach === 'COUNTRY' || (subject.institutionId != null && subject.institutionId === this.institutionId)
    );
  }

  /** Throws `FORBIDDEN` (or `UNAUTHENTICATED`) unless the permission reaches the subject. */
  must(permission: Permission, subject: Subject): void {
    if (this.isAnonymous) throw unauthenticated();
    if (!this.can(permission, subject)) throw forbidden(permission);
  }

  /** The country that a write belongs to: always the actor's own, never from input. Throws for those without one. */
  get ownCountry(): string {
    if (this.isAnonymous) throw unauthenticated();
    if (!this.countryCode) throw forbidden('an act in a country; an administrator has none');
    return this.countryCode;
  }
}
