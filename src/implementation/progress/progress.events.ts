import type { Fact } from '../../platform/events/fact.js';
import { subjectOf } from '../status/subject.js';
import type { ProgressUpdate } from './progress-update.entity.js';

function about(update: ProgressUpdate, name: string, data: Fact['data'] = {}): Fact {
  const { id, countryCode, institutionId, activityId } = update;
  return {
    name,
    countryCode,
    subjectId: id,
    data: { institutionId, ...subjectOf(update), activityId, ...data },
  };
}

export const progressDrafted = (update: ProgressUpdate): Fact => about(update, 'ProgressUpdateDrafted');
export const progressEdited = (update: ProgressUpdate): Fact => about(update, 'ProgressUpdateEdited');
export const progressDiscarded = (update: ProgressUpdate): Fact => about(update, 'ProgressUpdateDiscarded');
export const progressSubmitted = (update: ProgressUpdate, number: number): Fact =>
  about(update, 'ProgressUpdateSubmitted', { number });
export const progressCleared = (update: ProgressUpdate): Fact => about(update, 'ProgressUpdateCleared');
export const progressReturned = (update: ProgressUpdate): Fact =>
  about(update, 'ProgressUpdateReturned', { dueOn: update.returnDueOn });
export const progressApproved = (update: ProgressUpdate): Fact =>
  about(update, 'ProgressUpdateApproved', { proposedStatus: update.proposedStatus });
