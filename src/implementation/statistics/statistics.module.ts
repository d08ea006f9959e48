import { Module } from '@nestjs/common';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { FigureRows } from './figure-rows.sql.js';
import { FreezingService } from './freezing.service.js';
import { FrozenFiguresLoader, FrozenFiguresQuery } from './frozen-figures.query.js';
import { FrozenFiguresResolver } from './frozen-figures.resolver.js';
import { FrozenMemberResolver } from './frozen-member.resolver.js';
import { FrozenMembersPages } from './frozen-members.pages.js';
import { ProgressQuery } from './progress.query.js';
import { ProgressResolver } from './progress.resolver.js';
import { RowOrder } from './row-order.js';

/** Figures of progress, and those that are kept as published. */
@Module({
  imports: [PortfolioModule, RecommendationsModule, ReferenceModule],
  providers: [
    FigureRows,
    FreezingService,
    FrozenFiguresLoader,
    FrozenFiguresQuery,
    FrozenFiguresResolver,
    FrozenMemberResolver,
    FrozenMembersPages,
    ProgressQuery,
    ProgressResolver,
    RowOrder,
  ],
  exports: [FigureRows, FreezingService, FrozenFiguresLoader, ProgressQuery],
})
export class StatisticsModule {}
