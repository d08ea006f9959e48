import { ContributionService } from '../../implementation/contributions/contribution.service.js';
import type { Contribution } from '../../implementation/contributions/contribution.entity.js';
import { ModerationService } from '../../implementation/contributions/moderation.service.js';
import { EngagementItems } from '../../implementation/engagement/engagement-items.service.js';
import { EngagementRecording } from '../../implementation/engagement/engagement-recording.service.js';
import type { Engagement } from '../../implementation/engagement/engagement.entities.js';
import { EngagementService } from '../../implementation/engagement/engagement.service.js';
import { clusterId, subjectOf, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';
import type { ToldContribution, ToldEngagement, ToldItems, ToldParticipation } from './participation.told.js';

/** Stakeholders say what they see, and the administration meets them. */
export async function participation(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldParticipation>('participation');
  return [
    ...told.contributions.flatMap((one, index) => contribution(setting, one, index + 1)),
    ...told.engagements.flatMap((one) => engagement(setting, one)),
  ];
}

/** The ids of what something is linked to. */
export function itemsOf({ clusters, records }: Setting, told: ToldItems): string[] {
  return [...told.clusters.map((key) => clusterId(clusters, key)), ...records.idsOf(told.annotationIds)];
}

function contribution(setting: Setting, told: ToldContribution, number: number): Scene[] {
  const { stage, people } = setting;
  const { kind, text, shadowStatus, sourceUrl, authorship, published, withheld, answer } = told;
  const what = `contribution ${number}`;
  let made: Contribution;
  const scene = (on: string, name: string, play: () => Promise<unknown>): Scene => ({ on, what: name, play });
  const coordinator = () => people.firstCoordinator();
  return [
    scene(told.on, what, async () => {
      const by = people.actor(told.by, 'STAKEHOLDER');
      const { clusterId: cluster, recommendationId } = subjectOf(setting, told);
      const itemId = (cluster ?? recommendationId) as string;
      const said = { itemId, kind, text, language: 'en' as const, shadowStatus, sourceUrl, authorship };
      const answered = await stage.act(by, ContributionService, (service) => service.contribute(by, said));
      made = answered.contribution as Contribution;
    }),
    ...(published
      ? [
          scene(published, `publishing ${what}`, () =>
            stage.act(coordinator(), ModerationService, (service) => service.publish(coordinator(), made)),
          ),
        ]
      : []),
    ...(withheld
      ? [
          scene(withheld.on, `withholding ${what}`, () =>
            stage.act(coordinator(), ModerationService, (service) =>
              service.withhold(coordinator(), { id: made.id, version: made.version, ...withheld }),
            ),
          ),
        ]
      : []),
    ...(answer
      ? [
          scene(answer.on, `answer to ${what}`, () =>
            stage.act(coordinator(), ModerationService, (service) =>
              service.answer(coordinator(), { id: made.id, version: made.version, answer: answer.text }),
            ),
          ),
        ]
      : []),
  ];
}

function engagement(setting: Setting, told: ToldEngagement): Scene[] {
  const { stage, people } = setting;
  const { kind, title, startsOn, endsOn, place, agenda, host, invitees, held } = told;
  let planned: Engagement;
  const by = () => people.firstCoordinator();
  const plan: Scene = {
    on: told.on,
    what: `event "${title}"`,
    play: async () => {
      const answer = await stage.act(by(), EngagementService, (service) =>
        service.plan(by(), {
          ...{ kind, title, startsOn, endsOn, place, agenda },
          hostId: people.institution(host),
          invitees: invitees.map(({ sector, institution, name }) => ({
            sector,
            institutionId: institution === undefined ? null : people.institution(institution),
            name,
          })),
        }),
      );
      planned = answer.engagement as Engagement;
      const itemIds = itemsOf(setting, told);
      await stage.act(by(), EngagementItems, (service) =>
        service.link(by(), { engagementId: planned.id, itemIds }),
      );
    },
  };
  if (!held) return [plan];
  const record: Scene = {
    on: held.on,
    what: `what came of "${title}"`,
    play: () =>
      stage.act(by(), EngagementRecording, (service) =>
        service.record(by(), {
          id: planned.id,
          version: planned.version,
          outcome: held.outcome,
          attendance: held.attendance,
        }),
      ),
  };
  return [plan, record];
}
