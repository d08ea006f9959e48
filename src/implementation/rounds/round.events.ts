import type { Fact } from '../../platform/events/fact.js';
import type { ReportingRound } from './round.entities.js';

type Round = Pick<ReportingRound, 'id' | 'countryCode'>;

function about({ id, countryCode }: Round, name: string, data: Fact['data'] = {}): Fact {
  return { name, countryCode, subjectId: id, data };
}

export const roundPlanned = (round: Round): Fact => about(round, 'ReportingRoundPlanned');
export const roundChanged = (round: Round): Fact => about(round, 'ReportingRoundChanged');
/** `items` = how many recommendations its filter found. */
export const roundOpened = (round: Round, items: number): Fact =>
  about(round, 'ReportingRoundOpened', { items });
export const roundClosed = (round: Round): Fact => about(round, 'ReportingRoundClosed');
export const roundCancelled = (round: Round, reason: string): Fact =>
  about(round, 'ReportingRoundCancelled', { reason });
export const roundItemsAdded = (round: Round, count: number, reason: string): Fact =>
  about(round, 'ReportingRoundItemsAdded', { count, reason });
export const roundItemsRemoved = (round: Round, count: number, reason: string): Fact =>
  about(round, 'ReportingRoundItemsRemoved', { count, reason });
export const roundDueDayMoved = (round: Round, dueOn: string, reason: string): Fact =>
  about(round, 'ReportingDueDayMoved', { dueOn, reason });
export const roundDueDayExtended = (round: Round, dueOn: string, institutions: number): Fact =>
  about(round, 'ReportingDueDayExtended', { dueOn, institutions });
