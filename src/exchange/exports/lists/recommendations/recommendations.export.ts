import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../access/actor.js';
import { orderAsked } from '../../../../implementation/portfolio/recommendation-order.js';
import { RecommendationsQuery } from '../../../../implementation/portfolio/recommendations.query.js';
import { readSearch } from '../../../../implementation/portfolio/search-match.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { ConnectionOf, PageArgs } from '../../../../platform/graphql/connection.js';
import { ExportKinds } from '../../export-kinds.js';
import { Exports } from '../../exports.service.js';
import { ListExport } from '../list-export.js';
import { RowFields } from '../row-fields.js';
import { RECOMMENDATION_COLUMNS, type RecommendationColumn } from './recommendation-columns.js';
import type { ExportRecommendationsInput } from './recommendations-export.inputs.js';

/** The list of recommendations as a sheet. */
@Injectable()
export class RecommendationsExport extends ListExport<RecommendationColumn, ExportRecommendationsInput> {
  readonly name = 'recommendations';
  protected readonly title = 'Recommendations';
  protected readonly type = 'Recommendation';
  protected readonly columns = RECOMMENDATION_COLUMNS;

  constructor(
    kinds: ExportKinds,
    fields: RowFields,
    clock: Clock,
    exports: Exports,
    private readonly list: RecommendationsQuery,
  ) {
    super(kinds, fields, clock, exports);
  }

  protected override check({ search, searchLanguages, orderBy }: ExportRecommendationsInput): void {
    const path = ['input'];
    orderAsked(orderBy, readSearch(search, searchLanguages, [...path, 'search']) !== null, path);
  }

  protected page(
    actor: Actor,
    question: ExportRecommendationsInput,
    place: PageArgs,
  ): Promise<ConnectionOf<object>> {
    return this.list.page(actor, { ...question, ...place }, false);
  }
}
