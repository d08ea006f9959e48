import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { AnyOf } from '../portfolio/any-of.js';
import { FrameworkKindEnum, type FrameworkKind } from './framework.entities.js';

/** Which frameworks: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which frameworks: all fields must hold, any value of a list is enough.' })
export class FrameworkFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [FrameworkKindEnum], { nullable: true, description: 'Kinds of framework.' })
  @AnyOf(FrameworkKindEnum)
  kinds?: FrameworkKind[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that were closed, or those in use; without it, both.',
  })
  @IsOptional()
  @IsBoolean()
  closed?: boolean | null;
}

/** Which frameworks, which page. */
@ArgsType()
export class FrameworksArgs extends PageArgs {
  @Field(() => FrameworkFilter, { nullable: true, description: 'Which ones; all without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => FrameworkFilter)
  filter?: FrameworkFilter | null;
}
