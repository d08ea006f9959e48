import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalIdField } from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import { DayRange } from '../portfolio/day-range.js';
import {
  EngagementKindEnum,
  EngagementStateEnum,
  type EngagementKind,
  type EngagementState,
} from './engagement.words.js';

/** Which events: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which events: all fields must hold, any value of a list is enough.' })
export class EngagementFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [EngagementKindEnum], { nullable: true, description: 'Consultations, hearings, trainings …' })
  @AnyOf(EngagementKindEnum)
  kinds?: EngagementKind[] | null;

  @Field(() => [EngagementStateEnum], { nullable: true, description: 'Planned, held, cancelled.' })
  @AnyOf(EngagementStateEnum)
  states?: EngagementState[] | null;

  @Field(() => DayRange, { nullable: true, description: 'First day of the event.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => DayRange)
  startsOn?: DayRange | null;

  @OptionalIdField('About this recommendation, part, cluster, plan or measure itself.')
  itemId?: string | null;
}

/** Which events, which page. */
@ArgsType()
export class EngagementsArgs extends PageArgs {
  @Field(() => EngagementFilter, {
    nullable: true,
    description: 'Which ones; all that you may see without it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EngagementFilter)
  filter?: EngagementFilter | null;
}
