import { FrameworkItemService } from '../../implementation/frameworks/framework-item.service.js';
import { FrameworkLinking } from '../../implementation/frameworks/framework-linking.service.js';
import type { FrameworkKind } from '../../implementation/frameworks/framework.entities.js';
import { FrameworkService } from '../../implementation/frameworks/framework.service.js';
import { clusterId, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldItem {
  code: string;
  title: string;
  clusters?: string[];
  annotationIds?: string[];
  items?: ToldItem[];
}

interface ToldFramework {
  key: string;
  on: string;
  kind: FrameworkKind;
  title: string;
  issuedBy: string;
  periodFrom: string;
  periodTo: string | null;
  sourceUrl: string;
  items: ToldItem[];
}

/** The coordinator enters the frameworks through which the country looks at its recommendations. */
export async function framing(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldFramework[]>('frameworks');
  return told.map((framework) => ({
    on: framework.on,
    what: `framework "${framework.key}"`,
    play: () => frame(setting, framework),
  }));
}

async function frame(setting: Setting, { key: _, on: __, items, ...terms }: ToldFramework): Promise<void> {
  const { stage, people } = setting;
  const by = people.firstCoordinator();
  const { framework } = await stage.act(by, FrameworkService, (service) => service.create(by, terms));
  for (const item of items) await place(setting, framework?.id as string, item, null);
}

/** An item, what it is about, and the items under it. */
async function place(
  setting: Setting,
  frameworkId: string,
  { code, title, clusters = [], annotationIds = [], items = [] }: ToldItem,
  parentItemId: string | null,
): Promise<void> {
  const { stage, people, records } = setting;
  const by = people.firstCoordinator();
  const { frameworkItem } = await stage.act(by, FrameworkItemService, (service) =>
    service.add(by, { frameworkId, code, title, parentItemId }),
  );
  const frameworkItemId = frameworkItem?.id as string;
  const itemIds = [
    ...clusters.map((cluster) => clusterId(setting.clusters, cluster)),
    ...records.idsOf(annotationIds),
  ];
  if (itemIds.length > 0)
    await stage.act(by, FrameworkLinking, (service) => service.link(by, { frameworkItemId, itemIds }));
  for (const item of items) await place(setting, frameworkId, item, frameworkItemId);
}
