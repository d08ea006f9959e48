import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { StateAnswer } from './answer.entities.js';
import { SubjectAnswerLoader } from './answer.loaders.js';

const OWN =
  'The State’s own answer to it; null where there is none, or none that you may see. Of a cluster that it is in: `cluster { stateAnswer }`.';

/** The answer to a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationAnswerField {
  constructor(private readonly answers: SubjectAnswerLoader) {}

  @ResolveField(() => StateAnswer, { nullable: true, description: OWN })
  stateAnswer({ id }: Recommendation, _: unknown, context: ActorContext): Promise<StateAnswer | null> {
    return this.answers.load(context, id);
  }
}

/** The answer to a part. */
@Resolver(() => RecommendationPart)
export class PartAnswerField {
  constructor(private readonly answers: SubjectAnswerLoader) {}

  @ResolveField(() => StateAnswer, { nullable: true, description: OWN })
  stateAnswer({ id }: RecommendationPart, _: unknown, context: ActorContext): Promise<StateAnswer | null> {
    return this.answers.load(context, id);
  }
}

/** The answer to a cluster. */
@Resolver(() => Cluster)
export class ClusterAnswerField {
  constructor(private readonly answers: SubjectAnswerLoader) {}

  @ResolveField(() => StateAnswer, {
    nullable: true,
    description: 'The State’s one answer to all that is in it; null where there is none that you may see.',
  })
  stateAnswer({ id }: Cluster, _: unknown, context: ActorContext): Promise<StateAnswer | null> {
    return this.answers.load(context, id);
  }
}
