import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { AssignmentChangesService } from './assignment-changes.service.js';
import {
  AssignClusterInput,
  AssignPartsInput,
  AssignRecommendationsInput,
  ChangeImplementByInput,
  EndAssignmentsInput,
} from './assignment.inputs.js';
import { AssignmentsPayload, AssignPayload } from './assignment.payloads.js';
import { AssignmentService } from './assignment.service.js';

/** The door to assignments. */
@Resolver()
export class AssignmentMutations {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly changes: AssignmentChangesService,
  ) {}

  @Mutation(() => AssignPayload, {
    nullable: true,
    description:
      'Gives recommendations to an institution. A new lead takes the place of the one before. Doing it again changes nothing.',
  })
  @Allow('assignments:write')
  assignRecommendations(
    @Args('input') input: AssignRecommendationsInput,
    @Acting() actor: Actor,
  ): Promise<AssignPayload> {
    return this.assignments.assignRecommendations(actor, input);
  }

  @Mutation(() => AssignPayload, {
    nullable: true,
    description:
      'Gives parts of recommendations to an institution, in the place of whoever has the whole. A new lead takes the place of the one before. Doing it again changes nothing.',
  })
  @Allow('assignments:write')
  assignParts(@Args('input') input: AssignPartsInput, @Acting() actor: Actor): Promise<AssignPayload> {
    return this.assignments.assignParts(actor, input);
  }

  @Mutation(() => AssignPayload, {
    nullable: true,
    description:
      'Gives a cluster to an institution, with all that is in it and will be. A new lead takes the place of the one before. Doing it again changes nothing.',
  })
  @Allow('assignments:write')
  assignCluster(@Args('input') input: AssignClusterInput, @Acting() actor: Actor): Promise<AssignPayload> {
    return this.assignments.assignCluster(actor, input);
  }

  @Mutation(() => AssignmentsPayload, {
    nullable: true,
    description: 'Ends assignments. Those that have ended stay as they are.',
  })
  @Allow('assignments:write')
  endAssignments(
    @Args('input') input: EndAssignmentsInput,
    @Acting() actor: Actor,
  ): Promise<AssignmentsPayload> {
    return this.changes.end(actor, input);
  }

  @Mutation(() => AssignmentsPayload, {
    nullable: true,
    description:
      'Gives assignments in force another date, whoever has them: each ends and the same begins with the new date, so that the past can be asked for.',
  })
  @Allow('assignments:write')
  changeImplementBy(
    @Args('input') input: ChangeImplementByInput,
    @Acting() actor: Actor,
  ): Promise<AssignmentsPayload> {
    return this.changes.changeImplementBy(actor, input);
  }
}
