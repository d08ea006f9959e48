import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { RecommendationPart } from '../../recommendations/parts/part.entity.js';
import { PartLoader } from '../../recommendations/parts/part.loaders.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../../recommendations/recommendations/recommendation.loader.js';
import { FileLoader } from '../files/evidence.loaders.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { PositionDecision } from './position-decision.entity.js';
import { PositionItem } from './position-item.entity.js';
import { PositionRequest } from './position-request.entity.js';
import { PositionRound } from './position-round.entity.js';
import {
  PositionDecisionLoader,
  PositionRoundLoader,
  RequestsOfItemLoader,
} from './position-round.loaders.js';
import { PositionItemTally } from './position-tally.js';
import { ItemTallyLoader } from './position-tally.loaders.js';

/** What an item is of, and what the institutions say, side by side. */
@Resolver(() => PositionItem)
export class PositionItemFields {
  constructor(
    private readonly rounds: PositionRoundLoader,
    private readonly recommendations: RecommendationLoader,
    private readonly partsById: PartLoader,
    private readonly requested: RequestsOfItemLoader,
    private readonly tallies: ItemTallyLoader,
  ) {}

  @ResolveField(() => PositionRound, { nullable: true, description: 'The round.' })
  round({ roundId }: PositionItem, _: unknown, context: ActorContext): Promise<PositionRound | null> {
    return this.rounds.load(context, roundId);
  }

  @ResolveField(() => Recommendation, {
    nullable: true,
    description: 'The recommendation; of a part, the one that it is of.',
  })
  recommendation(
    { recommendationId }: PositionItem,
    _: unknown,
    context: ActorContext,
  ): Promise<Recommendation | null> {
    return this.recommendations.load(context, recommendationId);
  }

  @ResolveField(() => RecommendationPart, { nullable: true, description: 'The part; null of a whole.' })
  part({ partId }: PositionItem, _: unknown, context: ActorContext): Promise<RecommendationPart | null> {
    return this.partsById.loadIf(context, partId);
  }

  @ResolveField(() => [PositionRequest], {
    description:
      'Who was asked and what they advise, side by side, in the order of asking; your own alone where you act for an institution.',
  })
  requests({ id }: PositionItem, _: unknown, context: ActorContext): Promise<PositionRequest[]> {
    return this.requested.load(context, id);
  }

  @ResolveField(() => PositionItemTally, {
    nullable: true,
    description: 'How the advice stands, in numbers; for coordinators alone, else null.',
  })
  tally({ id }: PositionItem, _: unknown, context: ActorContext): Promise<PositionItemTally | null> {
    return this.tallies.load(context, id);
  }
}

/** Who proposed and who decided. */
@Resolver(() => PositionItem)
export class PositionItemPeopleFields {
  constructor(
    private readonly users: UserLoader,
    private readonly decisions: PositionDecisionLoader,
  ) {}

  @ResolveField(() => User, { nullable: true, description: 'Who proposed it last; null before.' })
  proposedBy({ proposedById }: PositionItem, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, proposedById);
  }

  @ResolveField(() => PositionDecision, {
    nullable: true,
    description: 'The decision that was recorded last; null before, and where a proposal came after it.',
  })
  decision(
    { decisionId }: PositionItem,
    _: unknown,
    context: ActorContext,
  ): Promise<PositionDecision | null> {
    return this.decisions.loadIf(context, decisionId);
  }
}

/** The document of a decision. */
@Resolver(() => PositionDecision)
export class PositionDecisionFields {
  constructor(
    private readonly rounds: PositionRoundLoader,
    private readonly files: FileLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => PositionRound, { nullable: true, description: 'The round.' })
  round({ roundId }: PositionDecision, _: unknown, context: ActorContext): Promise<PositionRound | null> {
    return this.rounds.load(context, roundId);
  }

  @ResolveField(() => StoredFile, {
    nullable: true,
    description: 'The document as a file; null where none is kept.',
  })
  file({ fileId }: PositionDecision, _: unknown, context: ActorContext): Promise<StoredFile | null> {
    return this.files.loadIf(context, fileId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who recorded it.' })
  recordedBy({ recordedById }: PositionDecision, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, recordedById);
  }
}
