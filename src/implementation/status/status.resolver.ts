import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Acting } from '../../access/actor-context.js';
import type { Actor } from '../../access/actor.js';
import { Allow } from '../../access/allow.js';
import { Connection, type ConnectionOf } from '../../platform/graphql/connection.js';
import { selectedPaths } from '../../platform/graphql/selection.js';
import { ClusterAssessmentService } from './cluster-assessment.service.js';
import { NotApplicableDecision } from './not-applicable-decision.js';
import { NotApplicableProposalsArgs, NotApplicableQuery } from './not-applicable.query.js';
import { NotApplicableProposal } from './status.entities.js';
import {
  AssessClusterInput,
  AssessPartsInput,
  AssessStatusInput,
  ConfirmNotApplicableInput,
  RejectNotApplicableInput,
} from './status.inputs.js';
import { AssessClusterPayload, AssessStatusPayload, NotApplicablePayload } from './status.payloads.js';
import { StatusService } from './status.service.js';

const NotApplicableProposalConnection = Connection(NotApplicableProposal, 'NotApplicableProposal');

/** The door to the validated status: what coordinators record of their own. */
@Resolver()
export class StatusResolver {
  constructor(
    private readonly status: StatusService,
    private readonly clusters: ClusterAssessmentService,
    private readonly decision: NotApplicableDecision,
    private readonly proposals: NotApplicableQuery,
  ) {}

  @Query(() => NotApplicableProposalConnection, {
    description:
      'Proposals of your country that recommendations no longer apply, oldest first. They count nowhere until a second coordinator confirms.',
  })
  @Allow('progress:read')
  notApplicableProposals(
    @Args() args: NotApplicableProposalsArgs,
    @Acting() actor: Actor,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionOf<NotApplicableProposal>> {
    return this.proposals.page(actor, args, selectedPaths(info).has('totalCount'));
  }

  @Mutation(() => AssessStatusPayload, {
    nullable: true,
    description:
      'Records a status without an institution’s update, of one recommendation or of many, all or nothing. What is recorded last is the status, also where it speaks of an earlier period than the one before. Of a recommendation that is split, the parts are assessed: `assessParts`.',
  })
  @Allow('status:assess')
  assessStatus(
    @Args('input') input: AssessStatusInput,
    @Acting() actor: Actor,
  ): Promise<AssessStatusPayload> {
    return this.status.assess(actor, input);
  }

  @Mutation(() => AssessStatusPayload, {
    nullable: true,
    description:
      'Records a status of parts without an institution’s update, all or nothing. The status of each recommendation that they belong to follows from its parts and is recorded with them.',
  })
  @Allow('status:assess')
  assessParts(@Args('input') input: AssessPartsInput, @Acting() actor: Actor): Promise<AssessStatusPayload> {
    return this.status.assessParts(actor, input);
  }

  @Mutation(() => AssessClusterPayload, {
    nullable: true,
    description:
      'Records the coordinator’s view of a cluster as such. It is shown, and counted in no figure.',
  })
  @Allow('status:assess')
  assessCluster(
    @Args('input') input: AssessClusterInput,
    @Acting() actor: Actor,
  ): Promise<AssessClusterPayload> {
    return this.clusters.assess(actor, input);
  }

  @Mutation(() => NotApplicablePayload, {
    nullable: true,
    description: 'Confirms, as a second coordinator, that a recommendation no longer applies.',
  })
  @Allow('status:confirm')
  confirmNotApplicable(
    @Args('input') input: ConfirmNotApplicableInput,
    @Acting() actor: Actor,
  ): Promise<NotApplicablePayload> {
    return this.decision.confirm(actor, input);
  }

  @Mutation(() => NotApplicablePayload, {
    nullable: true,
    description: 'Rejects a proposal that a recommendation no longer applies; its status stays as it is.',
  })
  @Allow('status:confirm')
  rejectNotApplicable(
    @Args('input') input: RejectNotApplicableInput,
    @Acting() actor: Actor,
  ): Promise<NotApplicablePayload> {
    return this.decision.reject(actor, input);
  }
}
