import { Module } from '@nestjs/common';
import { FilesModule } from '../../implementation/files/files.module.js';
import { RecommendationsModule } from '../../recommendations/recommendations.module.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { DocumentCutting } from './document-cutting.js';
import { DocumentDraftResolver } from './document-draft.resolver.js';
import { DocumentReading } from './document-reading.js';
import { DraftApplicationService } from './draft-application.service.js';
import { DraftCorrectionService } from './draft-correction.service.js';
import { DraftEntry } from './draft-entry.js';
import { DocumentDraftFields, DraftParagraphFields } from './draft.fields.js';
import { DraftKeeper } from './draft-keeper.js';
import {
  DraftLoader,
  DraftParagraphLoader,
  DraftParagraphPages,
  DraftQuery,
  DraftVerdictsLoader,
  RepeatedReferencesLoader,
} from './draft.loaders.js';
import { DraftParagraphMutations } from './draft-paragraph.resolver.js';
import { DraftRules } from './draft-rules.js';
import { DraftStanding } from './draft-standing.js';
import { DraftSupplement } from './draft-supplement.js';
import { DraftedDocuments } from './drafted-documents.js';
import { DraftFacts } from './draft-facts.js';
import { DraftingService } from './drafting.service.js';

/** Texts of reports and of concluding observations, before UHRI has them: read, corrected, applied. */
@Module({
  imports: [ReferenceModule, RecommendationsModule, FilesModule],
  providers: [
    DocumentReading,
    DocumentCutting,
    DraftedDocuments,
    DraftKeeper,
    DraftRules,
    DraftFacts,
    DraftingService,
    DraftCorrectionService,
    DraftStanding,
    DraftSupplement,
    DraftEntry,
    DraftApplicationService,
    DraftLoader,
    DraftParagraphLoader,
    DraftParagraphPages,
    DraftVerdictsLoader,
    RepeatedReferencesLoader,
    DraftQuery,
    DocumentDraftResolver,
    DraftParagraphMutations,
    DocumentDraftFields,
    DraftParagraphFields,
  ],
})
export class TextsModule {}
