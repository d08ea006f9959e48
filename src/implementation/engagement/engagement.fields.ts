import { Args, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { ActorContext } from '../../access/actor-context.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { InstitutionLoader } from '../../people/institutions/institution.loader.js';
import { PageArgs, type ConnectionOf } from '../../platform/graphql/connection.js';
import { Ctx } from '../../platform/graphql/context.js';
import type { Node } from '../../platform/graphql/node.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ItemConnection } from '../tracked-items/item-connection.js';
import { Engagement, EngagementInvitee } from './engagement.entities.js';
import { AttendanceLoader, InviteesLoader } from './engagement.loaders.js';
import { EngagementItemsPages } from './engagement.pages.js';
import { engagementWorkflow } from './engagement.workflow.js';
import { EngagementTransitionEnum, type EngagementTransition } from './engagement.words.js';
import { Participants, participantsOf } from './participants.js';

/** Who holds an event, who is invited, who came, and what it is about. */
@Resolver(() => Engagement)
export class EngagementFields {
  constructor(
    private readonly institutions: InstitutionLoader,
    private readonly invited: InviteesLoader,
    private readonly attendance: AttendanceLoader,
    private readonly items: EngagementItemsPages,
  ) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution that holds it; null without one.',
  })
  host({ hostId }: Engagement, _: unknown, context: ActorContext): Promise<Institution | null> {
    return this.institutions.loadIf(context, hostId);
  }

  @ResolveField(() => [EngagementTransitionEnum], { description: 'What you can do with it now.' })
  availableTransitions(engagement: Engagement, _: unknown, { actor }: ActorContext): EngagementTransition[] {
    return engagementWorkflow
      .available(engagement.state, (permission) => actor.can(permission, engagement))
      .map((act) => act.toUpperCase() as EngagementTransition);
  }

  @ResolveField(() => [EngagementInvitee], { description: 'The bodies that are invited, at most 200.' })
  invitees({ id }: Engagement, _: unknown, context: ActorContext): Promise<EngagementInvitee[]> {
    return this.invited.load(context, id);
  }

  @ResolveField(() => Participants, {
    nullable: true,
    description: 'How many people came; null before it was held, and where nobody counted.',
  })
  async participants({ id }: Engagement, _: unknown, context: ActorContext): Promise<Participants | null> {
    return participantsOf(await this.attendance.load(context, id));
  }

  @ResolveField(() => ItemConnection, {
    description: 'What it is about: recommendations, parts, clusters, plans and measures that you may see.',
  })
  linkedItems(
    @Parent() { id }: Engagement,
    @Args() page: PageArgs,
    @Ctx() context: ActorContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Node>> {
    return this.items.load(context, { parentId: id, page, counted: selectedPaths(info).has('totalCount') });
  }
}

/** The institution that is invited. */
@Resolver(() => EngagementInvitee)
export class InviteeFields {
  constructor(private readonly institutions: InstitutionLoader) {}

  @ResolveField(() => Institution, {
    nullable: true,
    description: 'The institution of the country; null where it is another body.',
  })
  institution(
    { institutionId }: EngagementInvitee,
    _: unknown,
    context: ActorContext,
  ): Promise<Institution | null> {
    return this.institutions.loadIf(context, institutionId);
  }
}
