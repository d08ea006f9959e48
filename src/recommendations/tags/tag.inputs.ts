import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

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
  @Field(() => [ID], { description: 'Ids of recommendations, at most 5,000.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  recommendationIds: string[];
}
