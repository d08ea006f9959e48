import { done, invite, type Cast, type Player } from '../harness/cast.js';
import { seedRecommendations } from '../harness/seeds.js';
import type { Answer, World } from '../harness/world.js';
import { verb } from '../progress/reporting.js';

/** A passed task as the tests read it. */
export interface Passed {
  id: string;
  version: number;
  state: string;
  [field: string]: any;
}

const TASK =
  'id version state dueOn portion request reason overdue availableTransitions closedAt answers { number text returnReason evidence { title url } }';
const REQUEST =
  'id version state dueOn value measuredOn note overdue availableTransitions measurement { value } from { id }';

/** Verbs on passed tasks and data requests, each answering the whole answer. */
export const onTask = (by: Player, name: string, input: object): Promise<Answer> =>
  verb(by, name, `passedTask { ${TASK} }`, input);
export const onRequest = (by: Player, name: string, input: object): Promise<Answer> =>
  verb(by, name, `dataRequest { ${REQUEST} }`, input);

/** The task of a verb that must have been done. */
export function taskOf(answer: Answer): Passed {
  const [field = ''] = Object.keys(answer.data ?? {});
  return done(answer, field).passedTask;
}

/** The data request of a verb that must have been done. */
export function requestOf(answer: Answer): Passed {
  const [field = ''] = Object.keys(answer.data ?? {});
  return done(answer, field).dataRequest;
}

/** What names a task and its version, for the next step. */
export const at = ({ id, version }: Passed): object => ({ passedTaskId: id, version });
export const asked = ({ id, version }: Passed): object => ({ dataRequestId: id, version });

/** A body of the country below another, with its focal point. */
export async function bodyBelow(
  world: World,
  { coordinator }: Cast,
  name: string,
  parentId: string | null,
): Promise<{ id: string; focalPoint: Player }> {
  const founded = await verb(coordinator, 'createInstitution', 'institution { id }', {
    names: [{ language: 'EN', text: name }],
    level: 'LOCAL',
    parentId,
  });
  const { id } = done(founded, 'createInstitution').institution;
  const membership = { role: 'FOCAL_POINT', institutionId: id };
  return { id, focalPoint: await invite(world, coordinator, `Focal point of ${name}`, membership) };
}

/** A recommendation that an institution leads on, and its assignment. */
export async function assignedTo(
  world: World,
  { coordinator }: Cast,
  institutionId: string,
): Promise<{ recommendationId: string; assignmentId: string }> {
  const [recommendationId = ''] = await seedRecommendations(world, 1);
  const answer = await verb(coordinator, 'assignRecommendations', 'assignments { id }', {
    institutionId,
    role: 'LEAD',
    targets: { ids: [recommendationId] },
  });
  const [{ id: assignmentId }] = done(answer, 'assignRecommendations').assignments;
  return { recommendationId, assignmentId };
}
