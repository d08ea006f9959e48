import { Field, InputType } from '@nestjs/graphql';
import { IsISO8601, IsOptional } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';

/** From one day to another, both included; either may be open. */
@InputType({ description: 'From one day to another, both included; either may be left open.' })
export class DayRange {
  @Field(() => LocalDate, { nullable: true, description: 'First day (YYYY-MM-DD).' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day (YYYY-MM-DD).' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string | null;
}
