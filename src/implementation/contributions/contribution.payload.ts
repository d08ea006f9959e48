import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Contribution } from './contribution.entity.js';

/** The contribution as it is now. */
@ObjectType({ description: 'The contribution as it is now, or why nothing was done.' })
export class ContributionPayload extends Payload {
  @Field(() => Contribution, {
    nullable: true,
    description: 'The contribution; null where nothing was done.',
  })
  contribution?: Contribution | null;
}
