import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Document } from '../../recommendations/documents/document.entity.js';
import { DocumentLoader } from '../../recommendations/documents/document.loader.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { DocumentDraft, DraftParagraph } from './document-draft.entities.js';
import { countsOf } from './draft-counts.js';
import { doubtsOf } from './draft-doubts.js';
import { DraftParagraphPages, DraftVerdictsLoader, RepeatedReferencesLoader } from './draft.loaders.js';
import { DraftChangeEnum, type DraftChange } from './draft-standing.js';
import {
  DraftChangeCounts,
  DraftDoubtEnum,
  DraftParagraphConnection,
  DraftParagraphsArgs,
  type DraftDoubt,
} from './draft.views.js';

/** What belongs to a draft. */
@Resolver(() => DocumentDraft)
export class DocumentDraftFields {
  constructor(
    private readonly documents: DocumentLoader,
    private readonly pages: DraftParagraphPages,
    private readonly verdicts: DraftVerdictsLoader,
  ) {}

  @ResolveField(() => Document, {
    nullable: true,
    description: 'The document; null while applying the draft is to make it.',
  })
  document({ documentId }: DocumentDraft, _: unknown, context: ActorContext): Promise<Document | null> {
    return this.documents.loadIf(context, documentId);
  }

  @ResolveField(() => DraftParagraphConnection, {
    description: 'Its headings and paragraphs, in the order of the document.',
  })
  paragraphs(
    @Parent() { id }: DocumentDraft,
    @Args() { only, ...page }: DraftParagraphsArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: ActorContext,
  ): Promise<ConnectionOf<DraftParagraph>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.pages.load(context, { parentId: id, page, counted, asked: only });
  }

  @ResolveField(() => DraftChangeCounts, {
    description:
      'What applying it now would do, by number of paragraphs. Of a draft that was applied: what doing so again would.',
  })
  async preview({ id }: DocumentDraft, _: unknown, context: ActorContext): Promise<DraftChangeCounts> {
    return countsOf(await this.verdicts.load(context, id));
  }
}

/** What belongs to a paragraph of a draft. */
@Resolver(() => DraftParagraph)
export class DraftParagraphFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly verdicts: DraftVerdictsLoader,
    private readonly repeated: RepeatedReferencesLoader,
    private readonly recommendations: RecommendationLoader,
  ) {}

  @ResolveField(() => [Country], { description: 'The States that made it, as far as they are known.' })
  recommendingStates({ states }: DraftParagraph): Country[] {
    return states.flatMap(({ code }) => this.vocabulary.country(code) ?? []);
  }

  @ResolveField(() => [String], {
    description: 'Names in the place of States that are known by no vocabulary.',
  })
  unknownStates({ states }: DraftParagraph): string[] {
    return states.filter(({ code }) => code === null).map(({ name }) => name);
  }

  @ResolveField(() => [String], { description: 'Codes of the themes that the text names.' })
  themeCodes({ themes }: DraftParagraph): string[] {
    return themes.flatMap(({ code }) => code ?? []);
  }

  @ResolveField(() => [String], { description: 'Codes of the affected groups that the text names.' })
  affectedGroupCodes({ groups }: DraftParagraph): string[] {
    return groups.flatMap(({ code }) => code ?? []);
  }

  @ResolveField(() => [String], { description: 'Codes of the goals and targets that the text names.' })
  sdgCodes({ sdgs }: DraftParagraph): string[] {
    return sdgs.flatMap(({ code }) => code ?? []);
  }

  @ResolveField(() => [String], {
    description: 'Themes, groups and goals of the text that no vocabulary knows.',
  })
  unknownTerms({ themes, groups, sdgs }: DraftParagraph): string[] {
    return [...themes, ...groups, ...sdgs].filter(({ code }) => code === null).map(({ label }) => label);
  }

  @ResolveField(() => [DraftDoubtEnum], {
    description: 'What a person should look at; empty where nothing is doubtful.',
  })
  async doubts(paragraph: DraftParagraph, _: unknown, context: ActorContext): Promise<DraftDoubt[]> {
    return doubtsOf(paragraph, await this.repeated.load(context, paragraph.draftId));
  }

  @ResolveField(() => DraftChangeEnum, {
    nullable: true,
    description: 'What applying the draft would do with it; null where it is left out.',
  })
  async change(
    { id, draftId }: DraftParagraph,
    _: unknown,
    context: ActorContext,
  ): Promise<DraftChange | null> {
    return (await this.verdicts.load(context, draftId)).get(id)?.change ?? null;
  }

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation that stands where it would go; null where there is none.',
  })
  async standing(
    { id, draftId }: DraftParagraph,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    const verdict = (await this.verdicts.load(context, draftId)).get(id);
    return this.recommendations.loadIf(context, verdict?.standing?.id);
  }
}
