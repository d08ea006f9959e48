import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { PageArgs } from '../../platform/graphql/connection.js';
import { OptionalIdField } from '../../platform/graphql/input-fields.js';
import { AnyOf } from '../portfolio/any-of.js';
import {
  LegalFindingKindEnum,
  LegalStageEnum,
  type LegalFindingKind,
  type LegalStage,
} from './legal-act.words.js';

const itemWords = 'Linked to this recommendation, part, cluster or measure itself.';

/** Which laws: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which bills and laws: all fields must hold, any value of a list is enough.' })
export class LegalActFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [LegalStageEnum], { nullable: true, description: 'How far they are today.' })
  @AnyOf(LegalStageEnum)
  stages?: LegalStage[] | null;

  @OptionalIdField(itemWords)
  itemId?: string | null;
}

/** Which laws, which page. */
@ArgsType()
export class LegalActsArgs extends PageArgs {
  @Field(() => LegalActFilter, {
    nullable: true,
    description: 'Which ones; all that you may see without it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => LegalActFilter)
  filter?: LegalActFilter | null;
}

/** Which questions: all fields must hold, any value of a list is enough. */
@InputType({ description: 'Which questions in parliament: all fields must hold.' })
export class ParliamentaryQuestionFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the Government has answered.' })
  @IsOptional()
  @IsBoolean()
  answered?: boolean | null;

  @OptionalIdField(itemWords)
  itemId?: string | null;
}

/** Which questions, which page. */
@ArgsType()
export class ParliamentaryQuestionsArgs extends PageArgs {
  @Field(() => ParliamentaryQuestionFilter, {
    nullable: true,
    description: 'Which ones; all that you may see without it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ParliamentaryQuestionFilter)
  filter?: ParliamentaryQuestionFilter | null;
}

/** Which lines of the legal inventory. */
@InputType({
  description: 'Which lines of the legal inventory: all fields must hold, any value of a list is enough.',
})
export class LegalFindingFilter {
  @Field(() => [String], { nullable: true, description: 'Countries, by code: `SVN`.' })
  @AnyOf(String)
  countries?: string[] | null;

  @Field(() => [LegalFindingKindEnum], { nullable: true, description: 'What was found.' })
  @AnyOf(LegalFindingKindEnum)
  findings?: LegalFindingKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Instruments, as they were entered, whatever their case: `CEDAW`.',
  })
  @AnyOf(String)
  instruments?: string[] | null;

  @OptionalIdField('On this law.')
  legalActId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: also those that a later one outdates. Left out otherwise.',
  })
  @IsOptional()
  @IsBoolean()
  includeSuperseded?: boolean | null;
}

/** Which lines, which page. */
@ArgsType()
export class LegalFindingsArgs extends PageArgs {
  @Field(() => LegalFindingFilter, { nullable: true, description: 'Which ones; all that hold without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => LegalFindingFilter)
  filter?: LegalFindingFilter | null;
}
