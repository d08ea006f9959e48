import { Module } from '@nestjs/common';
import { ReferenceModule } from '../../reference/reference.module.js';
import { CountryDays } from './country-days.js';
import { DimensionLabels } from './dimension-labels.js';
import { FacetsQuery } from './facets.query.js';
import { FacetsResolver } from './facets.resolver.js';
import { PortfolioReading } from './portfolio-reading.js';
import { PortfolioResolver } from './portfolio.resolver.js';
import { RecommendationsQuery } from './recommendations.query.js';
import { SearchMatchLoader } from './search-match.loader.js';
import { TargetResolver } from './recommendation-targets.js';

/** The one read model over all layers: lists, facets, and the targets of bulk verbs. */
@Module({
  imports: [ReferenceModule],
  providers: [
    CountryDays,
    DimensionLabels,
    FacetsQuery,
    FacetsResolver,
    PortfolioReading,
    PortfolioResolver,
    RecommendationsQuery,
    SearchMatchLoader,
    TargetResolver,
  ],
  exports: [CountryDays, DimensionLabels, PortfolioReading, RecommendationsQuery, TargetResolver],
})
export class PortfolioModule {}
