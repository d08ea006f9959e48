import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { SomeIdsField } from '../../platform/graphql/input-fields.js';

/** Terms of each vocabulary, by code. */
@InputType({ isAbstract: true })
export abstract class TagCodes {
  @Field(() => [String], { nullable: true, description: 'Codes of themes or headings.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  themeCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of affected groups.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  affectedGroupCodes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'SDG goals or targets: `16`, `16.3`.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(10, { each: true })
  sdgCodes?: string[] | null;
}

/** Which tags on which recommendations. */
@InputType({
  description: 'The country’s own tags on recommendations. Those of the source stay as they are.',
})
export class TagRecommendationsInput extends TagCodes {
  @SomeIdsField('Ids of recommendations, at most 5,000.')
  recommendationIds: string[];
}
