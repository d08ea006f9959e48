import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { AddObjectiveInput, ArchiveObjectiveInput, ChangeObjectiveInput } from './objective.inputs.js';
import { ObjectiveService } from './objective.service.js';
import { ObjectivePayload } from './plan.payloads.js';

/** The door to what plans want to reach. */
@Resolver()
export class ObjectiveResolver {
  constructor(private readonly service: ObjectiveService) {}

  @Mutation(() => ObjectivePayload, {
    nullable: true,
    description: 'Adds an objective or a programme to a plan.',
  })
  @Allow('plans:write')
  addObjective(@Args('input') input: AddObjectiveInput, @Acting() actor: Actor): Promise<ObjectivePayload> {
    return this.service.add(actor, input);
  }

  @Mutation(() => ObjectivePayload, {
    nullable: true,
    description: 'Gives an objective or programme other words or another place.',
  })
  @Allow('plans:write')
  changeObjective(
    @Args('input') input: ChangeObjectiveInput,
    @Acting() actor: Actor,
  ): Promise<ObjectivePayload> {
    return this.service.change(actor, input);
  }

  @Mutation(() => ObjectivePayload, {
    nullable: true,
    description: 'Takes an objective or programme without measures out of its plan.',
  })
  @Allow('plans:write')
  archiveObjective(
    @Args('input') input: ArchiveObjectiveInput,
    @Acting() actor: Actor,
  ): Promise<ObjectivePayload> {
    return this.service.archive(actor, input);
  }
}
