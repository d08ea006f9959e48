import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow, Public } from '../../access/allow.js';
import type { ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ProgressApproval } from './progress-approval.js';
import { ProgressUpdateConnection } from './progress-connection.js';
import { ProgressDrafting } from './progress-drafting.js';
import { ProgressReview } from './progress-review.js';
import { ProgressSubmitting } from './progress-submitting.js';
import type { ProgressUpdate } from './progress-update.entity.js';
import { ProgressUpdatesArgs } from './progress-updates.args.js';
import {
  DraftProgressUpdateInput,
  EditProgressUpdateInput,
  ProgressUpdateStepInput,
  SubmitProgressUpdateInput,
} from './progress.inputs.js';
import { ApproveProgressUpdatePayload, ProgressUpdatePayload } from './progress.payloads.js';
import { ProgressQuery } from './progress.query.js';
import { ApproveProgressUpdateInput, ReturnProgressUpdateInput } from './review.inputs.js';

/** The door through which institutions report. */
@Resolver()
export class ProgressReportingResolver {
  constructor(
    private readonly query: ProgressQuery,
    private readonly drafting: ProgressDrafting,
    private readonly submitting: ProgressSubmitting,
  ) {}

  @Query(() => ProgressUpdateConnection, {
    description:
      'Progress updates that you may see: the country’s people see what was handed in, and what their own institution is writing; everybody sees approved ones where the country publishes them.',
  })
  @Public()
  progressUpdates(
    @Args() args: ProgressUpdatesArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<ProgressUpdate>> {
    return this.query.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => ProgressUpdatePayload, {
    nullable: true,
    description: 'Begins a report of your institution on what is assigned to it.',
  })
  @Allow('progress:draft')
  draftProgressUpdate(
    @Args('input') input: DraftProgressUpdateInput,
    @Acting() actor: Actor,
  ): Promise<ProgressUpdatePayload> {
    return this.drafting.draft(actor, input);
  }

  @Mutation(() => ProgressUpdatePayload, {
    nullable: true,
    description: 'Changes a draft or a returned update. What was handed in is never edited.',
  })
  @Allow('progress:draft')
  editProgressUpdate(
    @Args('input') input: EditProgressUpdateInput,
    @Acting() actor: Actor,
  ): Promise<ProgressUpdatePayload> {
    return this.drafting.edit(actor, input);
  }

  @Mutation(() => ProgressUpdatePayload, {
    nullable: true,
    description:
      'Gives a draft of your institution up that was never handed in: it leaves the lists and the tasks, and stays under its id.',
  })
  @Allow('progress:draft')
  discardProgressUpdate(
    @Args('input') input: ProgressUpdateStepInput,
    @Acting() actor: Actor,
  ): Promise<ProgressUpdatePayload> {
    return this.drafting.discard(actor, input);
  }

  @Mutation(() => ProgressUpdatePayload, {
    nullable: true,
    description: 'Hands a draft or a returned update in. Its text is kept as it is now.',
  })
  @Allow('progress:submit')
  submitProgressUpdate(
    @Args('input') input: SubmitProgressUpdateInput,
    @Acting() actor: Actor,
  ): Promise<ProgressUpdatePayload> {
    return this.submitting.submit(actor, input);
  }
}

/** The door of those who review. */
@Resolver()
export class ProgressReviewResolver {
  constructor(
    private readonly review: ProgressReview,
    private readonly approval: ProgressApproval,
  ) {}

  @Mutation(() => ProgressUpdatePayload, {
    nullable: true,
    description: 'Releases a submitted update from the institution, as its validator.',
  })
  @Allow('progress:clear')
  clearProgressUpdate(
    @Args('input') input: ProgressUpdateStepInput,
    @Acting() actor: Actor,
  ): Promise<ProgressUpdatePayload> {
    return this.review.clear(actor, input);
  }

  @Mutation(() => ProgressUpdatePayload, {
    nullable: true,
    description:
      'Sends an update back with a reason: the coordinator a submitted or cleared one, the institution’s validator a submitted one.',
  })
  @Allow('progress:return')
  returnProgressUpdate(
    @Args('input') input: ReturnProgressUpdateInput,
    @Acting() actor: Actor,
  ): Promise<ProgressUpdatePayload> {
    return this.review.sendBack(actor, input);
  }

  @Mutation(() => ApproveProgressUpdatePayload, {
    nullable: true,
    description:
      'Accepts an update as the coordinator. Where the institution has a validator, it has to be cleared first. A lead’s update sets the status.',
  })
  @Allow('progress:review')
  approveProgressUpdate(
    @Args('input') input: ApproveProgressUpdateInput,
    @Acting() actor: Actor,
  ): Promise<ApproveProgressUpdatePayload> {
    return this.approval.approve(actor, input);
  }
}
