import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { CountryToday } from '../status/country-today.js';
import { askedInstitutionOf, type AskedInstitution, type AskedRow } from './asked-institution.js';
import { askedNow, askedThen } from './asked-institutions.sql.js';
import { seesAllRounds } from './round.visibility.js';

/**
 * The institutions that rounds ask, by the round's id, as far as the actor may know: two statements whatever their
 * number, one for what is open and one for what has ended.
 */
@Injectable()
export class AskedInstitutionsLoader extends BatchLoader<string, AskedInstitution[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryToday,
  ) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<AskedInstitution[][]> {
    const found = await this.of(actor, sql`r.id in (${join([...roundIds])})`);
    return grouped(roundIds, found, ({ roundId }) => roundId);
  }

  private async of(actor: Actor, which: Sql): Promise<AskedInstitution[]> {
    const all = seesAllRounds(actor);
    if (!all && actor.institutionId === null) return [];
    const institutionId = all ? null : actor.institutionId;
    const round = sql`r.country_code = ${actor.ownCountry} and ${which}`;
    const now = await this.reader.rows<AskedRow>(askedNow({ round, institutionId }));
    const then = await this.reader.rows<AskedRow>(askedThen(round, institutionId));
    const today = this.days.today(actor.ownCountry);
    return [
      ...now.map((row) => askedInstitutionOf(row, today)),
      ...then.map((row) => askedInstitutionOf(row, null)),
    ];
  }
}
