import { Inject, Injectable } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../../../access/actor.js';
import { newSecretToken } from '../../../people/auth/secret-token.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Reader } from '../../../platform/database/reader.js';
import { locked } from '../../../platform/database/row-lock.js';
import { Writer } from '../../../platform/database/writer.js';
import { Events } from '../../../platform/events/events.js';
import { notFound, UserError } from '../../../platform/graphql/user-error.js';
import { newId } from '../../../platform/ids/id.js';
import { CalendarFeed, type FeedScope } from './calendar-feed.entity.js';
import { calendarFeedCreated, calendarFeedRevoked } from './feed.events.js';
import type {
  CalendarFeedPayload,
  CreateCalendarFeedInput,
  CreateCalendarFeedPayload,
  RevokeCalendarFeedInput,
} from './feed.inputs.js';
import { feedVisibleTo } from './feed.visibility.js';

/** More than all devices of a person; a country gives one to each site that shows its calendar. */
const MOST_IN_FORCE = 20;

/** Makes feeds and revokes them. */
@Injectable()
export class CalendarFeedService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  async create(actor: Actor, input: CreateCalendarFeedInput): Promise<CreateCalendarFeedPayload> {
    const { scope } = input;
    const countryCode = actor.ownCountry;
    actor.must(scope === 'COUNTRY' ? 'calendar:write' : 'calendar:subscribe', { countryCode });
    await this.mustHaveRoom(actor, countryCode, scope);
    const { token, hash } = newSecretToken();
    const feed = Object.assign(new CalendarFeed(), {
      id: newId('fed'),
      countryCode,
      scope,
      userId: actor.userId as string,
      membershipId: scope === 'PERSON' ? (actor.membership?.membershipId ?? null) : null,
      label: input.label.trim(),
      language: scope === 'COUNTRY' ? (input.language ?? 'en') : null,
      tokenHash: hash,
      bodyHash: null,
      bodyChangedAt: null,
      createdAt: this.clock.now(),
      lastUsedAt: null,
      revokedAt: null,
    });
    await this.writer.add(CalendarFeed, [feed]);
    this.events.publish(calendarFeedCreated(feed));
    return { feed, address: `${this.config.publicUrl.replace(/\/$/, '')}/calendar/${token}.ics` };
  }

  /** Throws `NOT_FOUND` for a feed that the actor does not see, `CONFLICT` for one that is revoked already. */
  async revoke(actor: Actor, { feedId }: RevokeCalendarFeedInput): Promise<CalendarFeedPayload> {
    const path = ['input', 'feedId'];
    const [seen] = await this.writer.rows(
      sql`select f.id from calendar_feed f
          where f.id = ${feedId} and ${feedVisibleTo(actor, sql`f`)} ${locked(this.reader.dialectName)}`,
    );
    const feed = seen ? await this.writer.find(CalendarFeed, feedId) : null;
    if (!feed) throw notFound('calendar feed', feedId, path);
    if (feed.revokedAt !== null) throw new UserError('CONFLICT', 'The feed was revoked already.', path);
    await this.writer.change(feed, { revokedAt: this.clock.now() });
    this.events.publish(calendarFeedRevoked(feed));
    return { feed };
  }

  /** Counts under a lock on the owner: of two that come at once the second counts the first. */
  private async mustHaveRoom(actor: Actor, countryCode: string, scope: FeedScope): Promise<void> {
    const lock = locked(this.reader.dialectName);
    const [owner, whose]: [Sql, Sql] =
      scope === 'COUNTRY'
        ? [sql`select code from country where code = ${countryCode}`, sql`country_code = ${countryCode}`]
        : [sql`select id from "user" where id = ${actor.userId}`, sql`user_id = ${actor.userId}`];
    await this.writer.rows(sql`${owner} ${lock}`);
    const [row] = await this.writer.rows<{ count: number }>(
      sql`select count(*) as "count" from calendar_feed
          where scope = ${scope} and ${whose} and revoked_at is null`,
    );
    if ((row?.count ?? 0) < MOST_IN_FORCE) return;
    throw new UserError(
      'LIMIT_EXCEEDED',
      `There are ${MOST_IN_FORCE} such feeds: revoke one that is not used.`,
      ['input'],
    );
  }
}
