import type { Fact } from '../../platform/events/fact.js';
import type { SupportArea } from './support-area.entity.js';
import type { SupportRequest } from './support-request.entities.js';

function about({ id, countryCode, channel, state }: SupportRequest, name: string, count?: number): Fact {
  return { name, countryCode, subjectId: id, data: { channel, state, ...(count ? { count } : {}) } };
}

export const supportRequestEntered = (request: SupportRequest): Fact =>
  about(request, 'SupportRequestEntered');
export const supportRequestChanged = (request: SupportRequest): Fact =>
  about(request, 'SupportRequestChanged');
export const supportRequestStepTaken = (request: SupportRequest): Fact =>
  about(request, 'SupportRequestStepTaken');
export const linkedToSupportRequest = (request: SupportRequest, count: number): Fact =>
  about(request, 'LinkedToSupportRequest', count);
export const unlinkedFromSupportRequest = (request: SupportRequest, count: number): Fact =>
  about(request, 'UnlinkedFromSupportRequest', count);

const area =
  (name: string) =>
  ({ id, countryCode, code }: SupportArea): Fact => ({ name, countryCode, subjectId: id, data: { code } });

export const supportAreaDeclared = area('SupportAreaDeclared');
export const supportAreaChanged = area('SupportAreaChanged');
export const supportAreaRetired = area('SupportAreaRetired');
