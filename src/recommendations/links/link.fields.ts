import { Args, ArgsType, Field, Float, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { Connection, PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { Recommendation } from '../recommendations/recommendation.entity.js';
import { RecommendationLoader } from '../recommendations/recommendation.loader.js';
import { RecommendationLink } from './link.entity.js';
import { RecommendationLinksPages, type LinkState } from './link.loaders.js';

export const LinkStateEnum = graphqlEnum<LinkState>('RecommendationLinkState', 'Whether a link holds.', {
  IN_FORCE: 'It holds.',
  ENDED: 'A coordinator ended it; kept for the history.',
});

const RecommendationLinkConnection = Connection(RecommendationLink, 'RecommendationLink');

/** Which links of a recommendation, which page. */
@ArgsType()
export class RecommendationLinksArgs extends PageArgs {
  @Field(() => LinkStateEnum, {
    defaultValue: 'IN_FORCE',
    description: 'Those that hold, or those that ended.',
  })
  @IsIn(Object.keys(LinkStateEnum))
  state: LinkState;
}

/** What a recommendation is linked to. */
@Resolver(() => Recommendation)
export class RecommendationLinksField {
  constructor(private readonly pages: RecommendationLinksPages) {}

  @ResolveField(() => RecommendationLinkConnection, {
    description:
      'Links of this recommendation with others of its country, whether it stands in `from` or in `to`: the latest made first. Empty where the country does not publish its own layer to you.',
  })
  links(
    @Parent() { id }: Recommendation,
    @Args() { state, ...page }: RecommendationLinksArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RecommendationLink>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.pages.load(context, { parentId: id, page, counted, asked: state });
  }
}

/** The two ends of a link, and who made and ended it. */
@Resolver(() => RecommendationLink)
export class LinkFields {
  constructor(
    private readonly recommendations: RecommendationLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => Recommendation, {
    description: 'The recommendation that says something of the other; the later one where days are known.',
  })
  from({ fromId }: RecommendationLink, _: unknown, context: ActorContext): Promise<Recommendation | null> {
    return this.recommendations.load(context, fromId);
  }

  @ResolveField(() => Recommendation, { description: 'The recommendation that it is linked to.' })
  to({ toId }: RecommendationLink, _: unknown, context: ActorContext): Promise<Recommendation | null> {
    return this.recommendations.load(context, toId);
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'Score of the suggestion that was accepted, from 0 to 1; null for a link without one.',
  })
  score({ score }: RecommendationLink): number | null {
    return score === null ? null : score / 10_000;
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who made it, or accepted its suggestion; null where you may not see people.',
  })
  createdBy({ createdById }: RecommendationLink, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, createdById);
  }

  @ResolveField(() => User, {
    nullable: true,
    description: 'Who ended it; null while in force, and where you may not see people.',
  })
  endedBy({ endedById }: RecommendationLink, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.loadIf(context, endedById);
  }
}
