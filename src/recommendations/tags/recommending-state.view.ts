import { Injectable } from '@nestjs/common';
import { Field, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, grouped } from '../../platform/graphql/loaders.js';
import { Country } from '../../reference/countries/country.entity.js';
import { LABEL_LANGUAGE, type InLanguage } from '../../reference/languages/label-args.js';
import { labelIn } from '../../reference/languages/language.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { recommendationVisibleTo } from '../recommendations/recommendation.visibility.js';
import { FieldArgument } from '../../platform/graphql/field-argument.js';

/** A State that made a recommendation. */
@ObjectType('RecommendingState', { description: 'A State that made a UPR recommendation.' })
export class RecommendingStateView {
  @Field(() => Country, {
    nullable: true,
    description: 'The State; null where its name is in no vocabulary.',
  })
  country: Country | null;

  @Field({ description: 'Its name as the source writes it.' })
  sourceName: string;
}

@Resolver(() => RecommendingStateView)
export class RecommendingStateFields {
  @ResolveField(() => String, {
    description: 'Name in a language; as the source writes it where it is in no vocabulary.',
  })
  name(
    { country, sourceName }: RecommendingStateView,
    @FieldArgument('language', LABEL_LANGUAGE) { language }: InLanguage,
  ): string {
    return country ? labelIn(country.names, language, country.code) : sourceName;
  }
}

interface StateRow {
  recommendationId: string;
  countryCode: string | null;
  sourceName: string;
}

/** Recommending States in the order of the source. */
@Injectable()
export class RecommendingStateLoader extends BatchLoader<string, RecommendingStateView[], ActorContext> {
  constructor(
    private readonly reader: Reader,
    private readonly vocabulary: Vocabulary,
  ) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<RecommendingStateView[][]> {
    const rows = await this.reader.rows<StateRow>(
      sql`select s.recommendation_id as "recommendationId", s.country_code as "countryCode", s.name as "sourceName"
        from recommending_state s join recommendation r on r.id = s.recommendation_id
        where s.recommendation_id in (${join(ids)}) and ${recommendationVisibleTo(actor, sql`r`)}
        order by s.recommendation_id, s.ordinal`,
    );
    return grouped(ids, rows, ({ recommendationId }) => recommendationId).map((states) =>
      states.map(({ countryCode, sourceName }) => ({
        country: this.vocabulary.country(countryCode),
        sourceName,
      })),
    );
  }
}
