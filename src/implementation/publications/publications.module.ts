import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { EndEmbargoes } from './end-embargoes.job.js';
import { ExceptionsInMerge } from './exceptions-in-merge.js';
import { PublicationLoader } from './publication.loader.js';
import {
  PublicationExceptionFields,
  publicationFields,
  PublicationMutations,
} from './publication.resolver.js';
import { ExceptionLedger } from './exception-ledger.js';
import { PublicationService } from './publication.service.js';
import { PublishableItems } from './publishable-items.js';

/** What of single things everybody may read, in the place of the country's level. */
@Module({
  imports: [ReferenceModule, RecommendationsModule, PeopleModule, TrackedItemsModule],
  providers: [
    PublicationMutations,
    PublicationExceptionFields,
    ...publicationFields,
    PublicationService,
    PublishableItems,
    ExceptionLedger,
    PublicationLoader,
    EndEmbargoes,
    ExceptionsInMerge,
  ],
})
export class PublicationsModule {}
