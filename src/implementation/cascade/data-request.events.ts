import type { Fact } from '../../platform/events/fact.js';
import type { DataRequest } from './data-request.entity.js';

function about(request: DataRequest, name: string): Fact {
  const { id, countryCode, fromInstitutionId, toInstitutionId, indicatorId, dueOn } = request;
  return {
    name,
    countryCode,
    subjectId: id,
    data: { fromInstitutionId, toInstitutionId, indicatorId, dueOn },
  };
}

export const dataRequested = (request: DataRequest): Fact => about(request, 'DataRequested');
export const dataRequestAnswered = (request: DataRequest): Fact => about(request, 'DataRequestAnswered');
export const dataRequestDeclined = (request: DataRequest): Fact => about(request, 'DataRequestDeclined');
export const dataRequestWithdrawn = (request: DataRequest): Fact => about(request, 'DataRequestWithdrawn');
