import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import {
  IdField,
  OptionalAddressField,
  OptionalDayField,
  OptionalTextField,
  OptionalWordsField,
  VersionField,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { FrameworkKindEnum, type FrameworkKind } from './framework.entities.js';

/** What a framework is beside its kind and title; every part may be left out of a change. */
@InputType({ isAbstract: true })
abstract class FrameworkTermsInput {
  @OptionalTextField('Who issued it, in words.', 300)
  issuedBy?: string | null;

  @OptionalDayField('First day of its period.')
  periodFrom?: string | null;

  @OptionalDayField('Last day of its period; not before the first.')
  periodTo?: string | null;

  @OptionalAddressField('Where the text can be read, http or https.')
  sourceUrl?: string | null;
}

/** A new framework. */
@InputType({ description: 'A new framework, of the country you act in. It begins without items.' })
export class CreateFrameworkInput extends FrameworkTermsInput {
  @Field(() => FrameworkKindEnum, { description: 'What kind of framework it is.' })
  @IsIn(Object.keys(FrameworkKindEnum))
  kind: FrameworkKind;

  @WordsField('Title, as published.', 500, 'title must not be blank')
  title: string;
}

/** Other terms for a framework. */
@InputType({ description: 'What to change of a framework; what you leave out stays, null takes it away.' })
export class ChangeFrameworkInput extends FrameworkTermsInput {
  @IdField('The framework.')
  id: string;

  @VersionField('The version you read; an edit of an older one is refused.')
  version: number;

  @Field(() => FrameworkKindEnum, { nullable: true, description: 'What kind of framework it is.' })
  @IsOptional()
  @IsIn(Object.keys(FrameworkKindEnum))
  kind?: FrameworkKind | null;

  @OptionalWordsField('Title, as published.', 500, 'title must not be blank')
  title?: string | null;
}

/** The end of a framework's use. */
@InputType({ description: 'A framework that takes no more items and links; those that it has stay.' })
export class CloseFrameworkInput {
  @IdField('The framework.')
  id: string;

  @VersionField('The version you read; closing an older one is refused.')
  version: number;
}
