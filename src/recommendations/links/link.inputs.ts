import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { LinkKindEnum, type LinkKind } from './link.entity.js';

/** One link as somebody says it. */
@InputType({
  description: 'One link: the later recommendation, the earlier one, and how they hang together.',
})
export class NewLinkInput {
  @Field(() => ID, {
    description:
      'The recommendation that says something of the other: of kinds with a direction the later one. Of RELATED and DUPLICATE_OF either.',
  })
  @IsString()
  @MaxLength(64)
  fromId: string;

  @Field(() => ID, { description: 'The recommendation that it is linked to, of the same country.' })
  @IsString()
  @MaxLength(64)
  toId: string;

  @Field(() => LinkKindEnum, { description: 'How `from` hangs together with `to`.' })
  @IsIn(Object.keys(LinkKindEnum))
  kind: LinkKind;

  @Field(() => String, { nullable: true, description: 'What your country’s people should know about it.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
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
  @Field(() => [ID], { description: 'The links, at most 5,000. One that has ended is left as it is.' })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(5_000)
  @IsString({ each: true })
  @MaxLength(64, { each: true })
  linkIds: string[];

  @Field(() => String, { nullable: true, description: 'Why; for your country’s people.' })
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  reason?: string | null;
}
