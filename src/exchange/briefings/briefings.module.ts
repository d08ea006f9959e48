import { Module } from '@nestjs/common';
import { PortfolioModule } from '../../implementation/portfolio/portfolio.module.js';
import { StatisticsModule } from '../../implementation/statistics/statistics.module.js';
import { PrintingModule } from '../../platform/printing/printing.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ExportsModule } from '../exports/exports.module.js';
import { BriefingFiles } from './briefing-files.resolver.js';
import { BriefingExport } from './briefing.export.js';
import { KeptBriefingExport } from './kept-briefing.export.js';
import { PagePrinter } from './printing/page-printer.js';
import { BriefingQuery } from './briefing.query.js';
import { BriefingFigures, BriefingResolver } from './briefing.resolver.js';
import { BriefingLoader, BriefingsQuery } from './briefings.query.js';
import { KeepingService } from './keeping.service.js';

/** The page of figures for those who decide. */
@Module({
  imports: [ExportsModule, PortfolioModule, PrintingModule, ReferenceModule, StatisticsModule],
  providers: [
    BriefingExport,
    BriefingFigures,
    BriefingFiles,
    BriefingLoader,
    BriefingQuery,
    BriefingResolver,
    BriefingsQuery,
    KeepingService,
    KeptBriefingExport,
    PagePrinter,
  ],
})
export class BriefingsModule {}
