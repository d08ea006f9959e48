import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Country } from '../../reference/countries/country.entity.js';
import { Mechanism } from '../../reference/mechanisms/mechanism.entity.js';
import { MechanismLoader } from '../../reference/mechanisms/mechanism.loader.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { DocumentRecommendationsPages } from './document-recommendations.pages.js';
import { DocumentSymbol } from './document-symbol.entity.js';
import { DocumentSymbolsLoader } from './document-symbol.loader.js';
import { Document } from './document.entity.js';
import { sourcePage } from './source-page.js';

const DocumentRecommendationConnection = Connection(Recommendation, 'DocumentRecommendation');

/** Who speaks to whom in a document, and what it holds. */
@Resolver(() => Document)
export class DocumentFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly mechanisms: MechanismLoader,
    private readonly pages: DocumentRecommendationsPages,
    private readonly symbols: DocumentSymbolsLoader,
  ) {}

  @ResolveField(() => Country, {
    nullable: true,
    description: 'The country it addresses; null while nobody has said which one.',
  })
  country({ countryCode }: Document): Country | null {
    return this.vocabulary.country(countryCode);
  }

  @ResolveField(() => Mechanism, { description: 'The mechanism that speaks.' })
  mechanism(
    { mechanismCode }: Document,
    _: unknown,
    context: ActorContext,
  ): Mechanism | null | Promise<Mechanism | null> {
    return this.mechanisms.of(context, mechanismCode);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Its page in UHRI; null for documents entered by hand.',
  })
  sourceUrl(document: Document): string | null {
    return sourcePage(document);
  }

  @ResolveField(() => [DocumentSymbol], {
    description: 'Symbols under which it is known besides its own: the draft, an addendum.',
  })
  furtherSymbols({ id }: Document, _: unknown, context: ActorContext): Promise<DocumentSymbol[]> {
    return this.symbols.load(context, id);
  }

  @ResolveField(() => DocumentRecommendationConnection, {
    description: 'Its recommendations, by reference; those without one last. Withdrawn ones are among them.',
  })
  recommendations(
    @Parent() { id }: Document,
    @Args() page: PageArgs,
    @Info() info: GraphQLResolveInfo,
    @Ctx() context: ActorContext,
  ): Promise<ConnectionOf<Recommendation>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.pages.load(context, { parentId: id, page, counted });
  }
}
