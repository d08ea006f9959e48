import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { NotApplicableProposal, StatusAssessment } from '../status/status.entities.js';
import { ProgressUpdate } from './progress-update.entity.js';

/** The update as it is now. */
@ObjectType({ description: 'The update as it is now, or why nothing was done.' })
export class ProgressUpdatePayload extends Payload {
  @Field(() => ProgressUpdate, { nullable: true, description: 'The update; null where nothing was done.' })
  progressUpdate?: ProgressUpdate | null;
}

/** What an approval recorded. */
@ObjectType({ description: 'The approved update and what its approval recorded.' })
export class ApproveProgressUpdatePayload extends ProgressUpdatePayload {
  @Field(() => [StatusAssessment], {
    nullable: true,
    description:
      'The status assessments recorded: one, or one for each member of the cluster that was ticked.',
  })
  assessments?: StatusAssessment[] | null;

  @Field(() => [NotApplicableProposal], {
    nullable: true,
    description: 'With NO_LONGER_APPLICABLE: what waits for a second coordinator.',
  })
  proposals?: NotApplicableProposal[] | null;
}
