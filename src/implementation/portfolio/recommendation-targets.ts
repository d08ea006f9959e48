import { Injectable } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayNotEmpty, IsInt, IsOptional, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { join, default as sql, type Sql } from 'sql-template-tag';
import type { Actor } from '../../access/actor.js';
import { Writer } from '../../platform/database/writer.js';
import { OptionalTextField } from '../../platform/graphql/input-fields.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { PortfolioReading } from './portfolio-reading.js';
import { RecommendationFilter } from './recommendation-filter.js';

/** A bulk verb reaches so many recommendations at once. */
export const MOST_TARGETS = 5_000;

/** The recommendations that a bulk verb is about: by ids, or by a filter with the number that the person saw. */
@InputType({
  description:
    'The recommendations that a bulk verb is about: either `ids`, or `filter` and/or `search` with `expectedCount`. At most 5,000.',
})
export class RecommendationTargets {
  @Field(() => [ID], { nullable: true, description: 'Ids of recommendations.' })
  @IsOptional()
  @ArrayNotEmpty()
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  ids?: string[] | null;

  @Field(() => RecommendationFilter, {
    nullable: true,
    description: 'Those that the list of this filter holds.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => RecommendationFilter)
  filter?: RecommendationFilter | null;

  @OptionalTextField('Those that a search finds; with `filter`, within it.', 1_000)
  search?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many you expect: required with `filter` or `search`. Where another number matches, nothing is done.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  expectedCount?: number | null;
}

/** What a bulk verb needs to know of each recommendation. */
export interface Target {
  id: string;
  countryCode: string;
  mechanismCode: string;
  uprCycle: number | null;
}

/** Finds the targets of a bulk verb among what the actor sees, inside the transaction of the verb. */
@Injectable()
export class TargetResolver {
  constructor(
    private readonly writer: Writer,
    private readonly reading: PortfolioReading,
  ) {}

  /**
   * The targets, in the order of their ids, each once. Throws `NOT_FOUND` for an id that does not exist or may not be
   * seen, `EXPECTED_COUNT_MISMATCH`, `LIMIT_EXCEEDED`, and `INVALID` unless exactly one way is used. `path` is
   * where in the arguments the targets stand.
   */
  async resolve(
    actor: Actor,
    targets: RecommendationTargets,
    path: readonly string[] = ['input', 'targets'],
  ): Promise<Target[]> {
    const byFilter = targets.filter != null || targets.search != null;
    if ((targets.ids != null) === byFilter)
      throw new UserError('INVALID', 'Give either ids, or a filter or search with expectedCount.', path);
    return targets.ids ? this.byIds(actor, targets.ids, path) : this.byFilter(actor, targets, path);
  }

  private async byIds(actor: Actor, given: readonly string[], path: readonly string[]): Promise<Target[]> {
    const ids = [...new Set(given)];
    if (ids.length > MOST_TARGETS) throw tooMany([...path, 'ids']);
    const rows = this.reading.now(actor);
    const found = await this.writer.rows<Target & { mergedIntoId: string | null }>(
      sql`${columns(sql`, r.merged_into_id as "mergedIntoId"`)} from ${rows.from} where ${rows.visible} and r.country_code is not null and r.id in (${join(ids)}) order by r.id`,
    );
    const seen = new Set(found.map(({ id }) => id));
    const unseen = ids.find((id) => !seen.has(id));
    if (unseen !== undefined) throw notFound('recommendation', unseen, [...path, 'ids']);
    const merged = found.find(({ mergedIntoId }) => mergedIntoId !== null);
    if (merged)
      throw new UserError(
        'CONFLICT',
        `The recommendation ${merged.id} was merged into ${merged.mergedIntoId}: use that one.`,
        [...path, 'ids'],
      );
    return found.map(({ mergedIntoId: _, ...target }) => target);
  }

  private async byFilter(
    actor: Actor,
    { filter, search, expectedCount }: RecommendationTargets,
    path: readonly string[],
  ): Promise<Target[]> {
    if (expectedCount == null)
      throw new UserError('INVALID', 'With a filter, say how many you expect.', [...path, 'expectedCount']);
    const { rows, where } = this.reading.list(actor, { filter, search }, [...path, 'search']);
    const found = await this.writer.rows<Target>(
      sql`${columns()} from ${rows.from} where ${where} and r.country_code is not null order by r.id limit ${MOST_TARGETS + 1}`,
    );
    if (found.length > MOST_TARGETS) throw tooMany([...path, 'filter']);
    if (found.length !== expectedCount)
      throw new UserError(
        'EXPECTED_COUNT_MISMATCH',
        `${found.length} recommendations match, not ${expectedCount}. Look at the list again.`,
        [...path, 'expectedCount'],
      );
    return found;
  }
}

function columns(more: Sql = sql``): Sql {
  return sql`select r.id, r.country_code as "countryCode", r.mechanism_code as "mechanismCode", r.upr_cycle as "uprCycle"${more}`;
}

function tooMany(path: readonly string[]): UserError {
  return new UserError(
    'LIMIT_EXCEEDED',
    `A bulk verb reaches at most ${MOST_TARGETS.toLocaleString('en')} recommendations at once: narrow it down.`,
    path,
  );
}
