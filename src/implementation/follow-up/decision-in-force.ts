import { Field, ObjectType } from '@nestjs/graphql';
import { FollowUpDecisionEnum, type FollowUpDecision } from './follow-up.entities.js';

/** What holds now: the decision recorded last, else the default. */
@ObjectType({ description: 'What the country will do about a recommendation: decided, or by default.' })
export class DecisionInForce {
  @Field(() => FollowUpDecisionEnum, { description: 'What it will do.' })
  decision: FollowUpDecision;

  @Field({
    description:
      'Nobody has decided: it follows from the position. PURSUE for supported UPR recommendations and all other mechanisms, else UNDECIDED.',
  })
  isDefault: boolean;

  @Field(() => String, { nullable: true, description: 'Why; null for a default.' })
  reason: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was recorded (UTC); null for a default.',
  })
  recordedAt: string | null;
}
