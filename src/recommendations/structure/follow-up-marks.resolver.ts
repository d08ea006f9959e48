import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { MarkForFollowUpInput } from './follow-up-marks.inputs.js';
import { MarkForFollowUpPayload } from './follow-up-marks.payload.js';
import { FollowUpMarksService } from './follow-up-marks.service.js';

/** What a committee wants to hear of before the next report. */
@Resolver()
export class FollowUpMarksMutations {
  constructor(private readonly marks: FollowUpMarksService) {}

  @Mutation(() => MarkForFollowUpPayload, {
    nullable: true,
    description:
      'Marks the paragraphs of a document on which the mechanism asks a separate answer, with the day until which it wants it: all of them or none. What is marked so already is left. `recommendations(filter: { followUpRequested: true })` lists them.',
  })
  @Allow('source:write')
  markForFollowUp(
    @Acting() actor: Actor,
    @Args('input') input: MarkForFollowUpInput,
  ): Promise<MarkForFollowUpPayload> {
    return this.marks.mark(actor, input);
  }
}
