import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { OfficeHolder } from './office-holder.entity.js';

/** The office holder as they are now. */
@ObjectType({ description: 'The office holder as they are now, or why nothing was done.' })
export class OfficeHolderPayload extends Payload {
  @Field(() => OfficeHolder, { nullable: true, description: 'Who it is; null where nothing was done.' })
  officeHolder?: OfficeHolder | null;
}
