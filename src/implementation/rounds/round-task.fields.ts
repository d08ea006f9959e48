import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { Node, NodeRegistry } from '../../platform/graphql/node.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { RoundTask } from './round-task.js';

/** What a task is about, whose it is, and what was said of it. */
@Resolver(() => RoundTask)
export class RoundTaskFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly recommendations: RecommendationLoader,
    private readonly parts: PartLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  @ResolveField(() => Institution, { nullable: true, description: 'The institution that is asked.' })
  institution({ institutionId }: RoundTask, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.load(context, institutionId);
  }

  @ResolveField(() => Recommendation, { nullable: true, description: 'The recommendation.' })
  recommendation(
    { recommendationId }: RoundTask,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @ResolveField(() => RecommendationPart, {
    nullable: true,
    description: 'The part of it, where it is split; else null.',
  })
  part({ partId }: RoundTask, _: unknown, context: ActorContext): Promise<RecommendationPart | null> {
    return this.parts.loadIf(context, partId);
  }

  @ResolveField(() => Node, {
    nullable: true,
    description:
      'What says how it stands: a ProgressUpdate or a NilReturn. Null before anything was begun, and where you may not see it: a draft of another institution.',
  })
  async answer({ sourceId }: RoundTask, _: unknown, context: ActorContext): Promise<Node | null> {
    return sourceId === null ? null : ((await this.nodes.fetch(sourceId, context)) as Node | null);
  }
}
