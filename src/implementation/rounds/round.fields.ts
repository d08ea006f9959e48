import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { User } from '../../people/users/user.entity.js';
import { UserLoader } from '../../people/users/user.loaders.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { AskedInstitution } from './asked-institution.js';
import { AskedInstitutionsLoader } from './asked-institutions.js';
import { ReportingRound, RoundDueDay, type RoundItem } from './round.entities.js';
import { RoundItemConnection, RoundItemsPages } from './round-items.pages.js';
import { RoundDueDaysLoader } from './round.loaders.js';
import { seesAllRounds } from './round.visibility.js';
import { roundWorkflow } from './round.workflow.js';

/** What a round holds, and whom it asks. */
@Resolver(() => ReportingRound)
export class RoundFields {
  constructor(
    private readonly pages: RoundItemsPages,
    private readonly asked: AskedInstitutionsLoader,
    private readonly moved: RoundDueDaysLoader,
    private readonly users: UserLoader,
  ) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The filter by which it finds its recommendations, as JSON text in the shape of RecommendationFilter; null for who sees only that it asks their institution.',
  })
  filter({ filter }: ReportingRound, _: unknown, { actor }: ActorContext): string | null {
    return seesAllRounds(actor) ? filter : null;
  }

  @ResolveField(() => RoundItemConnection, {
    description:
      'What it holds, in the order in which it came in; what was taken out stays, with the reason. Empty before it opens, and for focal points and validators: they see their tasks (`tasks`).',
  })
  items(
    @Parent() { id }: ReportingRound,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<RoundItem>> {
    const counted = selectedPaths(info).has('totalCount');
    return this.pages.load(context, { parentId: id, page, counted });
  }

  @ResolveField(() => [AskedInstitution], {
    description:
      'The institutions that it asks and how far each is; of a focal point or validator their own alone. Empty before it opens.',
  })
  institutions({ id }: ReportingRound, _: unknown, context: ActorContext): Promise<AskedInstitution[]> {
    return this.asked.load(context, id);
  }

  @ResolveField(() => [RoundDueDay], {
    description:
      'Every due day that was moved or extended, latest first; of institutions that you may not see, none.',
  })
  dueDayHistory({ id }: ReportingRound, _: unknown, context: ActorContext): Promise<RoundDueDay[]> {
    return this.moved.load(context, id);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who planned it.' })
  createdBy({ createdById }: ReportingRound, _: unknown, context: ActorContext): Promise<User | null> {
    return this.users.load(context, createdById);
  }

  @ResolveField(() => [String], { description: 'What you can do with it now: open, close, cancel.' })
  availableTransitions(round: ReportingRound, _: unknown, { actor }: ActorContext): string[] {
    return roundWorkflow.available(round.state, (permission) => actor.can(permission, round));
  }
}
