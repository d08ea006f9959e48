import type { Fact } from '../../platform/events/fact.js';
import type { Institution } from './institution.entity.js';

const ofInstitution =
  (name: string) =>
  ({ id, countryCode }: Institution): Fact => ({ name, countryCode, subjectId: id });

export const institutionCreated = ofInstitution('InstitutionCreated');
export const institutionChanged = ofInstitution('InstitutionChanged');
export const institutionArchived = ofInstitution('InstitutionArchived');
export const institutionReopened = ofInstitution('InstitutionReopened');
