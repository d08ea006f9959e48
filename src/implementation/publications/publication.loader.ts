import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Clock } from '../../platform/clock/clock.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import type { Publication } from '../../reference/countries/country.entity.js';
import type { PublicationException } from '../../reference/countries/publication-exception.entity.js';
import { isOver } from './embargo.js';
import { exceptionColumns } from '../../reference/countries/exception.sql.js';
import type { ItemPublication } from './publication.types.js';

const LEVELS: Publication[] = ['NONE', 'SOURCE', 'STATUS', 'UPDATES'];

/** How much of things everybody may read, by their ids; for coordinators of the country: two statements. */
@Injectable()
export class PublicationLoader extends BatchLoader<string, ItemPublication | null, ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(ItemPublication | null)[]> {
    if (!actor.may('publication:change')) return ids.map(() => null);
    const rows = await this.reader.rows<PublicationException>(
      sql`select ${exceptionColumns} from publication_exception x
        where x.item_id in (${join([...ids])}) and x.country_code = ${actor.countryCode}
        order by x.item_id, x.set_at desc, x.id desc`,
    );
    const country = await this.reader.row<{ publication: Publication }>(
      sql`select publication from country where code = ${actor.countryCode}`,
    );
    const level = country?.publication ?? 'NONE';
    const at = this.clock.now();
    const asOf = rows.map((row) => (row.endedAt === null && isOver(row, at) ? ended(row) : row));
    return grouped(ids, asOf, ({ itemId }) => itemId).map((exceptions) => told(level, exceptions));
  }
}

/** An embargo that is over, also where the job has not noted it yet. */
function ended(row: PublicationException): PublicationException {
  return { ...row, endedAt: row.opensAt };
}

function told(country: Publication, exceptions: PublicationException[]): ItemPublication {
  const held = exceptions.find(({ endedAt }) => endedAt === null);
  const until = held?.embargoUntil ?? null;
  if (!held)
    return { public: country, because: `The country publishes ${country}.`, embargoUntil: null, exceptions };
  const because = `A coordinator said ${held.publication}${until ? ` until ${until}` : ''}: ${held.reason} The country publishes ${country}.`;
  return { public: inForce(country, held.publication), because, embargoUntil: until, exceptions };
}

/** Updates can be opened where the status is published; everything else is only held back. */
function inForce(country: Publication, said: Publication): Publication {
  if (said === 'UPDATES' && country === 'STATUS') return 'UPDATES';
  return LEVELS[Math.min(LEVELS.indexOf(country), LEVELS.indexOf(said))] as Publication;
}
