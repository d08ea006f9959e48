import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsIn, ValidateNested } from 'class-validator';
import { IdField, OptionalTextField, SomeIdsField } from '../../platform/graphql/input-fields.js';
import { LinkKindEnum, type LinkKind } from './link.entity.js';

/** One link as somebody says it. */
@InputType({
  description: 'One link: the later recommendation, the earlier one, and how they hang together.',
})
export class NewLinkInput {
  @IdField(
    'The recommendation that says something of the other: of kinds with a direction the later one. Of RELATED and DUPLICATE_OF either.',
  )
  fromId: string;

  @IdField('The recommendation that it is linked to, of the same country.')
  toId: string;

  @Field(() => LinkKindEnum, { description: 'How `from` hangs together with `to`.' })
  @IsIn(Object.keys(LinkKindEnum))
  kind: LinkKind;

  @OptionalTextField('What your country’s people should know about it.', 4_000)
  note?: string | null;
}

/** Links to make. */
@InputType({ description: 'Links between recommendations of your country, all of them or none.' })
export class LinkRecommendationsInput {
  @Field(() => [NewLinkInput], {
    description: 'The links, at most 5,000. One that is in force just so is left as it is.',
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @ValidateNested({ each: true })
  @Type(() => NewLinkInput)
  links: NewLinkInput[];
}

/** Links to end. */
@InputType({ description: 'Links to end, all of them or none. They stay in the history.' })
export class UnlinkRecommendationsInput {
  @SomeIdsField('The links, at most 5,000. One that has ended is left as it is.')
  linkIds: string[];

  @OptionalTextField('Why; for your country’s people.', 4_000)
  reason?: string | null;
}
