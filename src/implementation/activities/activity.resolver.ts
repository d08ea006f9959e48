import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ActivitiesArgs, MyActivitiesArgs } from './activities.args.js';
import { ActivityArchiving } from './activity-archiving.js';
import { ActivityConnection } from './activity-connection.js';
import type { Activity } from './activity.entities.js';
import { AddActivityInput, ArchiveActivityInput, ChangeActivityInput } from './activity.inputs.js';
import { ActivityPayload } from './activity.payloads.js';
import { ActivityQuery } from './activity.query.js';
import { ActivityService } from './activity.service.js';

/** The door to activities. */
@Resolver()
export class ActivityResolver {
  constructor(
    private readonly query: ActivityQuery,
    private readonly service: ActivityService,
    private readonly archiving: ActivityArchiving,
  ) {}

  @Query(() => ActivityConnection, {
    description: 'Activities of plans that you may see, in the order they were added.',
  })
  @Public()
  activities(
    @Args() args: ActivitiesArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Activity>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Query(() => ActivityConnection, {
    description:
      'What your institution carries out in plans that are in force; what is due first comes first, by its next milestone or else its end.',
  })
  @Allow('tasks:own')
  myActivities(
    @Args() args: MyActivitiesArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<Activity>> {
    return this.query.mine(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => ActivityPayload, { nullable: true, description: 'Adds an activity under a measure.' })
  @Allow('plans:write')
  addActivity(@Args('input') input: AddActivityInput, @Acting() actor: Actor): Promise<ActivityPayload> {
    return this.service.add(actor, input);
  }

  @Mutation(() => ActivityPayload, {
    nullable: true,
    description: 'Gives an activity other words, days, people or amounts. How far it is, its reports say.',
  })
  @Allow('plans:write')
  changeActivity(
    @Args('input') input: ChangeActivityInput,
    @Acting() actor: Actor,
  ): Promise<ActivityPayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => ActivityPayload, {
    nullable: true,
    description: 'Takes an activity out of its plan, its milestones with it.',
  })
  @Allow('plans:write')
  archiveActivity(
    @Args('input') input: ArchiveActivityInput,
    @Acting() actor: Actor,
  ): Promise<ActivityPayload> {
    return this.archiving.archive(actor, input);
  }
}
