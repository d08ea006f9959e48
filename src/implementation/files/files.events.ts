import type { Fact } from '../../platform/events/fact.js';
import type { Evidence } from './evidence.entities.js';
import type { StoredFile } from './stored-file.entity.js';

export const fileUploaded = ({ id, countryCode, name, sha256, size }: StoredFile): Fact => ({
  name: 'FileUploaded',
  countryCode,
  subjectId: id,
  data: { name, sha256, size },
});

export const evidenceAttached = (evidence: Evidence): Fact => about(evidence, 'EvidenceAttached');
export const evidenceDetached = (evidence: Evidence): Fact => about(evidence, 'EvidenceDetached');

function about({ id, countryCode, updateId, kind }: Evidence, name: string): Fact {
  return { name, countryCode, subjectId: updateId, data: { evidenceId: id, kind } };
}
