import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The time that a recommendation was, or is, in a cluster. */
@ObjectType({ description: 'The time that a recommendation was, or is, in a cluster.' })
export class ClusterStay {
  @Field(() => ID, { description: 'Id of the stay.' })
  id: string;

  recommendationId: string;
  clusterId: string;

  @Field({ description: 'When it joined (UTC).' })
  joinedAt: string;

  @Field(() => String, { nullable: true, description: 'When it left (UTC); null while it is in it.' })
  leftAt: string | null;
}
