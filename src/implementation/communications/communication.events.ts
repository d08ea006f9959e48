import type { Fact } from '../../platform/events/fact.js';
import type { Communication } from './communication.entities.js';

/** Every fact is about the communication itself: who may not see it learns of none of them. */
const about =
  (name: string) =>
  ({ id, countryCode }: Communication, data: Fact['data'] = {}): Fact => ({
    name,
    countryCode,
    subjectId: id,
    data,
  });

export const communicationRegistered = about('CommunicationRegistered');
export const communicationCorrected = about('CommunicationCorrected');
export const replyTermExtended = about('ReplyTermExtended');
export const communicationReplied = about('CommunicationReplied');
export const replyRetracted = about('ReplyRetracted');
export const communicationClosed = about('CommunicationClosed');
export const communicationReopened = about('CommunicationReopened');
export const communicationPublicationDecided = about('CommunicationPublicationDecided');
export const communicationGranted = about('CommunicationGranted');
export const communicationGrantEnded = about('CommunicationGrantEnded');
export const communicationLinked = about('CommunicationLinked');
export const communicationUnlinked = about('CommunicationUnlinked');
