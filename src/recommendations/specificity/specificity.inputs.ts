import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import { SomeIdsField } from '../../platform/graphql/input-fields.js';
import { SpecificityEnum, type Specificity } from './specificity.entity.js';

/** Recommendations whose verbs are taken at their word. */
@InputType({ description: 'Recommendations that are as concrete as their verbs suggest.' })
export class AcceptSpecificityInput {
  @SomeIdsField('Ids of recommendations, at most 5,000.')
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
