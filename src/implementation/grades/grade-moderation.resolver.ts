import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { ExternalGradePayload } from './external-grade.payload.js';
import { ReleaseExternalGradeInput, WithholdExternalGradeInput } from './grade-moderation.inputs.js';
import { GradeModerationService } from './grade-moderation.service.js';

/** The door to withholding what a grader gave. */
@Resolver()
export class GradeModerationResolver {
  constructor(private readonly moderation: GradeModerationService) {}

  @Mutation(() => ExternalGradePayload, {
    nullable: true,
    description:
      'Withholds a grade that a regional body, or a national human rights institution without accreditation, gave from its own account: on a listed ground, with a reason that its author reads. That it contradicts the State is no ground.',
  })
  @Allow('grades:moderate')
  withholdExternalGrade(
    @Args('input') input: WithholdExternalGradeInput,
    @Acting() actor: Actor,
  ): Promise<ExternalGradePayload> {
    return this.moderation.withhold(actor, input);
  }

  @Mutation(() => ExternalGradePayload, {
    nullable: true,
    description: 'Publishes a withheld grade again.',
  })
  @Allow('grades:moderate')
  releaseExternalGrade(
    @Args('input') input: ReleaseExternalGradeInput,
    @Acting() actor: Actor,
  ): Promise<ExternalGradePayload> {
    return this.moderation.release(actor, input);
  }
}
