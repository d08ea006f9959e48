import { Field, InputType } from '@nestjs/graphql';
import { IsIn } from 'class-validator';
import { IdField, VersionField, WordsField } from '../../platform/graphql/input-fields.js';
import { WithholdingGroundEnum, type WithholdingGround } from '../contributions/contribution.words.js';

/** A grade that is published again. */
@InputType({ description: 'A withheld grade that is published again.' })
export class ReleaseExternalGradeInput {
  @IdField('The grade.')
  id: string;

  @VersionField()
  version: number;
}

/** A grade that is withheld. */
@InputType({
  description:
    'A grade that is withheld, on a listed ground only; its author reads why. Not one of an accredited national human rights institution, nor one that a coordinator entered: that is retracted.',
})
export class WithholdExternalGradeInput extends ReleaseExternalGradeInput {
  @Field(() => WithholdingGroundEnum, { description: 'The ground.' })
  @IsIn(Object.values(WithholdingGroundEnum))
  ground: WithholdingGround;

  @WordsField('Why that ground is given here; the author reads it.', 2_000, 'say why')
  reason: string;
}
