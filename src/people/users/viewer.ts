import { Field, ObjectType } from '@nestjs/graphql';
import { Membership } from './membership.entity.js';
import { User } from './user.entity.js';

/** Who asks. */
@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => User, { description: 'The person.' })
  user: User;

  @Field(() => Membership, { description: 'The membership that the person acts under.' })
  membership: Membership;

  @Field(() => [Membership], {
    description: 'All memberships in force, oldest first; `switchMembership` goes from one to another.',
  })
  memberships: Membership[];

  @Field(() => [String], {
    description:
      'What the role allows, such as `progress:submit`, for showing and hiding; each request is checked.',
  })
  permissions: string[];
}
