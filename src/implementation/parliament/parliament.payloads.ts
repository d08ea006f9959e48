import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Payload } from '../../platform/graphql/payload.js';
import { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';

/** The law as it is now. */
@ObjectType({ description: 'The law as it is now, or why nothing was done.' })
export class LegalActPayload extends Payload {
  @Field(() => LegalAct, { nullable: true, description: 'The law; null where nothing was done.' })
  legalAct?: LegalAct | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many links changed; null where it was not about links.',
  })
  changedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many links were as wanted before; null where it was not about links.',
  })
  unchangedCount?: number | null;
}

/** The question as it is now. */
@ObjectType({ description: 'The question as it is now, or why nothing was done.' })
export class ParliamentaryQuestionPayload extends Payload {
  @Field(() => ParliamentaryQuestion, {
    nullable: true,
    description: 'The question; null where nothing was done.',
  })
  question?: ParliamentaryQuestion | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many links changed; null where it was not about links.',
  })
  changedCount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many links were as wanted before; null where it was not about links.',
  })
  unchangedCount?: number | null;
}

/** The finding that was recorded. */
@ObjectType({ description: 'The finding that was recorded, or why nothing was done.' })
export class LegalFindingPayload extends Payload {
  @Field(() => LegalFinding, { nullable: true, description: 'The finding; null where nothing was done.' })
  finding?: LegalFinding | null;
}
