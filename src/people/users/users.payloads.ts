import { Field, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { Invitation } from './invitation.entity.js';
import { Membership } from './membership.entity.js';
import { User } from './user.entity.js';

@ObjectType({ description: 'What came of an invitation.' })
export class InviteUserPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation; null where it was not made.' })
  invitation?: Invitation | null;

  @Field(() => String, {
    nullable: true,
    description: 'The one-time token for `acceptInvitation`. It is told this once: only its hash is kept.',
  })
  token?: string | null;
}

@ObjectType({ description: 'What came of taking an invitation back.' })
export class InvitationPayload extends Payload {
  @Field(() => Invitation, { nullable: true, description: 'The invitation as it is now.' })
  invitation?: Invitation | null;
}

@ObjectType({ description: 'What came of giving or ending a membership.' })
export class MembershipPayload extends Payload {
  @Field(() => Membership, { nullable: true, description: 'The membership as it is now.' })
  membership?: Membership | null;
}

@ObjectType({ description: 'What came of changing, closing or opening an account.' })
export class UserPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'The person as it is now.' })
  user?: User | null;
}
