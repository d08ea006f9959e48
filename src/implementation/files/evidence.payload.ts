import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ProgressUpdate } from '../progress/progress-update.entity.js';
import { Evidence } from './evidence.entities.js';

/** The evidence and the update it belongs to. */
@ObjectType({ description: 'The evidence that was attached or taken away, and its update.' })
export class EvidencePayload extends Payload {
  @Field(() => Evidence, { nullable: true, description: 'The evidence; null where nothing was done.' })
  evidence?: Evidence | null;

  @Field(() => ProgressUpdate, { nullable: true, description: 'The update; null where nothing was done.' })
  progressUpdate?: ProgressUpdate | null;
}
