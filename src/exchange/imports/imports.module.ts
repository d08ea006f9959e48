import { Module } from '@nestjs/common';
import { SuggestionsModule } from '../../implementation/suggestions/suggestions.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { ImportAbsence } from './import-absence.js';
import { ImportBatches } from './import-batches.js';
import { ImportIssuesPages } from './import-issues.pages.js';
import { ImportJob } from './import-job.js';
import { ImportRuns } from './import-runs.service.js';
import { ImportEndpoint } from './import.endpoint.js';
import { ImportProgress } from './import-progress.js';
import { ImportQuery, ImportRunLoader } from './import.query.js';
import { ImportResolver, ImportRunFields } from './import.resolver.js';
import { ImportWork } from './import-work.js';
import { ImportUploads } from './import-uploads.js';
import { WithdrawalService } from './withdrawal.service.js';
import { ImportService } from './import.service.js';

/** UHRI's export into the source layer, from a file, an address or an upload. */
@Module({
  imports: [ReferenceModule, PeopleModule, RecommendationsModule, SuggestionsModule],
  providers: [
    ImportRuns,
    ImportJob,
    ImportWork,
    ImportBatches,
    ImportAbsence,
    ImportService,
    ImportUploads,
    ImportEndpoint,
    ImportQuery,
    ImportRunLoader,
    ImportIssuesPages,
    ImportProgress,
    WithdrawalService,
    ImportResolver,
    ImportRunFields,
  ],
  exports: [ImportService],
})
export class ImportsModule {}
