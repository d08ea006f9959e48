import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalIdField, OptionalTextField } from '../../platform/graphql/input-fields.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;

@InputType({ description: 'Which entries: all conditions together; what you leave out matches any.' })
export class AuditFilter {
  @Field(() => String, {
    nullable: true,
    description: 'From this instant on (UTC, `2026-03-01T00:00:00.000Z`).',
  })
  @IsOptional()
  @Matches(INSTANT, { message: 'write an instant in UTC: 2026-03-01T00:00:00.000Z' })
  @IsISO8601({ strict: true })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Before this instant (UTC).' })
  @IsOptional()
  @Matches(INSTANT, { message: 'write an instant in UTC: 2026-03-01T00:00:00.000Z' })
  @IsISO8601({ strict: true })
  to?: string | null;

  @OptionalIdField('Done by this person.')
  userId?: string | null;

  @OptionalTextField('What happened, such as `ClusterCreated`.', 100)
  eventName?: string | null;

  @OptionalIdField('What it was about.')
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Something that was changed by it.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  entityId?: string | null;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which ones; all unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilter)
  filter?: AuditFilter | null;
}

@ArgsType()
export class ChangesArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  @IsInt()
  @Min(0)
  @Max(100)
  first: number;

  @Field(() => Int, { nullable: true, description: 'After the change of this `ordinal`.' })
  @IsOptional()
  @IsInt()
  after?: number | null;
}
