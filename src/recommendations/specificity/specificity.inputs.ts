import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { SpecificityEnum, type Specificity } from './specificity.entity.js';

/** Recommendations whose verbs are taken at their word. */
@InputType({ description: 'Recommendations that are as concrete as their verbs suggest.' })
export class AcceptSpecificityInput {
  @Field(() => [ID], { description: 'Ids of recommendations, at most 5,000.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  recommendationIds: string[];
}

/** How concrete recommendations are. */
@InputType({ description: 'How concrete recommendations are, all of them or none.' })
export class SetSpecificityInput extends AcceptSpecificityInput {
  @Field(() => SpecificityEnum, {
    nullable: true,
    description: 'The level; null, or left out, takes it away.',
  })
  @IsOptional()
  @IsIn(Object.keys(SpecificityEnum))
  level?: Specificity | null;
}
