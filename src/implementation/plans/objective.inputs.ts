import { Field, InputType } from '@nestjs/graphql';
import { IsIn, IsOptional } from 'class-validator';
import {
  IdField,
  NumberField,
  OptionalWordsField,
  VersionField,
  WORDS,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { ObjectiveKindEnum, type ObjectiveKind } from './objective.entity.js';

/** A new objective or programme. */
@InputType({ description: 'A new objective or programme of a plan.' })
export class AddObjectiveInput {
  @IdField('The plan; in draft, in consultation or adopted.') planId: string;

  @Field(() => ObjectiveKindEnum, { description: 'Objective or programme.' })
  @IsIn(Object.keys(ObjectiveKindEnum))
  kind: ObjectiveKind;

  @WordsField('What it is called.') title: string;
  @OptionalWordsField('What it is about.', WORDS) description?: string | null;
  @NumberField('Its place in the plan; behind the last one where you leave it out.') number?: number | null;
}

/** Other words for an objective or programme. */
@InputType({ description: 'What to change of an objective; what you leave out stays, null takes it away.' })
export class ChangeObjectiveInput {
  @IdField('The objective or programme.') id: string;
  @VersionField() version: number;

  @Field(() => ObjectiveKindEnum, { nullable: true, description: 'Objective or programme.' })
  @IsOptional()
  @IsIn(Object.keys(ObjectiveKindEnum))
  kind?: ObjectiveKind | null;

  @OptionalWordsField('What it is called.') title?: string | null;
  @OptionalWordsField('What it is about.', WORDS) description?: string | null;
  @NumberField('Its place in the plan.') number?: number | null;
}

/** An objective that is taken out. */
@InputType({ description: 'An objective that is taken out of its plan; none that still has measures.' })
export class ArchiveObjectiveInput {
  @IdField('The objective or programme.') id: string;
  @VersionField() version: number;
}
