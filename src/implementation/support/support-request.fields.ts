import { Args, Info, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { amountText } from '../../platform/money/amount.js';
import { Country } from '../../reference/countries/country.entity.js';
import { SupportTerm } from '../../reference/support/support-term.entity.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { SupportRequest, SupportRequestStep } from './support-request.entities.js';
import { SupportStepEnum, type SupportStep } from './support-request.enums.js';
import {
  PartnerRecommendationsLoader,
  SupportAreasLoader,
  SupportStepsLoader,
} from './support-request.loaders.js';
import { PartnerRecommendationsPages, SupportItemsPages } from './support-request.pages.js';
import { supportWorkflow } from './support-request.workflow.js';

/** What a request says in words of vocabularies and in amounts. */
@Resolver(() => SupportRequest)
export class SupportWordsFields {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly byRequest: SupportAreasLoader,
  ) {}

  @ResolveField(() => [SupportTerm], {
    description: 'Areas of assistance: those that ship in their order, then those that the country declared.',
  })
  areas({ id }: SupportRequest, _: unknown, context: ActorContext): Promise<SupportTerm[]> {
    return this.byRequest.load(context, id);
  }

  @ResolveField(() => SupportTerm, { nullable: true, description: 'Gender marker; null when not said.' })
  genderMarker({ genderMarker }: SupportRequest): SupportTerm | null {
    return this.vocabulary.supportTerms('GENDER_MARKER').find(({ code }) => code === genderMarker) ?? null;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What is asked for, an exact decimal in `currency`; null when not said.',
  })
  asked({ asked, currency }: SupportRequest): string | null {
    return asked && currency && amountText(asked, currency);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What was received so far, an exact decimal in `currency`; null when not said.',
  })
  received({ received, currency }: SupportRequest): string | null {
    return received && currency && amountText(received, currency);
  }

  @ResolveField(() => Country, {
    nullable: true,
    description: 'The State that is asked; null where no single State is.',
  })
  partner({ partnerCode }: SupportRequest): Country | null {
    return this.vocabulary.country(partnerCode);
  }
}

/** Who asks, and how far it is. */
@Resolver(() => SupportRequest)
export class SupportRequestFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly stepsOf: SupportStepsLoader,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that asks; null where that is not published.',
  })
  requestingBody(
    { requestingBodyId }: SupportRequest,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.load(context, requestingBodyId);
  }

  @ResolveField(() => [SupportRequestStep], {
    description: 'Its steps in their order: at most five, since no step is taken back.',
  })
  steps({ id }: SupportRequest, _: unknown, context: ActorContext): Promise<SupportRequestStep[]> {
    return this.stepsOf.load(context, id);
  }

  @ResolveField(() => [SupportStepEnum], { description: 'The steps that you can take with it now.' })
  availableSteps(request: SupportRequest, _: unknown, { actor }: ActorContext): SupportStep[] {
    return supportWorkflow.available(request.state, (permission) => actor.can(permission, request));
  }
}

/** What a request is for. */
@Resolver(() => SupportRequest)
export class SupportScopeFields {
  constructor(
    private readonly linked: SupportItemsPages,
    private readonly count: PartnerRecommendationsLoader,
    private readonly made: PartnerRecommendationsPages,
  ) {}

  @ResolveField(() => ItemConnection, {
    description: 'What it is for, in the order of linking: recommendations, clusters, measures, activities.',
  })
  linkedItems(
    @Parent() { id }: SupportRequest,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.linked.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }

  @ResolveField(() => Int, {
    description:
      'How many of the recommendations that it is for the partner State made itself, alone or with others (UPR); 0 without a partner. A cluster stands for its members of today, a measure or activity for what the measure answers.',
  })
  recommendationsMadeByPartner({ id }: SupportRequest, _: unknown, context: ActorContext): Promise<number> {
    return this.count.load(context, id);
  }

  @ResolveField(() => ItemConnection, {
    description:
      'The recommendations that `recommendationsMadeByPartner` counts, the latest first; empty without a partner.',
  })
  partnerRecommendations(
    @Parent() { id }: SupportRequest,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.made.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
