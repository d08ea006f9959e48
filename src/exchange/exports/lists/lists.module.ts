import { Module } from '@nestjs/common';
import { PortfolioModule } from '../../../implementation/portfolio/portfolio.module.js';
import { ExportsModule } from '../exports.module.js';
import { ListsResolver } from './lists.resolver.js';
import { RecommendationsExport } from './recommendations/recommendations.export.js';
import { RowFields } from './row-fields.js';

/** The lists of the API as workbooks and CSV files. */
@Module({
  imports: [ExportsModule, PortfolioModule],
  providers: [ListsResolver, RecommendationsExport, RowFields],
})
export class ListsModule {}
