import { Injectable } from '@nestjs/common';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { partVisibleTo } from '../parts/part.visibility.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';
import type { PositionStatement } from './position.entity.js';

/** Every column of the table under the entity's names. `p` is its alias. */
export function positionColumns(p: Sql): Sql {
  return sql`${p}.id, ${p}.recommendation_id as "recommendationId", ${p}.part_id as "partId", ${p}.country_code as "countryCode", ${p}.position,
  ${p}.stage, ${p}.stated_on as "statedOn", ${p}.source, ${p}.comment, ${p}.claim, ${p}.recorded_at as "recordedAt",
  ${p}.superseded_at as "supersededAt", ${p}.recorded_by_id as "recordedById"`;
}

const columns = positionColumns(sql`p`);

const LATEST = sql`case when p.superseded_at is null then 0 else 1 end, p.recorded_at desc, p.id desc`;

/** All statements of a State on something: the current one first, then the latest recorded. */
abstract class StatementsOn extends BatchLoader<string, PositionStatement[], ActorContext> {
  /** The statement that holds now; null where there is none. */
  async current(context: ActorContext, id: string): Promise<PositionStatement | null> {
    const [first] = await this.load(context, id);
    return first && first.supersededAt === null ? first : null;
  }
}

/** On its recommendations. */
@Injectable()
export class PositionsLoader extends StatementsOn {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<PositionStatement[][]> {
    const rows = await this.reader.rows<PositionStatement>(
      sql`select ${columns} from position_statement p join recommendation r on r.id = p.recommendation_id
        where p.recommendation_id in (${join(ids)}) and ${recommendationVisibleTo(actor, sql`r`)}
        order by p.recommendation_id, ${LATEST}`,
    );
    return grouped(ids, rows, ({ recommendationId }) => recommendationId as string);
  }
}

/** On parts of them. */
@Injectable()
export class PartPositionsLoader extends StatementsOn {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<PositionStatement[][]> {
    const rows = await this.reader.rows<PositionStatement>(
      sql`select ${columns} from position_statement p join recommendation_part t on t.id = p.part_id
        where p.part_id in (${join(ids)}) and ${partVisibleTo(actor, sql`t`)}
        order by p.part_id, ${LATEST}`,
    );
    return grouped(ids, rows, ({ partId }) => partId as string);
  }
}
