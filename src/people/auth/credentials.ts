import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound } from '../../platform/graphql/user-error.js';
import { User } from '../users/user.entity.js';
import { Sessions } from './sessions.js';
import { SignInAttempts } from './sign-in-attempts.js';

/** What a person signs in with. */
@Injectable()
export class Credentials {
  constructor(
    private readonly sessions: Sessions,
    private readonly attempts: SignInAttempts,
    private readonly reader: Reader,
    private readonly writer: Writer,
  ) {}

  /** The e-mail address of an account. */
  async emailOf(userId: string): Promise<string> {
    const user = await this.reader.row<{ email: string }>(sql`select email from "user" where id = ${userId}`);
    if (!user) throw notFound('user', userId);
    return user.email;
  }

  /** Sets another password; every session that began with the old one ends, and failed tries of it are forgotten. */
  async replace(userId: string, passwordHash: string): Promise<void> {
    const user = await this.writer.find(User, userId);
    if (!user) throw notFound('user', userId);
    await this.writer.change(user, { passwordHash });
    await this.attempts.forget(user);
    await this.sessions.endAll(user);
  }
}
