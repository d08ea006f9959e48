import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { newId } from '../../platform/ids/id.js';
import { User } from '../users/user.entity.js';
import { hashOfToken, newSecretToken } from './secret-token.js';
import { PasswordReset } from './session.entities.js';

/** How long a reset token stands, in minutes. */
const OPEN_MINUTES = 24 * 60;

/** Tokens with which people who lost the password set a new one. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /** A new token, told once. Earlier ones of the person end. */
  async offer(userId: string): Promise<string> {
    const { token, hash } = newSecretToken();
    const now = this.clock.now();
    await this.endAll(userId);
    await this.writer.add(PasswordReset, [
      {
        id: newId('pwr'),
        userId,
        tokenHash: hash,
        issuedAt: now,
        expiresAt: this.clock.inMinutes(OPEN_MINUTES),
        usedAt: null,
        version: 1,
      },
    ]);
    return token;
  }

  /** The open account that a token is for; null for every other text. Read before the transaction begins. */
  accountOf(token: string): Promise<Pick<User, 'id' | 'email'> | null> {
    return this.reader.row<Pick<User, 'id' | 'email'>>(
      sql`select u.id, u.email from password_reset r join "user" u on u.id = r.user_id
          where r.token_hash = ${hashOfToken(token)} and r.used_at is null
            and r.expires_at > ${this.clock.now()} and u.deactivated_at is null`,
    );
  }

  /** Spends a token; false where it was spent at the same moment. */
  async spend(token: string): Promise<boolean> {
    const touched = await this.writer.execute(
      sql`update password_reset set used_at = ${this.clock.now()}
          where token_hash = ${hashOfToken(token)} and used_at is null`,
    );
    return touched === 1;
  }

  private async endAll(userId: string): Promise<void> {
    await this.writer.execute(
      sql`update password_reset set used_at = ${this.clock.now()} where user_id = ${userId} and used_at is null`,
    );
  }
}
