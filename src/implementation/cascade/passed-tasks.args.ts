import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { AnyOf } from '../portfolio/any-of.js';
import { PassedTaskStateEnum, type PassedTaskState } from './passed-task.entity.js';

export type Side = 'SENT_BY_US' | 'SENT_TO_US';
export const SideEnum = graphqlEnum<Side>('InstitutionSide', 'On which side your institution stands.', {
  SENT_BY_US: 'It asks.',
  SENT_TO_US: 'It is asked.',
});

/** Which passed tasks: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which ones: all fields must hold, any value of a list is enough.' })
export class PassedTaskFilter {
  @Field(() => SideEnum, {
    nullable: true,
    description: 'On which side your institution stands; both if left out. A coordinator has no side.',
  })
  @IsOptional()
  @IsIn(Object.keys(SideEnum))
  side?: Side | null;

  @Field(() => [PassedTaskStateEnum], { nullable: true, description: 'Where they stand; any if left out.' })
  @AnyOf(PassedTaskStateEnum)
  states?: PassedTaskState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those whose answer is overdue. False: only the others.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Those of these assignments.' })
  @AnyOf(String)
  assignmentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Those passed by or to one of these institutions.' })
  @AnyOf(String)
  institutionIds?: string[] | null;
}

/** Which passed tasks, which page. */
@ArgsType()
export class PassedTasksArgs extends PageArgs {
  @Field(() => PassedTaskFilter, { nullable: true, description: 'Which ones; all if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PassedTaskFilter)
  filter?: PassedTaskFilter | null;
}
