import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PortfolioReading } from '../portfolio/portfolio-reading.js';
import { MOST_TARGETS } from '../portfolio/recommendation-targets.js';
import { PositionItem } from './position-item.entity.js';
import { PositionItemFilter } from './position-items.args.js';
import { itemMatches } from './position-items.sql.js';
import type { PositionRound } from './position-round.entity.js';

/** The items of a round that a bulk verb is about. */
@InputType({
  description:
    'The items of a round that a bulk verb is about: either `ids`, or `filter` with `expectedCount`. At most 5,000.',
})
export class PositionTargets {
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of recommendations, or of parts, that are in the round.',
  })
  @IsOptional()
  @ArrayNotEmpty()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  ids?: string[] | null;

  @Field(() => PositionItemFilter, {
    nullable: true,
    description: 'Those that `items` of the round shows with this filter; `{}` for all.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => PositionItemFilter)
  filter?: PositionItemFilter | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many you expect: required with `filter`. Where another number matches, nothing is done.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expectedCount?: number | null;
}

const PATH = ['input', 'targets'];

/** Finds the items that a bulk verb is about, inside its transaction; the round is held by then. */
@Injectable()
export class PositionTargetResolver {
  constructor(
    private readonly writer: Writer,
    private readonly reading: PortfolioReading,
  ) {}

  /** In the order of the ids of the items, each once. Only coordinators ask: they see every item of their rounds. */
  async resolve(actor: Actor, round: PositionRound, targets: PositionTargets): Promise<PositionItem[]> {
    if ((targets.ids != null) === (targets.filter != null))
      throw new UserError('INVALID', 'Give either ids, or a filter with expectedCount.', PATH);
    return targets.ids ? this.byIds(round, targets.ids) : this.byFilter(actor, round, targets);
  }

  private async byIds(round: PositionRound, given: readonly string[]): Promise<PositionItem[]> {
    const ids = [...new Set(given)];
    if (ids.length > MOST_TARGETS) throw tooMany('ids');
    const found = await this.writer.rows<{ id: string; about: string }>(
      sql`select i.id, coalesce(i.part_id, i.recommendation_id) as about from position_item i
          where i.round_id = ${round.id} and i.taken_out_at is null
            and coalesce(i.part_id, i.recommendation_id) in (${join(ids)}) order by i.id`,
    );
    const there = new Set(found.map(({ about }) => about));
    const missing = ids.find((id) => !there.has(id));
    if (missing !== undefined)
      throw notFound('recommendation or part in this round', missing, [...PATH, 'ids']);
    return this.items(found);
  }

  private async byFilter(
    actor: Actor,
    round: PositionRound,
    { filter, expectedCount }: PositionTargets,
  ): Promise<PositionItem[]> {
    if (expectedCount == null)
      throw new UserError('INVALID', 'With a filter, say how many you expect.', [...PATH, 'expectedCount']);
    const found = await this.writer.rows<{ id: string }>(this.matching(actor, round, filter ?? {}));
    if (found.length > MOST_TARGETS) throw tooMany('filter');
    if (found.length !== expectedCount)
      throw new UserError(
        'EXPECTED_COUNT_MISMATCH',
        `${found.length} items of the round match, not ${expectedCount}. Look at the list again.`,
        [...PATH, 'expectedCount'],
      );
    return this.items(found);
  }

  private matching(actor: Actor, round: PositionRound, filter: PositionItemFilter): Sql {
    return sql`select i.id from position_item i
      where i.round_id = ${round.id} and ${itemMatches(actor, filter, this.reading)}
      order by i.id limit ${MOST_TARGETS + 1}`;
  }

  private async items(found: readonly { id: string }[]): Promise<PositionItem[]> {
    const ids = found.map(({ id }) => id);
    const items = new Map(
      (await this.writer.findMany(PositionItem, ids)).map((item) => [item.id, item] as const),
    );
    return ids.map((id) => items.get(id) as PositionItem);
  }
}

function tooMany(field: string): UserError {
  return new UserError(
    'LIMIT_EXCEEDED',
    `A bulk verb reaches at most ${MOST_TARGETS.toLocaleString('en')} items at once: narrow it down.`,
    [...PATH, field],
  );
}
