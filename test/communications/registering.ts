import { done, type Player } from '../harness/cast.js';
import type { Answer } from '../harness/world.js';

/** What the tests read of a communication. */
export const COMMUNICATION = `id version kind reference subject publicSubject correctedAt sentOn receivedOn termDays dueOn state overdue replyCount
  publishedFrom publicationReason mechanisms { code } terms { number dueOn reason }
  replies { id repliedOn summary url file { id } retractedAt retractionReason } grants { reason grantedAt endedAt user { id } grantedBy { id } }
  items { totalCount } availableTransitions`;

/** A communication as the tests read it. */
export interface Letter {
  id: string;
  version: number;
  [field: string]: any;
}

const LETTER = {
  kind: 'ALLEGATION_LETTER',
  reference: 'AL XSA 3/2026',
  mechanismCodes: ['SR-TORTURE', 'WG-ARBITRARY-DETENTION'],
  subject: 'Treatment of a person held in the central prison.',
  publicSubject: 'Conditions of detention.',
  sentOn: '2026-01-05',
  receivedOn: '2026-01-07',
  termDays: 60,
  dueOn: '2026-03-06',
};

const INPUTS: Record<string, string> = {
  closeCommunication: 'CommunicationStepInput',
  reopenCommunication: 'CommunicationStepInput',
  decideCommunicationPublication: 'DecidePublicationInput',
  linkToCommunication: 'LinkCommunicationInput',
  unlinkFromCommunication: 'LinkCommunicationInput',
};

/** Asks for a verb on communications with one input. */
export function say(by: Player, name: string, input: object): Promise<Answer> {
  const type = INPUTS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return by.ask(
    `mutation($input: ${type}!) { ${name}(input: $input) { communication { ${COMMUNICATION} } userErrors { code message path } } }`,
    { input },
  );
}

export const registering = (by: Player, more: object = {}): Promise<Answer> =>
  say(by, 'registerCommunication', { ...LETTER, ...more });

export async function registered(by: Player, more: object = {}): Promise<Letter> {
  return done(await registering(by, more), 'registerCommunication').communication;
}

/** Does a verb that must be done. */
export async function said(by: Player, name: string, { id, version }: Letter, more: object): Promise<Letter> {
  const dated = ['grantCommunication', 'endCommunicationGrant'].includes(name) ? {} : { version };
  return done(await say(by, name, { communicationId: id, ...dated, ...more }), name).communication;
}
