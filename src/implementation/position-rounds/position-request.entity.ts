import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Entity, ForeignKey, Index } from 'typeorm';
import {
  DateColumn,
  EnumColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  TextColumn,
} from '../../platform/database/columns.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { Node } from '../../platform/graphql/node.js';
import { Institution } from '../../people/institutions/institution.entity.js';
import { PositionClaimEnum, type PositionClaim } from '../../recommendations/positions/position.entity.js';
import { Country } from '../../reference/countries/country.entity.js';
import { PositionItem } from './position-item.entity.js';
import { PositionRound, type PositionRoundState } from './position-round.entity.js';

export type PositionAdvice = 'SUPPORT' | 'SUPPORT_IN_PART' | 'NOTE';
export const PositionAdviceEnum = graphqlEnum<PositionAdvice>(
  'PositionAdvice',
  'What an institution advises the State to say of a recommendation.',
  {
    SUPPORT: 'Support it.',
    SUPPORT_IN_PART: 'Support a part of it: the reason says which.',
    NOTE: 'Take note of it: do not support it.',
  },
);

export type PositionRequestState = 'ASKED' | 'ADVISED' | 'CLEARED' | 'RETURNED' | 'WITHDRAWN';
export const PositionRequestStateEnum = graphqlEnum<PositionRequestState>(
  'PositionRequestState',
  'How far an institution’s advice is.',
  {
    ASKED: 'It was asked and has not answered.',
    ADVISED:
      'A focal point advised. It counts once it is cleared, or at once where the institution has no validator but its author.',
    CLEARED: 'The institution’s validator cleared it.',
    RETURNED: 'It is to be written again, as `returnReason` says.',
    WITHDRAWN: 'The coordinator took the question back: for the institution it does not exist any more.',
  },
);

/** What one institution is asked about one item, and what it advises. Its former words stand in the audit. */
@Entity()
@Index(['itemId', 'institutionId'], { unique: true })
@Index(['roundId', 'institutionId'])
@Index(['institutionId', 'dueOn'])
@Index(['countryCode', 'dueOn'])
@ObjectType({
  implements: () => Node,
  description:
    'The question to one institution what the State should say of one recommendation or part, and its advice. It exists for the people of that institution and for coordinators.',
})
export class PositionRequest extends Node {
  @IdColumn('prq') override id: string;
  @ForeignKey(() => Country) @TextColumn() countryCode: string;
  @ForeignKey(() => PositionRound) @TextColumn() roundId: string;
  @ForeignKey(() => PositionItem) @TextColumn() itemId: string;
  @ForeignKey(() => Institution) @TextColumn() institutionId: string;

  @EnumColumn()
  @Field(() => PositionRequestStateEnum, { description: 'How far the advice is.' })
  state: PositionRequestState;

  @DateColumn()
  @Field({ description: 'Until when it is wanted (YYYY-MM-DD).' })
  dueOn: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What the institution is told to look at; null for nothing.',
  })
  instruction: string | null;

  @InstantColumn()
  @Field({ description: 'When it was asked last (UTC).' })
  askedAt: string;
  @TextColumn() askedById: string;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why there is more time, as the coordinator wrote; null where the day was never moved.',
  })
  extensionReason: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionAdviceEnum, { nullable: true, description: 'What it advises; null before.' })
  advice: PositionAdvice | null;

  @TextColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'Why; null before.' })
  reason: string | null;

  @EnumColumn({ nullable: true })
  @Field(() => PositionClaimEnum, {
    nullable: true,
    description: 'What the State could claim beside its position; null for nothing. Sets no status.',
  })
  claim: PositionClaim | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, { nullable: true, description: 'When it was advised last (UTC); null before.' })
  advisedAt: string | null;
  @TextColumn({ nullable: true }) advisedById: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'When the validator cleared it (UTC); null while nobody did.',
  })
  clearedAt: string | null;
  @TextColumn({ nullable: true }) clearedById: string | null;
  /** Who cleared what they had written themselves, where the installation waives four eyes. */
  @TextColumn({ nullable: true }) waivedById: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What is to be written otherwise; null unless returned.',
  })
  returnReason: string | null;

  @TextColumn({ nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Why the question was taken back; null unless it was.',
  })
  withdrawalReason: string | null;

  @IntColumn()
  @Field(() => Int, { description: 'Send it back when you advise: an edit of an older version is refused.' })
  version: number;

  /** As its round stands: read with it, no column of the table. */
  roundState?: PositionRoundState;

  /** 1 where it counts: cleared, or with nobody to clear it. Read with it, no column of the table. */
  given?: number;
}
