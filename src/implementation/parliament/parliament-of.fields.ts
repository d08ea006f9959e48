import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { Measure } from '../measures/measure.entities.js';
import {
  LegalActConnection,
  LegalFindingConnection,
  ParliamentaryQuestionConnection,
} from './parliament.connections.js';
import { LegalAct, type LegalFinding, type ParliamentaryQuestion } from './parliament.entities.js';
import {
  FindingsOfLawPages,
  LegalActsOfItemPages,
  LegalActsOfRecommendationPages,
  QuestionsOfItemPages,
  QuestionsOfRecommendationPages,
} from './parliament.pages.js';

/** What was found in a law. */
@Resolver(() => LegalAct)
export class LegalActFindingsField {
  constructor(private readonly pages: FindingsOfLawPages) {}

  @ResolveField(() => LegalFindingConnection, {
    description: 'Its lines in the legal inventory: the findings that hold, the latest first.',
  })
  findings(
    @Parent() { id }: LegalAct,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalFinding>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The laws that implement a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationLegalActsField {
  constructor(private readonly pages: LegalActsOfRecommendationPages) {}

  @ResolveField(() => LegalActConnection, {
    description:
      'Bills and laws that implement it, a part of it, or the cluster that it or a part is in now, by title; empty where that is not published.',
  })
  legalActs(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalAct>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The questions in parliament about a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationQuestionsField {
  constructor(private readonly pages: QuestionsOfRecommendationPages) {}

  @ResolveField(() => ParliamentaryQuestionConnection, {
    description:
      'Questions in parliament about it, a part of it, or the cluster that it or a part is in now, the latest first; empty where that is not published.',
  })
  parliamentaryQuestions(
    @Parent() { id }: Recommendation,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ParliamentaryQuestion>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The laws that implement a cluster. */
@Resolver(() => Cluster)
export class ClusterLegalActsField {
  constructor(private readonly pages: LegalActsOfItemPages) {}

  @ResolveField(() => LegalActConnection, {
    description:
      'Bills and laws that implement the cluster itself, by title; empty where that is not published.',
  })
  legalActs(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalAct>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The questions in parliament about a cluster. */
@Resolver(() => Cluster)
export class ClusterQuestionsField {
  constructor(private readonly pages: QuestionsOfItemPages) {}

  @ResolveField(() => ParliamentaryQuestionConnection, {
    description:
      'Questions in parliament about the cluster itself, the latest first; empty where that is not published.',
  })
  parliamentaryQuestions(
    @Parent() { id }: Cluster,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ParliamentaryQuestion>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The laws that implement a measure. */
@Resolver(() => Measure)
export class MeasureLegalActsField {
  constructor(private readonly pages: LegalActsOfItemPages) {}

  @ResolveField(() => LegalActConnection, {
    description:
      'Bills and laws that implement the measure itself, by title; empty where that is not published.',
  })
  legalActs(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<LegalAct>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The questions in parliament about a measure. */
@Resolver(() => Measure)
export class MeasureQuestionsField {
  constructor(private readonly pages: QuestionsOfItemPages) {}

  @ResolveField(() => ParliamentaryQuestionConnection, {
    description:
      'Questions in parliament about the measure itself, the latest first; empty where that is not published.',
  })
  parliamentaryQuestions(
    @Parent() { id }: Measure,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ParliamentaryQuestion>> {
    return this.pages.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}
