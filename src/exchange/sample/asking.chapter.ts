import { GoodPracticeLinking } from '../../implementation/support/good-practice-linking.service.js';
import { GoodPracticeService } from '../../implementation/support/good-practice.service.js';
import { SupportLinking } from '../../implementation/support/support-linking.service.js';
import type { SupportChannel, SupportStep } from '../../implementation/support/support-request.enums.js';
import { SupportRequestService } from '../../implementation/support/support-request.service.js';
import { SupportStepping } from '../../implementation/support/support-stepping.js';
import { clusterId, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldLinks {
  clusters?: string[];
  annotationIds?: string[];
}

interface ToldRequest extends ToldLinks {
  key: string;
  on: string;
  channel: SupportChannel;
  title: string;
  description: string;
  requestingBody: string;
  areas: string[];
  genderMarker: string;
  currency: string;
  asked: string;
  received?: string;
  donors?: string[];
  fromYear: number;
  toYear: number;
  partner?: string;
  steps: {
    on: string;
    step: SupportStep;
    takenOn: string;
    document?: string;
    note?: string;
    result?: string;
  }[];
}

interface ToldPractice extends ToldLinks {
  key: string;
  on: string;
  title: string;
  description: string;
  place: string;
  source: string;
  sourceUrl: string;
}

/** The coordinator asks others for assistance, and tells what worked. */
export async function asking(setting: Setting): Promise<Scene[]> {
  const { requests, practices } = await readTold<{ requests: ToldRequest[]; practices: ToldPractice[] }>(
    'support',
  );
  const versions = new Map<string, { id: string; version: number }>();
  return [
    ...requests.flatMap((request) => [
      { on: request.on, what: `request "${request.key}"`, play: () => ask(setting, request, versions) },
      ...request.steps.map(({ on, ...told }) => ({
        on,
        what: `${told.step} of "${request.key}"`,
        play: () => step(setting, request.key, told, versions),
      })),
    ]),
    ...practices.map((practice) => ({
      on: practice.on,
      what: `good practice "${practice.key}"`,
      play: () => practise(setting, practice),
    })),
  ];
}

async function ask(
  setting: Setting,
  { key, requestingBody, partner, clusters, annotationIds, on: _, steps: __, ...terms }: ToldRequest,
  versions: Map<string, { id: string; version: number }>,
): Promise<void> {
  const { stage, people } = setting;
  const by = people.firstCoordinator();
  const { supportRequest } = await stage.act(by, SupportRequestService, (service) =>
    service.enter(by, {
      ...terms,
      requestingBodyId: people.institution(requestingBody),
      partnerCode: partner ?? null,
    }),
  );
  const { id, version } = supportRequest as { id: string; version: number };
  versions.set(key, { id, version });
  const itemIds = itemsOf(setting, { clusters, annotationIds });
  await stage.act(by, SupportLinking, (service) => service.link(by, { supportRequestId: id, itemIds }));
}

async function step(
  { stage, people }: Setting,
  key: string,
  told: Omit<ToldRequest['steps'][number], 'on'>,
  versions: Map<string, { id: string; version: number }>,
): Promise<void> {
  const by = people.firstCoordinator();
  const at = versions.get(key);
  if (!at) throw new Error(`nobody asked for "${key}" yet`);
  const { supportRequest } = await stage.act(by, SupportStepping, (service) =>
    service.step(by, { ...at, ...told }),
  );
  versions.set(key, { id: at.id, version: supportRequest?.version as number });
}

async function practise(
  setting: Setting,
  { key: _, on: __, clusters, annotationIds, ...terms }: ToldPractice,
): Promise<void> {
  const { stage, people } = setting;
  const by = people.firstCoordinator();
  const { goodPractice } = await stage.act(by, GoodPracticeService, (service) => service.enter(by, terms));
  const { id, version } = goodPractice as { id: string; version: number };
  const itemIds = itemsOf(setting, { clusters, annotationIds });
  await stage.act(by, GoodPracticeLinking, (service) => service.link(by, { goodPracticeId: id, itemIds }));
  await stage.act(by, GoodPracticeService, (service) => service.publish(by, { id, version }));
}

function itemsOf(
  { clusters: made, records }: Setting,
  { clusters = [], annotationIds = [] }: ToldLinks,
): string[] {
  return [...clusters.map((cluster) => clusterId(made, cluster)), ...records.idsOf(annotationIds)];
}
