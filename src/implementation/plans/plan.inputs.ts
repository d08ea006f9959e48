import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateNested } from 'class-validator';
import {
  DayField,
  IdField,
  OptionalAddressField,
  OptionalDayField,
  OptionalIdField,
  OptionalWordsField,
  VersionField,
  WORDS,
  WordsField,
} from '../../platform/graphql/input-fields.js';
import { PlanKindEnum, type PlanKind } from './plan.entities.js';

/** A new plan. */
@InputType({ description: 'A new plan of the country you act in. It begins as a draft, without objectives.' })
export class CreateImplementationPlanInput {
  @Field(() => PlanKindEnum, { description: 'What kind of plan it is.' })
  @IsIn(Object.keys(PlanKindEnum))
  kind: PlanKind;

  @WordsField('Its title, in the country’s working language.') title: string;
  @OptionalWordsField('What it is about.', WORDS) description?: string | null;
  @DayField('First day of its period.') periodFrom: string;
  @DayField('Last day of its period; not before the first.') periodTo: string;
  @OptionalIdField('The institution of your country that answers for the plan as a whole.')
  responsibleBodyId?: string | null;
  @OptionalDayField('Day on which its drafting began; today where you leave it out.')
  begunOn?: string | null;
}

/** Other words or another period for a plan. */
@InputType({ description: 'What to change of a plan; what you leave out stays, null takes it away.' })
export class ChangeImplementationPlanInput {
  @IdField('The plan; in draft, in consultation or adopted.') id: string;
  @VersionField() version: number;

  @Field(() => PlanKindEnum, { nullable: true, description: 'What kind of plan it is.' })
  @IsOptional()
  @IsIn(Object.keys(PlanKindEnum))
  kind?: PlanKind | null;

  @OptionalWordsField('Its title, in the country’s working language.') title?: string | null;
  @OptionalWordsField('What it is about.', WORDS) description?: string | null;
  @OptionalDayField('First day of its period.') periodFrom?: string | null;
  @OptionalDayField('Last day of its period; not before the first.') periodTo?: string | null;
  @OptionalIdField('The institution of your country that answers for the plan as a whole.')
  responsibleBodyId?: string | null;
}

/** A plan that is given up. */
@InputType({ description: 'A plan that is given up before it is adopted; an adopted one is closed.' })
export class ArchiveImplementationPlanInput {
  @IdField('The plan.') id: string;
  @VersionField() version: number;
}

/** The document of a step. */
@InputType({
  description: 'The document of a step, by its title and, where there is one, an address or a file.',
})
export class PlanDocumentInput {
  @WordsField('What it is: `Decision of the Government of 3 March 2026, No. 114`.') title: string;

  @OptionalAddressField('Address on the web, http or https; not beside `fileId`.')
  url?: string | null;

  @OptionalIdField('A file that was uploaded in your country (`POST /files`); not beside `url`.')
  fileId?: string | null;
}

/** A step of a plan. */
@InputType({ description: 'A step of a plan on its way, with its day and its document.' })
export class PlanStepInput {
  @IdField('The plan.') id: string;
  @VersionField() version: number;
  @DayField('Day of the step: not before that of the step before it, today at the latest.') takenOn: string;

  @Field(() => PlanDocumentInput, { description: 'The document that goes with the step.' })
  @ValidateNested()
  @Type(() => PlanDocumentInput)
  document: PlanDocumentInput;

  @OptionalWordsField('What the administration should know about the step; never published.', 4_000)
  note?: string | null;
}

/** A plan that is drafted anew. */
@InputType({ description: 'A plan that is drafted anew, with the reason.' })
export class RedraftPlanInput {
  @IdField('The plan; not yet adopted.') id: string;
  @VersionField() version: number;
  @DayField('Day of the step: not before that of the step before it, today at the latest.') takenOn: string;

  @Field(() => PlanDocumentInput, { nullable: true, description: 'The document that asks for it, if any.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => PlanDocumentInput)
  document?: PlanDocumentInput | null;

  @WordsField('Why it is drafted anew; never published.', 4_000) reason: string;
}
