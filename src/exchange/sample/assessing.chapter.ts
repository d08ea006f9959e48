import { NotApplicableDecision } from '../../implementation/status/not-applicable-decision.js';
import type { NotApplicableProposal } from '../../implementation/status/status.entities.js';
import { StatusService } from '../../implementation/status/status.service.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import type { ToldAssessment } from './story.js';

/** Coordinators assess without an update; "no longer applicable" takes two of them. */
export function assessing(setting: Setting): Scene[] {
  return setting.story.assessments.flatMap((told, index) => {
    const proposals: NotApplicableProposal[] = [];
    const { recordedOn, confirmedBy, confirmedOn } = told;
    const assessment: Scene = {
      on: recordedOn,
      what: `assessment ${index + 1}`,
      play: async () => proposals.push(...(await assess(setting, told))),
    };
    if (!confirmedBy || !confirmedOn) return [assessment];
    const confirmation: Scene = {
      on: confirmedOn,
      what: `confirmation of assessment ${index + 1}`,
      play: () => confirm(setting, confirmedBy, proposals),
    };
    return [assessment, confirmation];
  });
}

async function assess(
  { stage, people, records }: Setting,
  told: ToldAssessment,
): Promise<NotApplicableProposal[]> {
  const by = people.actor(told.by, 'COORDINATOR');
  const { status, effectiveOn, reason, reasonCode, annotationIds } = told;
  const { proposals } = await stage.act(by, StatusService, (service) =>
    service.assess(by, {
      targets: { ids: records.idsOf(annotationIds) },
      status,
      effectiveOn,
      sourceNote: sourceNote(told),
      reason,
      notApplicableReason: reasonCode,
    }),
  );
  return proposals ?? [];
}

async function confirm(
  { stage, people }: Setting,
  key: string,
  proposals: readonly NotApplicableProposal[],
): Promise<void> {
  const by = people.actor(key, 'COORDINATOR');
  for (const { id: proposalId, version } of proposals) {
    await stage.act(by, NotApplicableDecision, (service) => service.confirm(by, { proposalId, version }));
  }
}

/** A coordinator's assessment has no evidence of its own: its source says where it can be read. */
function sourceNote({ source, evidence }: ToldAssessment): string {
  return [source, ...evidence.map(({ url }) => url)].join(', ');
}
