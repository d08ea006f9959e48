import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { LocalDate } from '../../platform/graphql/scalars.js';

/** Something a document says to attend to first. */
@InputType({
  description:
    'What a document says the country should attend to first: one theme, or one SDG goal or target.',
})
export class NameAreaOfAttentionInput {
  @Field({ description: 'What the document calls it.' })
  @IsString()
  @Matches(/\S/, { message: 'title must not be blank' })
  @MaxLength(500)
  title: string;

  @Field(() => String, { nullable: true, description: 'Code of the theme or heading that it means.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  themeCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SDG goal or target that it means: `16`, `16.3`. Exactly one of this and `themeCode`.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(10)
  sdgCode?: string | null;

  @Field({ description: 'The document: its symbol, or title and sender.' })
  @IsString()
  @Matches(/\S/, { message: 'source must not be blank' })
  @MaxLength(500)
  source: string;

  @Field(() => LocalDate, { description: 'Day of the document.' })
  @IsISO8601({ strict: true })
  sourceOn: string;
}

/** An area of attention that holds no longer. */
@InputType({ description: 'An area of attention that holds no longer.' })
export class EndAreaOfAttentionInput {
  @Field(() => ID, { description: 'Id of the area of attention.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version that you read.' })
  @IsInt()
  version: number;

  @Field({ description: 'Why.' })
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(4_000)
  reason: string;
}

/** Which areas of attention, which page. */
@ArgsType()
export class AreasOfAttentionArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those ended, or those that hold; without it, those that hold.',
  })
  @IsOptional()
  @IsBoolean()
  ended?: boolean | null;
}
