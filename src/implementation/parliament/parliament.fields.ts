import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { CountryToday } from '../status/country-today.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { legalStage, LegalStageEnum, type LegalStage } from './legal-act.words.js';
import { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';
import { LegalActLoader } from './parliament.loaders.js';
import { LegalActItemsPages, QuestionItemsPages } from './parliament.pages.js';

/** How far a law is, and what it implements. */
@Resolver(() => LegalAct)
export class LegalActFields {
  constructor(
    private readonly days: CountryToday,
    private readonly items: LegalActItemsPages,
  ) {}

  @ResolveField(() => LegalStageEnum, { description: 'How far it is today.' })
  stage(legalAct: LegalAct): LegalStage {
    return legalStage(legalAct, this.days.today(legalAct.countryCode));
  }

  @ResolveField(() => ItemConnection, {
    description: 'What it implements: recommendations, parts, clusters and measures that you may see.',
  })
  linkedItems(
    @Parent() { id }: LegalAct,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.items.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** Whom a question was put to, and what it is about. */
@Resolver(() => ParliamentaryQuestion)
export class QuestionFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly items: QuestionItemsPages,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that was asked; null without one.',
  })
  addressee(
    { addresseeId }: ParliamentaryQuestion,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, addresseeId);
  }

  @ResolveField(() => ItemConnection, {
    description: 'What it is about: recommendations, parts, clusters and measures that you may see.',
  })
  linkedItems(
    @Parent() { id }: ParliamentaryQuestion,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.items.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The law that was held against a standard. */
@Resolver(() => LegalFinding)
export class LegalFindingFields {
  constructor(private readonly acts: LegalActLoader) {}

  @ResolveField(() => LegalAct, {
    nullable: true,
    description: 'The law that was held against the standard.',
  })
  legalAct({ legalActId }: LegalFinding, _: unknown, context: ActorContext): Promise<LegalAct | null> {
    return this.acts.load(context, legalActId);
  }
}
