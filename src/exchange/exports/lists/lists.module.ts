import { Module } from '@nestjs/common';
import { PortfolioModule } from '../../../implementation/portfolio/portfolio.module.js';
import { ExportsModule } from '../exports.module.js';
import { FollowedListsResolver } from './followed-lists.resolver.js';
import { PlannedListsResolver } from './planned-lists.resolver.js';
import { RecommendationsExportResolver } from './recommendations/recommendations-export.resolver.js';
import { RecommendationsExport } from './recommendations/recommendations.export.js';
import { RegisterListsResolver } from './register-lists.resolver.js';
import { RootLists } from './root-list.js';
import { RootPages } from './root-pages.js';
import { RowFields } from './row-fields.js';

/** The lists of the API as workbooks and CSV files. */
@Module({
  imports: [ExportsModule, PortfolioModule],
  providers: [
    RecommendationsExport,
    RecommendationsExportResolver,
    FollowedListsResolver,
    PlannedListsResolver,
    RegisterListsResolver,
    RootLists,
    RootPages,
    RowFields,
  ],
})
export class ListsModule {}
