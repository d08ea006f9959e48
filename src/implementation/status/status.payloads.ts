import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Cluster } from '../clusters/cluster.entity.js';
import { ClusterAssessment, NotApplicableProposal, StatusAssessment } from './status.entities.js';

/** What a coordinator's assessment recorded. */
@ObjectType({ description: 'What a coordinator’s assessment recorded.' })
export class AssessStatusPayload extends Payload {
  @Field(() => [StatusAssessment], {
    nullable: true,
    description: 'The assessments recorded now; null where nothing was done.',
  })
  assessments?: StatusAssessment[] | null;

  @Field(() => [NotApplicableProposal], {
    nullable: true,
    description: 'With NO_LONGER_APPLICABLE: what waits for a second coordinator.',
  })
  proposals?: NotApplicableProposal[] | null;

  @Field(() => Int, { nullable: true, description: 'How many assessments or proposals were recorded now.' })
  changedCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many said the same already, and stay as they are.' })
  unchangedCount?: number | null;
}

/** The coordinator's view of a cluster, as recorded. */
@ObjectType({ description: 'The coordinator’s view of a cluster, as recorded.' })
export class AssessClusterPayload extends Payload {
  @Field(() => Cluster, { nullable: true, description: 'The cluster; null where nothing was done.' })
  cluster?: Cluster | null;

  @Field(() => ClusterAssessment, { nullable: true, description: 'The assessment recorded now.' })
  assessment?: ClusterAssessment | null;
}

/** What became of a proposal. */
@ObjectType({ description: 'What became of a proposal that a recommendation no longer applies.' })
export class NotApplicablePayload extends Payload {
  @Field(() => NotApplicableProposal, {
    nullable: true,
    description: 'The proposal as it is now; null where nothing was done.',
  })
  proposal?: NotApplicableProposal | null;

  @Field(() => StatusAssessment, {
    nullable: true,
    description: 'The status that the confirmation recorded; null where it was rejected.',
  })
  assessment?: StatusAssessment | null;
}
