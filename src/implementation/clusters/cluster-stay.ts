import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The time that a recommendation, or a part by itself, was, or is, in a cluster. */
@ObjectType({ description: 'The time that a recommendation, or a part by itself, was, or is, in a cluster.' })
export class ClusterStay {
  @Field(() => ID, { description: 'Id of the stay.' })
  id: string;

  /** The recommendation, or the part. */
  memberId: string;
  clusterId: string;

  @Field({ description: 'When it joined (UTC).' })
  joinedAt: string;

  @Field(() => String, { nullable: true, description: 'When it left (UTC); null while it is in it.' })
  leftAt: string | null;
}
