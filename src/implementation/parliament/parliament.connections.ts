import { Connection } from '../../platform/graphql/connection.js';
import { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';

/** A page of bills and laws. */
export const LegalActConnection = Connection(LegalAct, 'LegalAct');

/** A page of questions in parliament. */
export const ParliamentaryQuestionConnection = Connection(ParliamentaryQuestion, 'ParliamentaryQuestion');

/** A page of the legal inventory. */
export const LegalFindingConnection = Connection(LegalFinding, 'LegalFinding');
