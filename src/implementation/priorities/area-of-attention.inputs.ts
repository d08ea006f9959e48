import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import {
  DayField,
  IdField,
  OptionalTextField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';

/** Something a document says to attend to first. */
@InputType({
  description:
    'What a document says the country should attend to first: one theme, one affected group, or one SDG goal or target.',
})
export class NameAreaOfAttentionInput {
  @WordsField('What the document calls it.', 500, 'title must not be blank')
  title: string;

  @OptionalTextField('Code of the theme or heading that it means.', 200)
  themeCode?: string | null;

  @OptionalTextField('Code of the affected group that it means: `migrants`.', 200)
  affectedGroupCode?: string | null;

  @OptionalTextField(
    'SDG goal or target that it means: `16`, `16.3`. Exactly one of this, `themeCode` and `affectedGroupCode`.',
    10,
  )
  sdgCode?: string | null;

  @WordsField('The document: its symbol, or title and sender.', 500, 'source must not be blank')
  source: string;

  @DayField('Day of the document.')
  sourceOn: string;
}

/** An area of attention that holds no longer. */
@InputType({ description: 'An area of attention that holds no longer.' })
export class EndAreaOfAttentionInput {
  @IdField('Id of the area of attention.')
  id: string;

  @VersionField()
  version: number;

  @WordsField('Why.', 4_000, 'reason must not be blank')
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
