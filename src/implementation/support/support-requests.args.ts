import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import {
  SupportChannelEnum,
  SupportStateEnum,
  type SupportChannel,
  type SupportState,
} from './support-request.enums.js';

/** Which requests: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which requests: all fields must hold, any value of a list is enough.' })
export class SupportRequestFilter {
  @Field(() => [String], { nullable: true, description: 'Countries that ask, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [SupportChannelEnum], { nullable: true, description: 'Who is asked.' })
  @AnyOf(SupportChannelEnum)
  channels?: SupportChannel[] | null;

  @Field(() => [SupportStateEnum], { nullable: true, description: 'Where they stand.' })
  @AnyOf(SupportStateEnum)
  states?: SupportState[] | null;

  @Field(() => [String], { nullable: true, description: 'Areas of assistance, by code.' })
  @AnyOf(String)
  areas?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Institutions that ask.' })
  @AnyOf(String)
  requestingBodyIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'States that are asked, by code.' })
  @AnyOf(String)
  partners?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Recommendations they are for: themselves, a part, or the cluster that they or a part are in now.',
  })
  @AnyOf(String)
  recommendationIds?: string[] | null;

  @Field(() => Int, { nullable: true, description: 'A year that they are for.' })
  @IsOptional()
  @IsInt()
  year?: number | null;
}

/** Which requests, without a page. */
@ArgsType()
export class SupportTotalsArgs {
  @Field(() => SupportRequestFilter, { nullable: true, description: 'Which ones; all without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SupportRequestFilter)
  filter?: SupportRequestFilter | null;
}

/** Which requests, which page. */
@ArgsType()
export class SupportRequestsArgs extends PageArgs {
  @Field(() => SupportRequestFilter, { nullable: true, description: 'Which ones; all without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => SupportRequestFilter)
  filter?: SupportRequestFilter | null;
}

/** What is asked for and received in one currency. */
@ObjectType({
  description:
    'What is asked for and received in one currency: exact decimals with its digits. Currencies are never added.',
})
export class SupportTotal {
  @Field({ description: 'Currency, as ISO 4217 has it: `USD`.' }) currency: string;
  @Field(() => Int, { description: 'How many requests have an amount in it.' }) requestCount: number;
  @Field({ description: 'Sum of what is asked for, as far as said.' }) asked: string;
  @Field({ description: 'Sum of what was received, as far as said.' }) received: string;
}
