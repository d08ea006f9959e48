import { PositionDecision } from '../../src/implementation/position-rounds/position-decision.entity.js';
import type { Player } from '../harness/cast.js';
import { insert } from '../harness/rows.js';
import type { World } from '../harness/world.js';
import { acted, all, itemsOf, opened, requestsOf } from '../position-rounds/rounding.js';

/** A position round of a country, with what is in it. */
export async function positionHoldings(
  world: World,
  coordinator: Player,
  ministry: string,
): Promise<Record<'prd' | 'pit' | 'prq' | 'pdc', string>> {
  const { round } = await opened(coordinator, 1);
  await acted(coordinator, 'circulatePositionItems', {
    positionRoundId: round.id,
    institutionIds: [ministry],
    targets: all(1),
    dueOn: '2026-12-31',
    instruction: 'Ask the treasury.',
  });
  const [item] = await itemsOf(coordinator, round.id);
  const [request] = await requestsOf(coordinator, { positionRoundIds: [round.id] });
  const { data } = await coordinator.ask('{ viewer { membership { country { code } } } }');
  const { id: pdc } = await insert(world, PositionDecision, {
    countryCode: data.viewer.membership.country.code,
    roundId: round.id,
    fileId: null,
  });
  return { prd: round.id, pit: item?.id ?? '', prq: request?.id ?? '', pdc };
}
