import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { CountryDays } from '../portfolio/country-days.js';
import { awaitsAdvice, awaitsClearance, isGiven } from './position-round.sql.js';
import { requestVisibleTo } from './position-round.visibility.js';

/** How an institution stands in a round. */
@ObjectType({ description: 'One institution that was asked in a round, and how far its advice is.' })
export class AskedInstitution {
  roundId: string;
  institutionId: string;

  @Field(() => Int, { description: 'How many items it was asked about.' })
  asked: number;

  @Field(() => Int, { description: 'On how many its advice counts.' })
  given: number;

  @Field(() => Int, { description: 'How many wait for its validator.' })
  awaitingClearance: number;

  @Field(() => Int, { description: 'How many it has not answered, returned ones included.' })
  awaited: number;

  @Field(() => Int, { description: 'Of these, how many went back to be written again.' })
  returned: number;

  @Field(() => Int, {
    description:
      'Of those not answered, how many are past their day in the country, while the round is open.',
  })
  overdue: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The earliest day by which something of it is wanted (YYYY-MM-DD); null where all is answered.',
  })
  nextDueOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it advised last (UTC); null where it never did.',
  })
  lastAdvisedAt: string | null;
}

/** The institutions that were asked in rounds, who is behind first; for an institution's people their own alone. */
@Injectable()
export class AskedInstitutionsLoader extends BatchLoader<string, AskedInstitution[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly days: CountryDays,
  ) {
    super();
  }

  protected async batch(roundIds: readonly string[], { actor }: ActorContext): Promise<AskedInstitution[][]> {
    const q = sql`q`;
    const today = this.days.today(actor)(sql`q.country_code`);
    const late = sql`p.state = 'OPEN' and ${awaitsAdvice(q)} and q.due_on < ${today}`;
    const rows = await this.reader.rows<AskedInstitution>(sql`
      select q.round_id as "roundId", q.institution_id as "institutionId", count(*) as asked,
        sum(case when ${isGiven(q)} then 1 else 0 end) as given,
        sum(case when ${awaitsClearance(q)} then 1 else 0 end) as "awaitingClearance",
        sum(case when ${awaitsAdvice(q)} then 1 else 0 end) as awaited,
        sum(case when q.state = 'RETURNED' then 1 else 0 end) as returned,
        sum(case when ${late} then 1 else 0 end) as overdue,
        min(case when ${awaitsAdvice(q)} then q.due_on end) as "nextDueOn", max(q.advised_at) as "lastAdvisedAt"
      from position_request q join position_round p on p.id = q.round_id
      where q.round_id in (${join(roundIds)}) and q.state <> 'WITHDRAWN' and ${requestVisibleTo(actor, q)}
      group by q.round_id, q.institution_id`);
    const read = rows.map(withNumbers).sort(behindFirst);
    return grouped(roundIds, read, ({ roundId }) => roundId);
  }
}

/** A sum is text on PostgreSQL. */
function withNumbers(row: AskedInstitution): AskedInstitution {
  const { asked, given, awaitingClearance, awaited, returned, overdue } = row;
  const counts = { asked, given, awaitingClearance, awaited, returned, overdue };
  return {
    ...row,
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])),
  };
}

function behindFirst(a: AskedInstitution, b: AskedInstitution): number {
  return b.overdue - a.overdue || b.awaited - a.awaited || (a.institutionId < b.institutionId ? -1 : 1);
}
