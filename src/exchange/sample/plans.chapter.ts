import { ActivityService } from '../../implementation/activities/activity.service.js';
import { MilestoneReporting } from '../../implementation/activities/milestone-reporting.js';
import { MilestoneService } from '../../implementation/activities/milestone.service.js';
import { MeasureItemsService } from '../../implementation/measures/measure-items.service.js';
import { MeasureService } from '../../implementation/measures/measure.service.js';
import { ObjectiveService } from '../../implementation/plans/objective.service.js';
import { PlanBeginning } from '../../implementation/plans/plan-beginning.js';
import { PlanStepping } from '../../implementation/plans/plan-stepping.js';
import { reportsOnActivities } from './activity-reports.chapter.js';
import { clusterId, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';
import type {
  ToldActivity,
  ToldMeasure,
  ToldMilestone,
  ToldPlan,
  ToldPlans,
  ToldStep,
} from './told-plans.js';

/** The coordinator writes plans and takes them to the Government; institutions carry them out and report. */
export async function plans(setting: Setting): Promise<Scene[]> {
  const { plans: told, reports } = await readTold<ToldPlans>('plans');
  const activities = new Map<string, string>();
  return [
    ...told.flatMap((plan) => new WrittenPlan(setting, plan, activities).scenes()),
    ...reportsOnActivities(setting, reports, activities),
  ];
}

interface Versioned {
  id: string;
  version: number;
}

/** One plan, from its draft to as far as it came. `activities` are filled by their keys. */
class WrittenPlan {
  private plan: Versioned = { id: '', version: 0 };
  private readonly milestones = new Map<ToldMilestone, Versioned>();

  constructor(
    private readonly setting: Setting,
    private readonly told: ToldPlan,
    private readonly activities: Map<string, string>,
  ) {}

  scenes(): Scene[] {
    const { key, begunOn, steps } = this.told;
    const reached = this.toldMilestones().filter(({ reachedOn }) => reachedOn !== null);
    return [
      { on: begunOn, what: `plan "${key}"`, play: () => this.write() },
      ...steps.map((step) => ({
        on: step.on,
        what: `step ${step.step} of "${key}"`,
        play: () => this.take(step),
      })),
      ...reached.map((milestone) => ({
        on: milestone.reachedOn as string,
        what: `milestone "${milestone.title}"`,
        play: () => this.reach(milestone),
      })),
    ];
  }

  private async write(): Promise<void> {
    const { stage, people } = this.setting;
    const { kind, title, description, from, to, responsible, begunOn, objectives } = this.told;
    const by = this.coordinator();
    const { plan } = await stage.act(by, PlanBeginning, (service) =>
      service.create(by, {
        kind,
        title,
        description,
        periodFrom: from,
        periodTo: to,
        responsibleBodyId: people.institution(responsible),
        begunOn,
      }),
    );
    this.plan = plan as Versioned;
    for (const { measures, ...words } of objectives) {
      const { objective } = await stage.act(by, ObjectiveService, (service) =>
        service.add(by, { planId: this.plan.id, ...words }),
      );
      for (const measure of measures) await this.undertake(objective?.id as string, measure);
    }
  }

  private async undertake(objectiveId: string, told: ToldMeasure): Promise<void> {
    const { stage, people, records, clusters } = this.setting;
    const by = this.coordinator();
    const partners = told.partners.map(({ institution, name }) => ({
      institutionId: institution === undefined ? null : people.institution(institution),
      name: name ?? null,
    }));
    const { measure } = await stage.act(by, MeasureService, (service) =>
      service.add(by, {
        objectiveId,
        title: told.title,
        institutionId: people.institution(told.institution),
        partners,
        actionTypes: told.actionTypes,
      }),
    );
    const measureId = measure?.id as string;
    const itemIds = [
      ...told.clusters.map((key) => clusterId(clusters, key)),
      ...records.idsOf(told.annotationIds),
    ];
    await stage.act(by, MeasureItemsService, (service) => service.link(by, { measureId, itemIds }));
    for (const activity of told.activities) await this.add(measureId, activity);
  }

  private async add(measureId: string, told: ToldActivity): Promise<void> {
    const { stage, people } = this.setting;
    const by = this.coordinator();
    const { activity } = await stage.act(by, ActivityService, (service) =>
      service.add(by, {
        measureId,
        title: told.title,
        expectedResult: told.result,
        institutionId: people.institution(told.institution),
        startsOn: told.from,
        endsOn: told.to,
        currency: told.currency,
        cost: told.cost,
        secured: told.secured,
        fundingSource: told.source,
      }),
    );
    const activityId = activity?.id as string;
    this.activities.set(told.key, activityId);
    for (const milestone of told.milestones) {
      const { title, dueOn } = milestone;
      const made = await stage.act(by, MilestoneService, (service) =>
        service.add(by, { activityId, title, dueOn }),
      );
      this.milestones.set(milestone, made.milestone as Versioned);
    }
  }

  private async take({ step, on, document, url, note }: ToldStep): Promise<void> {
    const by = this.coordinator();
    const { plan } = await this.setting.stage.act(by, PlanStepping, (service) =>
      service.take(by, step, { ...this.plan, takenOn: on, document: { title: document, url }, note }),
    );
    this.plan = plan as Versioned;
  }

  private async reach(milestone: ToldMilestone): Promise<void> {
    const by = this.coordinator();
    const { id, version } = this.milestones.get(milestone) as Versioned;
    await this.setting.stage.act(by, MilestoneReporting, (service) =>
      service.report(by, { id, version, reachedOn: milestone.reachedOn }),
    );
  }

  private toldMilestones(): ToldMilestone[] {
    const measures = this.told.objectives.flatMap((objective) => objective.measures);
    return measures.flatMap(({ activities }) => activities).flatMap(({ milestones }) => milestones);
  }

  private coordinator(): ReturnType<Setting['people']['firstCoordinator']> {
    return this.setting.people.firstCoordinator();
  }
}
