import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Connection, PageArgs } from '../../platform/graphql/connection.js';
import { graphqlEnum } from '../../platform/graphql/enums.js';
import { OptionalIdsField, OptionalTextField } from '../../platform/graphql/input-fields.js';
import { OrderDirectionEnum, type OrderDirection } from '../../platform/graphql/order-direction.js';
import { BranchEnum, Institution, LevelEnum, type Branch, type Level } from './institution.entity.js';

@InputType({ description: 'Which institutions: all conditions together; what you leave out matches any.' })
export class InstitutionFilter {
  @Field(() => [String], { nullable: true, description: 'Of these countries: `["SVN"]`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(300)
  @IsString({ each: true })
  @MaxLength(3, { each: true })
  countries?: string[] | null;

  @Field(() => [BranchEnum], { nullable: true, description: 'Of these branches of the State.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(Object.values(BranchEnum), { each: true })
  branches?: Branch[] | null;

  @Field(() => [LevelEnum], { nullable: true, description: 'Of these levels of government.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsIn(Object.values(LevelEnum), { each: true })
  levels?: Level[] | null;

  @OptionalIdsField('Directly below one of these institutions.', 100)
  parentIds?: string[] | null;

  @OptionalTextField('A part of a name in any language.', 300)
  name?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True = those that were archived, false = those that work, null = both.',
    nullable: true,
  })
  @IsOptional()
  @IsBoolean()
  archived?: boolean | null;
}

export type InstitutionOrderField = 'NAME' | 'CREATED';
export const InstitutionOrderFieldEnum = graphqlEnum<InstitutionOrderField>(
  'InstitutionOrderField',
  'By what institutions are ordered.',
  {
    NAME: 'By name, the English one where there is one.',
    CREATED: 'In the order in which they were entered.',
  },
);

@InputType({ description: 'By what, and which way.' })
export class InstitutionOrder {
  @Field(() => InstitutionOrderFieldEnum, { description: 'By what.' })
  @IsIn(Object.values(InstitutionOrderFieldEnum))
  field: InstitutionOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which way.' })
  @IsIn(Object.values(OrderDirectionEnum))
  direction: OrderDirection;
}

@ArgsType()
export class InstitutionsArgs extends PageArgs {
  @Field(() => InstitutionFilter, { nullable: true, description: 'Which ones; all that work unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => InstitutionFilter)
  filter?: InstitutionFilter | null;

  @Field(() => InstitutionOrder, { nullable: true, description: 'In which order; by name unless told.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => InstitutionOrder)
  orderBy?: InstitutionOrder | null;
}

@ObjectType({ description: 'A page of institutions that you may see.' })
export class InstitutionConnection extends Connection(Institution, 'Institution') {}
