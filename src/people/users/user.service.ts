import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Writer } from '../../platform/database/writer.js';
import { Events } from '../../platform/events/events.js';
import type { Fact } from '../../platform/events/fact.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { Sessions } from '../auth/sessions.js';
import { User } from './user.entity.js';
import { userDeactivated, userReactivated } from './users.events.js';
import { userVisibleTo } from './users.visibility.js';

/** Closes and opens accounts. */
@Injectable()
export class UserService {
  constructor(
    private readonly sessions: Sessions,
    private readonly writer: Writer,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The person as the actor may see it; throws NOT_FOUND for every other id. */
  async visible(actor: Actor, id: string): Promise<User> {
    const [seen] = await this.writer.rows<{ id: string }>(
      sql`select u.id from "user" u where u.id = ${id} and ${userVisibleTo(actor, sql`u`)}`,
    );
    const user = seen && (await this.writer.find(User, id));
    if (!user) throw notFound('user', id, ['input', 'userId']);
    return user;
  }

  /** Ends every session at once. The memberships stay, so that the account can be opened again as it was. */
  async deactivate(actor: Actor, userId: string): Promise<User> {
    const user = await this.visible(actor, userId);
    if (user.id === actor.userId) throw new UserError('CONFLICT', 'You cannot close your own account.');
    const countries = await this.countriesOf(actor, user);
    if (user.deactivatedAt) return user;
    await this.writer.change(user, { deactivatedAt: this.clock.now() });
    await this.sessions.endAll(user);
    this.publish(userDeactivated, user, countries);
    return user;
  }

  async reactivate(actor: Actor, userId: string): Promise<User> {
    const user = await this.visible(actor, userId);
    const countries = await this.countriesOf(actor, user);
    if (!user.deactivatedAt) return user;
    await this.writer.change(user, { deactivatedAt: null });
    this.publish(userReactivated, user, countries);
    return user;
  }

  /** The countries in which the person acts. Throws CONFLICT where the actor's reach does not cover them all. */
  private async countriesOf(actor: Actor, user: User): Promise<(string | null)[]> {
    const rows = await this.writer.rows<{ countryCode: string | null }>(
      sql`select distinct country_code as "countryCode" from membership
          where user_id = ${user.id} and ended_at is null order by 1`,
    );
    const countries = rows.map(({ countryCode }) => countryCode);
    const covered = (countryCode: string | null): boolean =>
      actor.isAdmin || (countryCode !== null && actor.can('people:manage', { countryCode }));
    if (!countries.every(covered)) {
      throw new UserError(
        'CONFLICT',
        'This account is not of your country alone. End the membership in your country, or ask the administrator.',
      );
    }
    return countries;
  }

  /** One fact for each country, so that each finds it in its own audit. */
  private publish(
    fact: (userId: string, countryCode: string | null) => Fact,
    user: User,
    countries: (string | null)[],
  ): void {
    for (const country of countries.length > 0 ? countries : [null])
      this.events.publish(fact(user.id, country));
  }
}
