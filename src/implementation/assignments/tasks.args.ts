import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { OptionalDayField } from '../../platform/graphql/input-fields.js';
import { OrderDirectionEnum, type OrderDirection } from '../../platform/graphql/order-direction.js';
import { AnyOf } from '../portfolio/any-of.js';
import { AssignmentRoleEnum, type AssignmentRole } from './assignment.entity.js';
import { TaskStateEnum, type TaskState } from './task.js';

export type TaskOrderField = 'DUE_ON' | 'ASSIGNED_AT';
export const TaskOrderFieldEnum = graphqlEnum<TaskOrderField>(
  'TaskOrderField',
  'What tasks are ordered by.',
  {
    DUE_ON: 'When what comes next is due; those without a date last.',
    ASSIGNED_AT: 'When it came into the institution’s hands.',
  },
);

/** Which tasks: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which tasks: all fields must hold, any value of a list is enough.' })
export class TaskFilter {
  @Field(() => [TaskStateEnum], { nullable: true, description: 'How they stand; all if left out.' })
  @AnyOf(TaskStateEnum)
  states?: TaskState[] | null;

  @Field(() => [AssignmentRoleEnum], { nullable: true, description: 'In which role; any if left out.' })
  @AnyOf(AssignmentRoleEnum)
  roles?: AssignmentRole[] | null;

  @OptionalDayField('Due before this day.')
  dueBefore?: string | null;
}

/** What tasks are ordered by. */
@InputType({ description: 'What tasks are ordered by.' })
export class TaskOrder {
  @Field(() => TaskOrderFieldEnum, { description: 'By what.' })
  @IsIn(Object.keys(TaskOrderFieldEnum))
  field: TaskOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which way.' })
  @IsIn(Object.keys(OrderDirectionEnum))
  direction: OrderDirection;
}

/** Which tasks, in which order, which page. */
@ArgsType()
export class TasksArgs extends PageArgs {
  @Field(() => TaskFilter, { nullable: true, description: 'Which ones; all if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TaskFilter)
  filter?: TaskFilter | null;

  @Field(() => TaskOrder, { nullable: true, description: 'By what; by what is due first if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => TaskOrder)
  orderBy?: TaskOrder | null;
}
