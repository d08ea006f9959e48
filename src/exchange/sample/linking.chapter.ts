import sql from 'sql-template-tag';
import { LinkSuggestionService } from '../../implementation/suggestions/link-suggestion.service.js';
import { SimilarityService } from '../../implementation/suggestions/similarity.service.js';
import { Reader } from '../../platform/database/reader.js';
import { pairOf, type LinkKind } from '../../recommendations/links/link.entity.js';
import { LinkService } from '../../recommendations/links/link.service.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

/** Records by AnnotationId. */
interface ToldLinks {
  on: string;
  linked: { from: string; to: string; kind: LinkKind; note: string | null }[];
  accepted: { pair: [string, string]; kind: LinkKind | null; note: string | null }[];
  dismissed: { pair: [string, string] }[];
}

/** The coordinator links what hangs together, has the texts compared, and decides about some of what is suggested. */
export async function linking(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldLinks>('links');
  const scene = (what: string, play: () => Promise<unknown>): Scene => ({ on: told.on, what, play });
  return [
    scene('links', () => link(setting, told)),
    scene('comparing texts', () => compare(setting)),
    scene('accepted suggestions', () => accept(setting, told)),
    scene('dismissed suggestions', () => dismiss(setting, told)),
  ];
}

function link({ stage, people, records }: Setting, { linked }: ToldLinks): Promise<object> {
  const by = people.firstCoordinator();
  const links = linked.map(({ from, to, kind, note }) => {
    const [fromId, toId] = records.idsOf([from, to]) as [string, string];
    return { fromId, toId, kind, note };
  });
  return stage.act(by, LinkService, (service) => service.link(by, { links }));
}

function compare({ stage, people }: Setting): Promise<object> {
  const by = people.firstCoordinator();
  return stage.act(by, SimilarityService, (service) => service.find(by));
}

async function accept(setting: Setting, { accepted }: ToldLinks): Promise<object> {
  const by = setting.people.firstCoordinator();
  const suggestions = await Promise.all(
    accepted.map(async ({ pair, kind, note }) => ({ ...(await suggestionOf(setting, pair)), kind, note })),
  );
  return setting.stage.act(by, LinkSuggestionService, (service) => service.accept(by, { suggestions }));
}

async function dismiss(setting: Setting, { dismissed }: ToldLinks): Promise<object> {
  const by = setting.people.firstCoordinator();
  const suggestions = await Promise.all(dismissed.map(({ pair }) => suggestionOf(setting, pair)));
  return setting.stage.act(by, LinkSuggestionService, (service) => service.dismiss(by, { suggestions }));
}

async function suggestionOf(
  { stage, records }: Setting,
  pair: [string, string],
): Promise<{ id: string; version: number }> {
  const [one, other] = records.idsOf(pair) as [string, string];
  const found = await stage
    .get(Reader)
    .row<{ id: string; version: number }>(
      sql`select id, version from link_suggestion where pair = ${pairOf(one, other)}`,
    );
  if (!found) throw new Error(`nothing is suggested of ${pair.join(' and ')}`);
  return found;
}
