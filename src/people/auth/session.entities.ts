import { Entity, ForeignKey, Index } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, TextColumn } from '../../platform/database/columns.js';
import { Membership } from '../users/membership.entity.js';
import { User } from '../users/user.entity.js';

/** A rotating refresh token. Only its hash is kept; the use of a spent one ends its whole family. */
@Entity()
@Index(['familyId'])
@Index(['userId'])
export class RefreshToken {
  @IdColumn('rtk') id: string;
  @ForeignKey(() => User) @TextColumn() userId: string;
  @ForeignKey(() => Membership) @TextColumn() membershipId: string;
  @TextColumn() familyId: string;
  @TextColumn({ unique: true, secret: true }) tokenHash: string;
  @InstantColumn() issuedAt: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ nullable: true }) usedAt: string | null;
  @InstantColumn({ nullable: true }) revokedAt: string | null;
  @IntColumn() version: number;
}

/** A failed attempt to sign in, so that guessing is slowed down, also after a restart. Kept for a day. */
@Entity()
@Index(['email', 'at'])
@Index(['address', 'at'])
@Index(['at'])
export class SignInAttempt {
  @IdColumn('sia') id: string;
  @TextColumn() email: string;
  @TextColumn() address: string;
  @InstantColumn() at: string;
}

/** A one-time token with which a person who lost the password sets a new one. Only its hash is kept. */
@Entity()
@Index(['userId'])
export class PasswordReset {
  @IdColumn('pwr') id: string;
  @ForeignKey(() => User) @TextColumn() userId: string;
  @TextColumn({ unique: true, secret: true }) tokenHash: string;
  @InstantColumn() issuedAt: string;
  @InstantColumn() expiresAt: string;
  @InstantColumn({ nullable: true }) usedAt: string | null;
  @IntColumn() version: number;
}
