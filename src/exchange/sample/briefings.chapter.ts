import type { KeepBriefingInput } from '../briefings/briefing.args.js';
import { KeepingService } from '../briefings/keeping.service.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldBriefings {
  kept: (KeepBriefingInput & { on: string })[];
}

/** The coordinator keeps the page that the minister was given. */
export async function briefings({ stage, people }: Setting): Promise<Scene[]> {
  const { kept } = await readTold<ToldBriefings>('briefings');
  const by = () => people.firstCoordinator();
  return kept.map(({ on, ...page }) => ({
    on,
    what: `page "${page.label}"`,
    play: () => stage.act(by(), KeepingService, (service) => service.keep(by(), page)),
  }));
}
