import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { SomeIdsField } from '../../platform/graphql/input-fields.js';
import { UserError } from '../../platform/graphql/user-error.js';

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

  @Field(() => [String], {
    nullable: true,
    description: 'Types of action that are asked for, by code (`actionTypes`): `legislative`, `training`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  actionTypeCodes?: string[] | null;
}

/** Every kind of tag, as inputs name it. */
export const TAG_FIELDS = ['themeCodes', 'affectedGroupCodes', 'sdgCodes', 'actionTypeCodes'] as const;

/** INVALID unless some tag is named. */
export function mustNameATag(codes: TagCodes): void {
  if (TAG_FIELDS.some((field) => codes[field]?.length)) return;
  throw new UserError('INVALID', 'Name at least one theme, group, goal, target or type of action.', [
    'input',
  ]);
}

/** Which tags on which recommendations. */
@InputType({
  description: 'The country’s own tags on recommendations. Those of the source stay as they are.',
})
export class TagRecommendationsInput extends TagCodes {
  @SomeIdsField('Ids of recommendations, at most 5,000.')
  recommendationIds: string[];
}
