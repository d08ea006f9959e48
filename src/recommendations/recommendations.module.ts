import { Module } from '@nestjs/common';
import { UsersModule } from '../people/users/users.module.js';
import { ReferenceModule } from '../reference/reference.module.js';
import { DocumentRecommendationsPages } from './documents/document-recommendations.pages.js';
import { AdoptionDays } from './documents/adoption-days.js';
import { DocumentCorrectionService } from './documents/document-correction.service.js';
import { DocumentSymbolsLoader } from './documents/document-symbol.loader.js';
import { DocumentSymbols } from './documents/document-symbols.js';
import { DocumentEntry } from './documents/document.entry.js';
import { DocumentFields } from './documents/document.fields.js';
import { DocumentLoader } from './documents/document.loader.js';
import { DocumentQuery } from './documents/document.query.js';
import { DocumentResolver } from './documents/document.resolver.js';
import { PartPositionsLoader, PositionsLoader } from './positions/position.loader.js';
import { PositionResolver } from './positions/position.resolver.js';
import { PositionSeries } from './positions/position-series.js';
import { PositionService } from './positions/position.service.js';
import { PositionsInMerge } from './positions/positions-in-merge.js';
import { RecommendationPositionsFields } from './positions/recommendation-positions.fields.js';
import { CorrectionService } from './recommendations/correction.service.js';
import { EntryParts } from './recommendations/entry-parts.js';
import { RecommendationEntryService } from './recommendations/recommendation-entry.service.js';
import { BestTextLoader, RecommendationTextsLoader } from './recommendations/recommendation-text.loader.js';
import { RecommendationTexts } from './recommendations/recommendation-texts.js';
import { RecommendationFields } from './recommendations/recommendation.fields.js';
import { RecommendationParties } from './recommendations/recommendation-parties.fields.js';
import { RecommendationLoader } from './recommendations/recommendation.loader.js';
import { RecommendationResolver } from './recommendations/recommendation.resolver.js';
import { RecommendationStore } from './recommendations/recommendation.store.js';
import { SearchIndexBuilds } from './recommendations/search-index-builds.js';
import { SearchIndexWriter } from './recommendations/search-index-writer.js';
import { SearchUpkeep } from './recommendations/search-upkeep.js';
import { AddresseeQuery } from './source/addressee.query.js';
import { AddresseeResolver } from './source/addressee.resolver.js';
import { AddresseeService } from './source/addressee.service.js';
import { AnnotationLoader } from './source/annotation.loader.js';
import { CountryAssigning } from './source/country-assigning.js';
import { CountryDocuments } from './source/country-documents.js';
import { DuplicateFinder } from './source/duplicate-finder.js';
import { DuplicateFields } from './source/duplicate.fields.js';
import { DuplicateQuery, PossibleDuplicateLoader } from './source/duplicate.query.js';
import { DuplicateResolver } from './source/duplicate.resolver.js';
import { DuplicateService } from './source/duplicate.service.js';
import { KeyedRows } from './source/keyed-rows.js';
import { MergeParticipants } from './source/merge-participants.js';
import { Merging } from './source/merging.js';
import { RecommendationCopy } from './source/recommendation-copy.js';
import { RecommendationSourceFields } from './source/recommendation-source.fields.js';
import { RevisionFields } from './source/revision.fields.js';
import { RevisionsLoader } from './source/revision.loader.js';
import { Revisions } from './source/revisions.js';
import { UnassignedQuery } from './source/unassigned.query.js';
import { UnassignedResolver } from './source/unassigned.resolver.js';
import { UnassignedService } from './source/unassigned.service.js';
import { SpecificityLoader, SuggestedSpecificityLoader } from './specificity/specificity.loaders.js';
import {
  RecommendationSpecificityFields,
  SpecificityMutations,
  SpecificityPeopleFields,
} from './specificity/specificity.resolver.js';
import { SpecificityInMerge } from './specificity/specificity-in-merge.js';
import { SpecificityService } from './specificity/specificity.service.js';
import { FollowUpMarksMutations } from './structure/follow-up-marks.resolver.js';
import { FollowUpMarksService } from './structure/follow-up-marks.service.js';
import { DismissalsInMerge } from './suggestions/dismissals-in-merge.js';
import { TagLearningService } from './suggestions/tag-learning.service.js';
import { TagSuggester } from './suggestions/tag-suggester.js';
import { TagSuggestionsLoader } from './suggestions/tag-suggestions.loader.js';
import { TagSuggestionsReading } from './suggestions/tag-suggestions.reading.js';
import {
  SuggestedTagsField,
  TagLearningResolver,
  TagSuggestionsResolver,
} from './suggestions/tag-suggestions.resolver.js';
import { SuggestionsAccepting, SuggestionsDismissing } from './suggestions/tag-suggestions.service.js';
import { TaughtTexts } from './suggestions/taught-texts.js';
import { NationalTags } from './tags/national-tags.js';
import { RecommendationTagsFields } from './tags/recommendation-tags.fields.js';
import { RecommendingStateFields, RecommendingStateLoader } from './tags/recommending-state.view.js';
import { RecommendingStates } from './tags/recommending-states.js';
import { TagsInMerge } from './tags/tags-in-merge.js';
import {
  ActionTypeTagLoader,
  AffectedGroupTagLoader,
  SdgTagLoader,
  ThemeTagLoader,
} from './tags/tag.loaders.js';
import { TagResolver } from './tags/tag.resolver.js';
import { TagService } from './tags/tag.service.js';
import { taggedByFields } from './tags/tagged-by.fields.js';
import { TermCodes } from './tags/term-codes.js';

const loaders = [
  DocumentLoader,
  DocumentSymbolsLoader,
  RecommendationLoader,
  RecommendationTextsLoader,
  BestTextLoader,
  PositionsLoader,
  PartPositionsLoader,
  ThemeTagLoader,
  AffectedGroupTagLoader,
  SdgTagLoader,
  ActionTypeTagLoader,
  RecommendingStateLoader,
  AnnotationLoader,
  RevisionsLoader,
  SpecificityLoader,
  SuggestedSpecificityLoader,
];

/** The source layer: documents, recommendations, positions, tags; and who may change them. */
@Module({
  imports: [ReferenceModule, UsersModule],
  providers: [
    ...loaders,
    DocumentRecommendationsPages,
    DocumentQuery,
    DocumentResolver,
    DocumentFields,
    RecommendationResolver,
    RecommendationFields,
    RecommendationParties,
    RecommendationTagsFields,
    RecommendingStateFields,
    RecommendationPositionsFields,
    RecommendationSourceFields,
    RevisionFields,
    RecommendationStore,
    RecommendationTexts,
    EntryParts,
    RecommendationEntryService,
    CorrectionService,
    DocumentEntry,
    PositionSeries,
    DocumentSymbols,
    AdoptionDays,
    DocumentCorrectionService,
    PositionService,
    PositionsInMerge,
    PositionResolver,
    TermCodes,
    NationalTags,
    KeyedRows,
    DismissalsInMerge,
    SpecificityInMerge,
    RecommendingStates,
    TagService,
    TagResolver,
    ...taggedByFields,
    SpecificityService,
    TagSuggester,
    TagSuggestionsReading,
    TagSuggestionsLoader,
    TagSuggestionsResolver,
    TaughtTexts,
    TagLearningService,
    TagLearningResolver,
    SuggestionsAccepting,
    SuggestionsDismissing,
    SuggestedTagsField,
    SpecificityMutations,
    RecommendationSpecificityFields,
    SpecificityPeopleFields,
    FollowUpMarksService,
    FollowUpMarksMutations,
    DuplicateFinder,
    Revisions,
    MergeParticipants,
    TagsInMerge,
    Merging,
    DuplicateService,
    DuplicateQuery,
    DuplicateResolver,
    DuplicateFields,
    PossibleDuplicateLoader,
    CountryDocuments,
    RecommendationCopy,
    AddresseeService,
    AddresseeQuery,
    AddresseeResolver,
    CountryAssigning,
    UnassignedService,
    UnassignedQuery,
    UnassignedResolver,
    SearchIndexWriter,
    SearchIndexBuilds,
    SearchUpkeep,
  ],
  exports: [
    ...loaders,
    MergeParticipants,
    KeyedRows,
    RecommendationStore,
    PositionSeries,
    RecommendationEntryService,
    CorrectionService,
    DocumentEntry,
    DocumentSymbols,
    NationalTags,
    PositionService,
    SearchIndexWriter,
  ],
})
export class RecommendationsModule {}
