import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import sql from 'sql-template-tag';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Writer } from '../../../platform/database/writer.js';
import { labelIn } from '../../../reference/languages/language.js';
import { Vocabulary } from '../../../reference/vocabulary.js';
import type { OpenFeed } from './feed-keys.js';
import { FeedSources } from './feed-sources.js';
import { feedWords } from './feed-words.js';
import { icalOf } from './ical-feed.js';

/** A feed as it is sent. */
export interface FeedBody {
  text: string;
  /** Entity tag, with its quotes. */
  etag: string;
  /** Since when it is the same: UTC ISO text. */
  changedAt: string;
}

/** Its use is noted no oftener than this. */
const NOTED_EVERY_MINUTES = 60;

/** Reads what a feed shows at this moment, and notes that it was fetched. */
@Injectable()
export class FeedReading {
  constructor(
    private readonly sources: FeedSources,
    private readonly vocabulary: Vocabulary,
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  async read(feed: OpenFeed, requestId: string): Promise<FeedBody> {
    const { language, countryCode } = feed;
    const country = labelIn(this.vocabulary.country(countryCode)?.names ?? {}, language, countryCode);
    const text = icalOf(`${country}: ${feedWords(language).calendar}`, await this.sources.eventsOf(feed));
    const bodyHash = hash('sha256', text, 'base64url');
    const changedAt = await this.noted(feed, bodyHash, requestId);
    return { text, etag: `"${bodyHash}"`, changedAt };
  }

  /** Since when the text is what it is. Writes only where it differs, or the last note is old. */
  private async noted(feed: OpenFeed, bodyHash: string, requestId: string): Promise<string> {
    const now = this.clock.now();
    const same = feed.bodyHash === bodyHash && feed.bodyChangedAt !== null;
    const changedAt = same ? (feed.bodyChangedAt as string) : now;
    const fresh = feed.lastUsedAt !== null && feed.lastUsedAt > this.clock.inMinutes(-NOTED_EVERY_MINUTES);
    if (same && fresh) return changedAt;
    await this.units.run({ requestId, userId: null, membershipId: null }, () =>
      this.writer.execute(
        sql`update calendar_feed set last_used_at = ${now}, body_hash = ${bodyHash}, body_changed_at = ${changedAt}
            where id = ${feed.id}`,
      ),
    );
    return changedAt;
  }
}
