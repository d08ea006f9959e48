import type { Fact } from '../../platform/events/fact.js';
import type { PositionRound } from './position-round.entity.js';

type Of = Pick<PositionRound, 'id' | 'countryCode'>;

/** Every fact is about the round itself: who may not see it learns of none of them. */
const about =
  (name: string) =>
  ({ id, countryCode }: Of, data: Fact['data'] = {}): Fact => ({ name, countryCode, subjectId: id, data });

export const positionRoundOpened = about('PositionRoundOpened');
export const positionRoundChanged = about('PositionRoundChanged');
export const pendingBroughtIn = about('PendingBroughtIntoPositionRound');
export const takenOutOfPositionRound = about('TakenOutOfPositionRound');
export const positionItemsCirculated = about('PositionItemsCirculated');
export const positionRequestsExtended = about('PositionRequestsExtended');
export const positionRequestsWithdrawn = about('PositionRequestsWithdrawn');
export const positionAdvised = about('PositionAdvised');
export const positionAdviceCleared = about('PositionAdviceCleared');
export const positionAdviceReturned = about('PositionAdviceReturned');
export const positionsProposed = about('PositionsProposed');
export const positionsDecided = about('PositionsDecided');
export const positionRoundConsolidated = about('PositionRoundConsolidated');
export const positionRoundReopened = about('PositionRoundReopened');
export const positionRoundCancelled = about('PositionRoundCancelled');

/** About the report: from now on the positions are what the State has said, and known to everybody who reads it. */
export function positionsAdopted(
  { countryCode, documentId }: PositionRound,
  data: NonNullable<Fact['data']>,
): Fact {
  return { name: 'PositionsAdopted', countryCode, subjectId: documentId, data };
}
