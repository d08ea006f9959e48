import type { Fact } from '../../platform/events/fact.js';
import type { PositionStatement } from './position.entity.js';

/** A coordinator recorded what the State said. */
export function positionRecorded(countryCode: string, statement: PositionStatement): Fact {
  return {
    name: 'PositionRecorded',
    countryCode,
    subjectId: statement.recommendationId ?? statement.partId,
    data: { position: statement.position, stage: statement.stage },
  };
}
