import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DataRequestStateEnum, type DataRequestState } from './data-request.entity.js';
import { SideEnum, type Side } from './passed-tasks.args.js';

/** Which data requests: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which ones: all fields must hold, any value of a list is enough.' })
export class DataRequestFilter {
  @Field(() => SideEnum, {
    nullable: true,
    description: 'On which side your institution stands; both if left out. A coordinator has no side.',
  })
  @IsOptional()
  @IsIn(Object.keys(SideEnum))
  side?: Side | null;

  @Field(() => [DataRequestStateEnum], { nullable: true, description: 'Where they stand; any if left out.' })
  @AnyOf(DataRequestStateEnum)
  states?: DataRequestState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whose answer is overdue. False: only the others.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Those for values of these indicators.' })
  @AnyOf(String)
  indicatorIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those asked by or of one of these institutions.' })
  @AnyOf(String)
  institutionIds?: string[] | null;
}

/** Which data requests, which page. */
@ArgsType()
export class DataRequestsArgs extends PageArgs {
  @Field(() => DataRequestFilter, { nullable: true, description: 'Which ones; all if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DataRequestFilter)
  filter?: DataRequestFilter | null;
}
