import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { MilestonePayload } from './activity.payloads.js';
import { MilestoneReporting } from './milestone-reporting.js';
import {
  AddMilestoneInput,
  ArchiveMilestoneInput,
  ChangeMilestoneInput,
  ReportMilestoneInput,
} from './milestone.inputs.js';
import { MilestoneService } from './milestone.service.js';

/** The door to milestones. */
@Resolver()
export class MilestoneResolver {
  constructor(
    private readonly service: MilestoneService,
    private readonly reporting: MilestoneReporting,
  ) {}

  @Mutation(() => MilestonePayload, { nullable: true, description: 'Adds a milestone to an activity.' })
  @Allow('plans:write')
  addMilestone(@Args('input') input: AddMilestoneInput, @Acting() actor: Actor): Promise<MilestonePayload> {
    return this.service.add(actor, input);
  }

  @Mutation(() => MilestonePayload, {
    nullable: true,
    description: 'Gives a milestone other words or another day.',
  })
  @Allow('plans:write')
  changeMilestone(
    @Args('input') input: ChangeMilestoneInput,
    @Acting() actor: Actor,
  ): Promise<MilestonePayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => MilestonePayload, {
    nullable: true,
    description: 'Takes a milestone out of its activity.',
  })
  @Allow('plans:write')
  archiveMilestone(
    @Args('input') input: ArchiveMilestoneInput,
    @Acting() actor: Actor,
  ): Promise<MilestonePayload> {
    return this.service.archive(actor, input);
  }

  @Mutation(() => MilestonePayload, {
    nullable: true,
    description:
      'Says whether a milestone of an adopted plan is reached: a focal point of the institution that carries the activity out, or the coordinator.',
  })
  @Allow('milestones:report')
  reportMilestone(
    @Args('input') input: ReportMilestoneInput,
    @Acting() actor: Actor,
  ): Promise<MilestonePayload> {
    return this.reporting.report(actor, input);
  }
}
