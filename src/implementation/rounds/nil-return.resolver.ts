import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import {
  ClearNilReturnInput,
  FileNilReturnInput,
  ReportNothingNewInput,
  ReturnNilReturnInput,
} from './nil-return.inputs.js';
import { FiledNilReturnPayload, NilReturnPayload } from './nil-return.payloads.js';
import { NilReturnReview } from './nil-return.review.js';
import { NilReturnService } from './nil-return.service.js';

/** The door for who has nothing to report. */
@Resolver()
export class NilReturnResolver {
  constructor(
    private readonly service: NilReturnService,
    private readonly review: NilReturnReview,
  ) {}

  @Mutation(() => FiledNilReturnPayload, {
    nullable: true,
    description:
      'Your institution has nothing to report on anything that an open round asks it now. What is added later is asked anew.',
  })
  @Allow('rounds:answer')
  fileNilReturn(
    @Args('input') input: FileNilReturnInput,
    @Acting() actor: Actor,
  ): Promise<FiledNilReturnPayload> {
    return this.service.file(actor, input);
  }

  @Mutation(() => FiledNilReturnPayload, {
    nullable: true,
    description:
      'Nothing new since a day on some of your institution’s tasks in an open round. Sets no status.',
  })
  @Allow('rounds:answer')
  reportNothingNew(
    @Args('input') input: ReportNothingNewInput,
    @Acting() actor: Actor,
  ): Promise<FiledNilReturnPayload> {
    return this.service.nothingNew(actor, input);
  }

  @Mutation(() => NilReturnPayload, {
    nullable: true,
    description: 'Clears a nil return as the institution’s validator; never one’s own.',
  })
  @Allow('rounds:clear')
  clearNilReturn(
    @Args('input') input: ClearNilReturnInput,
    @Acting() actor: Actor,
  ): Promise<NilReturnPayload> {
    return this.review.clear(actor, input);
  }

  @Mutation(() => NilReturnPayload, {
    nullable: true,
    description: 'Sends a nil return back, with a reason: the institution reports, or says it again.',
  })
  @Allow('rounds:return')
  returnNilReturn(
    @Args('input') input: ReturnNilReturnInput,
    @Acting() actor: Actor,
  ): Promise<NilReturnPayload> {
    return this.review.sendBack(actor, input);
  }
}
