import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUrl, Matches, MaxLength } from 'class-validator';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { FrameworkKindEnum, type FrameworkKind } from './framework.entities.js';

/** What a framework is beside its kind and title; every part may be left out of a change. */
@InputType({ isAbstract: true })
abstract class FrameworkTermsInput {
  @Field(() => String, { nullable: true, description: 'Who issued it, in words.' })
  @IsOptional()
  @IsString()
  @MaxLength(300)
  issuedBy?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day of its period.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  periodFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of its period; not before the first.' })
  @IsOptional()
  @IsISO8601({ strict: true })
  periodTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the text can be read, http or https.' })
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, disallow_auth: true, require_tld: false },
    { message: 'write an address that begins with https:// or http://' },
  )
  @MaxLength(2_000)
  sourceUrl?: string | null;
}

/** A new framework. */
@InputType({ description: 'A new framework, of the country you act in. It begins without items.' })
export class CreateFrameworkInput extends FrameworkTermsInput {
  @Field(() => FrameworkKindEnum, { description: 'What kind of framework it is.' })
  @IsIn(Object.keys(FrameworkKindEnum))
  kind: FrameworkKind;

  @Field({ description: 'Title, as published.' })
  @IsString()
  @Matches(/\S/, { message: 'title must not be blank' })
  @MaxLength(500)
  title: string;
}

/** Other terms for a framework. */
@InputType({ description: 'What to change of a framework; what you leave out stays, null takes it away.' })
export class ChangeFrameworkInput extends FrameworkTermsInput {
  @Field(() => ID, { description: 'The framework.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; an edit of an older one is refused.' })
  @IsInt()
  version: number;

  @Field(() => FrameworkKindEnum, { nullable: true, description: 'What kind of framework it is.' })
  @IsOptional()
  @IsIn(Object.keys(FrameworkKindEnum))
  kind?: FrameworkKind | null;

  @Field(() => String, { nullable: true, description: 'Title, as published.' })
  @IsOptional()
  @IsString()
  @Matches(/\S/, { message: 'title must not be blank' })
  @MaxLength(500)
  title?: string | null;
}

/** The end of a framework's use. */
@InputType({ description: 'A framework that takes no more items and links; those that it has stay.' })
export class CloseFrameworkInput {
  @Field(() => ID, { description: 'The framework.' })
  @IsString()
  @MaxLength(64)
  id: string;

  @Field(() => Int, { description: 'The version you read; closing an older one is refused.' })
  @IsInt()
  version: number;
}
