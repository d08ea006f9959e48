import { Document } from '../../src/recommendations/documents/document.entity.js';
import type { Cast } from '../harness/cast.js';
import type { World } from '../harness/world.js';
import { linkLists } from './link-lists.js';
import { frameworkLists } from './framework-lists.js';
import { calendarLists } from './calendar-lists.js';
import { gradeLists } from './grade-lists.js';
import { communicationLists } from './communication-lists.js';
import { briefingLists } from './briefing-lists.js';
import { nationalLists } from './national-lists.js';
import { cascadeLists } from './cascade-lists.js';
import { indicatorLists } from './indicator-lists.js';
import type { PagedList } from './paged-list.js';
import { positionLists } from './position-lists.js';
import { participationLists } from './participation-lists.js';
import { partLists } from './part-lists.js';
import { peopleLists } from './people-lists.js';
import { planLists } from './plan-lists.js';
import { priorityLists } from './priority-lists.js';
import { progressLists } from './progress-lists.js';
import { recommendationLists } from './recommendation-lists.js';
import { reminderLists } from './reminder-lists.js';
import { roundLists } from './round-lists.js';
import { insert } from '../harness/rows.js';
import { timelineLists } from './timeline-lists.js';
import { supportLists } from './support-lists.js';
import { textLists } from './text-lists.js';
import { sourceLists } from './source-lists.js';

/** Every connection of the schema, by its field. */
export async function allLists(world: World, cast: Cast): Promise<Map<string, PagedList>> {
  const { id } = await insert(world, Document, { mechanismCode: 'CEDAW' });
  const lists = [
    ...(await peopleLists(world, cast)),
    ...(await sourceLists(world, cast)),
    ...(await textLists(world, cast)),
    ...(await nationalLists(world, cast, id)),
    ...(await briefingLists(world, cast)),
    ...(await planLists(world, cast, id)),
    ...(await cascadeLists(world, cast)),
    ...(await indicatorLists(world, cast)),
    ...(await progressLists(world, cast, id)),
    ...(await frameworkLists(world, cast, id)),
    ...(await calendarLists(world, cast, id)),
    ...(await participationLists(world, cast, id)),
    ...(await gradeLists(world, cast, id)),
    ...(await supportLists(world, cast, id)),
    ...(await communicationLists(world, cast, id)),
    ...(await positionLists(world, cast, id)),
    ...priorityLists(world, cast),
    ...(await recommendationLists(world, cast)),
    ...(await partLists(world, cast, id)),
    ...(await timelineLists(world, cast, id)),
    ...(await linkLists(world, cast, id)),
    ...(await reminderLists(world, cast)),
    ...(await roundLists(world, cast, id)),
  ];
  return new Map(lists.map((list) => [list.field, list]));
}
