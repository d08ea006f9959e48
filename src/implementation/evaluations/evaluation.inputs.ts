import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { IdField, OptionalIdField, WORDS, WordsField } from '../../platform/graphql/input-fields.js';
import { PlanStepInput } from '../plans/plan.inputs.js';
import { PlanVerdictEnum, type PlanVerdict } from './plan-evaluation.entity.js';

/** How something was met, and why. */
@InputType({ isAbstract: true })
abstract class Judgement {
  @Field(() => PlanVerdictEnum, { description: 'Whether it was met.' })
  @IsIn(Object.keys(PlanVerdictEnum))
  verdict: PlanVerdict;

  @WordsField('Why; published with the plan once that is closed.', WORDS) reason: string;
}

/** How an objective was met. */
@InputType({ description: 'How an objective or programme was met, once the plan’s period is over.' })
export class EvaluateObjectiveInput extends Judgement {
  @IdField('The objective or programme.') objectiveId: string;
}

/** How a milestone was met. */
@InputType({ description: 'How a milestone was met, once the plan’s period is over.' })
export class EvaluateMilestoneInput extends Judgement {
  @IdField('The milestone.') milestoneId: string;
}

/** How something of a plan was met. */
@InputType({ description: 'How an objective, a programme or a milestone was met.' })
export class PlanEvaluationInput extends Judgement {
  @OptionalIdField('An objective or programme of the plan; this or `milestoneId`.') objectiveId?:
    string | null;
  @OptionalIdField('A milestone of the plan; this or `objectiveId`.') milestoneId?: string | null;
}

/** The end of a plan. */
@InputType({
  description:
    'The end of an adopted plan. Every objective and milestone has to be evaluated, before or here; here also before its period is over.',
})
export class ClosePlanInput extends PlanStepInput {
  @Field(() => [PlanEvaluationInput], {
    nullable: true,
    description: 'Evaluations to record with it; at most 2,000.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2_000)
  @ValidateNested({ each: true })
  @Type(() => PlanEvaluationInput)
  evaluations?: PlanEvaluationInput[] | null;
}
