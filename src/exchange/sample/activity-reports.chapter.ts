import { ProgressApproval } from '../../implementation/progress/progress-approval.js';
import { ProgressDrafting } from '../../implementation/progress/progress-drafting.js';
import { ProgressReview } from '../../implementation/progress/progress-review.js';
import { ProgressSubmitting } from '../../implementation/progress/progress-submitting.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import type { ToldReport } from './told-plans.js';

/** Institutions report on what they carry out, and are reviewed like any other report. `activities` are ids by key. */
export function reportsOnActivities(
  setting: Setting,
  reports: ToldReport[],
  activities: ReadonlyMap<string, string>,
): Scene[] {
  return reports.flatMap((told) => scenesOf(setting, told, activities));
}

function scenesOf(
  { stage, people }: Setting,
  told: ToldReport,
  activities: ReadonlyMap<string, string>,
): Scene[] {
  const { activity, institution, submittedOn, clearedOn, approvedOn } = told;
  let step = { id: '', version: 0 };
  const keep = ({ progressUpdate }: { progressUpdate?: { id: string; version: number } | null }): void => {
    step = { id: progressUpdate?.id ?? '', version: progressUpdate?.version ?? 0 };
  };
  const scene = (on: string, verb: string, play: () => Promise<void>): Scene => ({
    on,
    what: `${verb} of the report on "${activity}"`,
    play,
  });
  const submission = scene(submittedOn, 'submission', async () => {
    const by = people.actor(told.author, 'FOCAL_POINT', institution);
    keep(
      await stage.act(by, ProgressDrafting, (service) =>
        service.draft(by, {
          activityId: activities.get(activity),
          narrative: told.narrative,
          language: 'en',
          activityState: told.state,
          percentDone: told.percent,
          periodFrom: told.from,
          periodTo: told.to,
        }),
      ),
    );
    keep(await stage.act(by, ProgressSubmitting, (service) => service.submit(by, step)));
  });
  const clearance = scene(clearedOn, 'clearance', async () => {
    const by = people.actor(told.clearedBy, 'VALIDATOR', institution);
    keep(await stage.act(by, ProgressReview, (service) => service.clear(by, step)));
  });
  const approval = (on: string): Scene =>
    scene(on, 'approval', async () => {
      const by = people.firstCoordinator();
      keep(await stage.act(by, ProgressApproval, (service) => service.approve(by, step)));
    });
  return [submission, clearance, ...(approvedOn ? [approval(approvedOn)] : [])];
}
