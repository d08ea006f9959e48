import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Document } from './document.entity.js';

@ObjectType({ description: 'The document as it stands now.' })
export class DocumentPayload extends Payload {
  @Field(() => Document, { nullable: true, description: 'The document; null where it was refused.' })
  document?: Document | null;
}
