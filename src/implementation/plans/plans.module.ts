import { Module, type OnModuleInit } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { ReferenceModule } from '../../reference/reference.module.js';
import { FilesModule } from '../files/files.module.js';
import { StatusModule } from '../status/status.module.js';
import { TrackedItemsModule } from '../tracked-items/tracked-items.module.js';
import { TrackedItems } from '../tracked-items/tracked-items.js';
import { ObjectiveKeeper } from './objective-keeper.js';
import { ObjectiveResolver } from './objective.resolver.js';
import { ObjectiveService } from './objective.service.js';
import { OpenInstitutions } from './open-institutions.js';
import { PlanBeginning } from './plan-beginning.js';
import { PlanKeeper } from './plan-keeper.js';
import { ObjectiveFields, PlanStepFields } from './plan-step.fields.js';
import { PlanStepping } from './plan-stepping.js';
import { PlanStepsResolver } from './plan-steps.resolver.js';
import { PlanTerms } from './plan-terms.js';
import { PlanFields } from './plan.fields.js';
import { ObjectiveLoader, ObjectivesOfPlanPages, PlanLoader, PlanStepsLoader } from './plan.loaders.js';
import { PlanQuery } from './plan.query.js';
import { PlanResolver } from './plan.resolver.js';
import { PlanService } from './plan.service.js';
import { planVisibleTo } from './plan.visibility.js';
import { StepRecord } from './step-record.js';

/** Implementation plans, their way from draft to adoption, and what they want to reach. */
@Module({
  imports: [ReferenceModule, PeopleModule, StatusModule, FilesModule, TrackedItemsModule],
  providers: [
    PlanResolver,
    PlanStepsResolver,
    ObjectiveResolver,
    PlanFields,
    PlanStepFields,
    ObjectiveFields,
    PlanBeginning,
    PlanService,
    PlanTerms,
    PlanStepping,
    StepRecord,
    PlanKeeper,
    ObjectiveService,
    ObjectiveKeeper,
    OpenInstitutions,
    PlanQuery,
    PlanLoader,
    PlanStepsLoader,
    ObjectiveLoader,
    ObjectivesOfPlanPages,
  ],
  exports: [PlanKeeper, PlanStepping, ObjectiveKeeper, OpenInstitutions, PlanLoader, ObjectiveLoader],
})
export class PlansModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly plans: PlanLoader,
    private readonly objectives: ObjectiveLoader,
    private readonly items: TrackedItems,
  ) {}

  onModuleInit(): void {
    this.registry.register('pln', 'ImplementationPlan', (id, context: ActorContext) =>
      this.plans.load(context, id),
    );
    this.registry.register('obj', 'PlanObjective', (id, context: ActorContext) =>
      this.objectives.load(context, id),
    );
    this.items.register('pln', {
      noun: 'plan',
      table: 'implementation_plan',
      visible: planVisibleTo,
      objection: (t) => sql`case when ${t}.archived_at is not null then 'was given up' end`,
    });
  }
}
