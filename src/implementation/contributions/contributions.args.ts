import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { BodyEnum, type Body } from '../../people/users/role-terms.js';
import { OptionalIdField } from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import {
  ContributionKindEnum,
  ContributionStateEnum,
  type ContributionKind,
  type ContributionState,
} from './contribution.words.js';

/** Which contributions: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which contributions: all fields must hold, any value of a list is enough.' })
export class ContributionFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @OptionalIdField('On this recommendation, part, cluster or plan itself.')
  itemId?: string | null;

  @Field(() => [ContributionKindEnum], {
    nullable: true,
    description: 'Information, comment, shadow assessment.',
  })
  @AnyOf(ContributionKindEnum)
  kinds?: ContributionKind[] | null;

  @Field(() => [BodyEnum], { nullable: true, description: 'Kinds of bodies that they come from.' })
  @AnyOf(BodyEnum)
  bodies?: Body[] | null;

  @Field(() => [ContributionStateEnum], {
    nullable: true,
    description: 'Where they stand; for coordinators and authors: others see published ones only.',
  })
  @AnyOf(ContributionStateEnum)
  states?: ContributionState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the coordinator has answered.' })
  @IsOptional()
  @IsBoolean()
  answered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: your own ones.' })
  @IsOptional()
  @IsBoolean()
  mine?: boolean | null;
}

/** Which contributions, which page. */
@ArgsType()
export class ContributionsArgs extends PageArgs {
  @Field(() => ContributionFilter, {
    nullable: true,
    description: 'Which ones; all that you may see without it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContributionFilter)
  filter?: ContributionFilter | null;
}
