import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { OptionalDayField } from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';

export type DueState = 'DUE' | 'OVERDUE';
export const DueStateEnum = graphqlEnum<DueState>('DueMeasurementState', 'Whether a value is late.', {
  DUE: 'Its period is under way or ends today.',
  OVERDUE: 'Its period has ended.',
});

/** Which due measurements: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which ones: all fields must hold, any value of a list is enough.' })
export class DueMeasurementFilter {
  @Field(() => [DueStateEnum], { nullable: true, description: 'Due or overdue; both if left out.' })
  @AnyOf(DueStateEnum)
  states?: DueState[] | null;

  @OptionalDayField('Due before this day.')
  dueBefore?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Institutions that provide the data; a focal point is answered for the own one alone.',
  })
  @AnyOf(String)
  providerIds?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'What the indicators are on: recommendations, parts, clusters, measures, plans.',
  })
  @AnyOf(String)
  itemIds?: string[] | null;
}

/** Which due measurements, which page. */
@ArgsType()
export class DueMeasurementsArgs extends PageArgs {
  @Field(() => DueMeasurementFilter, { nullable: true, description: 'Which ones; all if left out.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DueMeasurementFilter)
  filter?: DueMeasurementFilter | null;
}
