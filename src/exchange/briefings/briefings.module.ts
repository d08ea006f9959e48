import { Module } from '@nestjs/common';
import { PortfolioModule } from '../../implementation/portfolio/portfolio.module.js';
import { StatisticsModule } from '../../implementation/statistics/statistics.module.js';
import { BriefingQuery } from './briefing.query.js';
import { BriefingFigures, BriefingResolver } from './briefing.resolver.js';
import { BriefingLoader, BriefingsQuery } from './briefings.query.js';
import { KeepingService } from './keeping.service.js';

/** The page of figures for those who decide. */
@Module({
  imports: [PortfolioModule, StatisticsModule],
  providers: [
    BriefingQuery,
    BriefingFigures,
    BriefingResolver,
    BriefingLoader,
    BriefingsQuery,
    KeepingService,
  ],
})
export class BriefingsModule {}
