import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { ExternalGrade } from './external-grade.entity.js';

/** The grade as it is now. */
@ObjectType({ description: 'The grade as it is now, or why nothing was done.' })
export class ExternalGradePayload extends Payload {
  @Field(() => ExternalGrade, { nullable: true, description: 'The grade; null where nothing was done.' })
  externalGrade?: ExternalGrade | null;
}
