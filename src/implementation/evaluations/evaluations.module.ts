import { Module } from '@nestjs/common';
import { PeopleModule } from '../../people/people.module.js';
import { ActivitiesModule } from '../activities/activities.module.js';
import { PlansModule } from '../plans/plans.module.js';
import { StatusModule } from '../status/status.module.js';
import { EvaluationRecord } from './evaluation-record.js';
import {
  EvaluationPeopleFields,
  MilestoneEvaluationFields,
  ObjectiveEvaluationFields,
  PlanEvaluationField,
} from './evaluation.fields.js';
import {
  MilestoneEvaluationsLoader,
  ObjectiveEvaluationsLoader,
  UnevaluatedLoader,
} from './evaluation.loaders.js';
import { EvaluationResolver } from './evaluation.resolver.js';
import { PlanClosing } from './plan-closing.js';
import { PlanEvaluating } from './plan-evaluating.js';

/** How far a plan was met when it ended. */
@Module({
  imports: [PeopleModule, StatusModule, PlansModule, ActivitiesModule],
  providers: [
    EvaluationResolver,
    ObjectiveEvaluationFields,
    MilestoneEvaluationFields,
    PlanEvaluationField,
    EvaluationPeopleFields,
    PlanEvaluating,
    PlanClosing,
    EvaluationRecord,
    ObjectiveEvaluationsLoader,
    MilestoneEvaluationsLoader,
    UnevaluatedLoader,
  ],
})
export class EvaluationsModule {}
