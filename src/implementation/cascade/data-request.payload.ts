import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { DataRequest } from './data-request.entity.js';

/** The request as it is now. */
@ObjectType({ description: 'The data request as it is now, or why nothing was done.' })
export class DataRequestPayload extends Payload {
  @Field(() => DataRequest, { nullable: true, description: 'The request; null where nothing was done.' })
  dataRequest?: DataRequest | null;
}
