import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import { UserError } from '../../platform/graphql/user-error.js';
import { foldLetters } from '../../platform/text/fold.js';
import { mustStandAt } from '../../platform/workflow/expected-version.js';
import type { ChangeProfileInput } from './profile.inputs.js';
import { User } from './user.entity.js';
import { profileChanged } from './users.events.js';

/** What people change about themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly writer: Writer,
    private readonly events: Events,
  ) {}

  async change(actor: Actor, input: ChangeProfileInput): Promise<User> {
    const name = input.name.trim();
    if (name === '') throw new UserError('INVALID', 'Write your name.', ['input', 'name']);
    const user = actor.userId === null ? null : await this.writer.find(User, actor.userId);
    if (!user) throw new Error('an actor who is signed in has an account');
    mustStandAt(user, input.version);
    await this.writer.change(user, { name, nameSort: foldLetters(name), language: input.language });
    this.events.publish(profileChanged(user.id, actor.countryCode));
    return user;
  }
}
