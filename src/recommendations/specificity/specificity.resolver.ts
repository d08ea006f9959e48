import { Args, Field, Int, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Acting, type ActorContext } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Payload } from '../../platform/graphql/payload.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationSpecificity, SuggestedSpecificity } from './specificity.entity.js';
import { AcceptSpecificityInput, SetSpecificityInput } from './specificity.inputs.js';
import { SpecificityLoader, SuggestedSpecificityLoader } from './specificity.loaders.js';
import { SpecificityService } from './specificity.service.js';

@ObjectType({ description: 'How many recommendations are otherwise than before, or why nothing was done.' })
export class SpecificityPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'How many changed.' })
  changedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many were so already, or have no verb that suggests a level.',
  })
  unchangedCount?: number | null;
}

/** The door to how concrete recommendations are. */
@Resolver()
export class SpecificityMutations {
  constructor(private readonly specificity: SpecificityService) {}

  @Mutation(() => SpecificityPayload, {
    nullable: true,
    description: 'Says how concrete recommendations are, or takes that away.',
  })
  @Allow('tags:write')
  setSpecificity(
    @Args('input') input: SetSpecificityInput,
    @Acting() actor: Actor,
  ): Promise<SpecificityPayload> {
    return this.specificity.set(actor, input);
  }

  @Mutation(() => SpecificityPayload, {
    nullable: true,
    description:
      'Says of each recommendation that it is as concrete as its own verb suggests. Those without a known verb stay as they are.',
  })
  @Allow('tags:write')
  acceptSpecificity(
    @Args('input') input: AcceptSpecificityInput,
    @Acting() actor: Actor,
  ): Promise<SpecificityPayload> {
    return this.specificity.accept(actor, input);
  }
}

/** How concrete a recommendation is. */
@Resolver(() => Recommendation)
export class RecommendationSpecificityFields {
  constructor(
    private readonly held: SpecificityLoader,
    private readonly suggested: SuggestedSpecificityLoader,
  ) {}

  @ResolveField(() => RecommendationSpecificity, {
    nullable: true,
    description:
      'How concrete it is what it asks for, as a coordinator holds it; null where nobody said so, or where you may not know.',
  })
  specificity(
    { id }: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<RecommendationSpecificity | null> {
    return this.held.load(context, id);
  }

  @ResolveField(() => SuggestedSpecificity, {
    nullable: true,
    description:
      'How concrete it seems by the first verb by which its English, French or Spanish text asks for something; null where no such verb is known.',
  })
  suggestedSpecificity(
    { id }: Recommendation,
    _: unknown,
    context: ActorContext,
  ): Promise<SuggestedSpecificity | null> {
    return this.suggested.load(context, id);
  }
}

/** Who said how concrete it is. */
@Resolver(() => RecommendationSpecificity)
export class SpecificityPeopleFields {
  constructor(private readonly users: UserLoader) {}

  @ResolveField(() => User, { nullable: true, description: 'Who set it; null where you may not see people.' })
  setBy({ setById }: RecommendationSpecificity, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, setById);
  }
}
