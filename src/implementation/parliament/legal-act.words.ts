import { graphqlEnum } from '../../platform/graphql/enums.js';

export type LegalStage = 'BILL' | 'REJECTED' | 'ADOPTED' | 'IN_FORCE' | 'REPEALED';
export const LegalStageEnum = graphqlEnum<LegalStage>(
  'LegalStage',
  'How far a law is. Follows from its days and today’s day in the country.',
  {
    BILL: 'Before parliament, or not introduced yet.',
    REJECTED: 'Parliament refused it, or it lapsed.',
    ADOPTED: 'Adopted, and not in force yet.',
    IN_FORCE: 'In force.',
    REPEALED: 'No longer in force.',
  },
);

export type LegalFindingKind = 'COMPLIANT' | 'PARTLY_COMPLIANT' | 'NOT_COMPLIANT' | 'SILENT';
export const LegalFindingKindEnum = graphqlEnum<LegalFindingKind>(
  'LegalFindingKind',
  'What was found when a law was held against an international standard.',
  {
    COMPLIANT: 'The law does what the standard asks.',
    PARTLY_COMPLIANT: 'Some of what the standard asks is there.',
    NOT_COMPLIANT: 'The law contradicts the standard.',
    SILENT: 'The law should, and does not, deal with it.',
  },
);

/** The days of a law, each null where it is not (yet) so. */
export interface LegalDays {
  introducedOn: string | null;
  rejectedOn: string | null;
  adoptedOn: string | null;
  inForceOn: string | null;
  repealedOn: string | null;
}

/** How far a law is on a day (`YYYY-MM-DD`): a day to come has not made it so yet. */
export function legalStage(days: LegalDays, today: string): LegalStage {
  const reached = (day: string | null): boolean => day !== null && day <= today;
  if (reached(days.repealedOn)) return 'REPEALED';
  if (reached(days.inForceOn)) return 'IN_FORCE';
  if (reached(days.adoptedOn)) return 'ADOPTED';
  return reached(days.rejectedOn) ? 'REJECTED' : 'BILL';
}

const ORDER: readonly (keyof LegalDays)[] = ['introducedOn', 'adoptedOn', 'inForceOn', 'repealedOn'];

/** What is wrong with the days of a law: the field and why. Null where they can be. */
export function impossibleDays(days: LegalDays): [field: keyof LegalDays, reason: string] | null {
  if (days.rejectedOn !== null && days.adoptedOn !== null)
    return ['rejectedOn', `It was adopted on ${days.adoptedOn}: it cannot have been rejected too.`];
  if (days.rejectedOn !== null && days.introducedOn !== null && days.rejectedOn < days.introducedOn)
    return ['rejectedOn', `It cannot be rejected before it was introduced on ${days.introducedOn}.`];
  if (days.inForceOn !== null && days.adoptedOn === null)
    return ['adoptedOn', 'What comes into force was adopted before: say when.'];
  if (days.repealedOn !== null && days.inForceOn === null)
    return ['inForceOn', 'What was repealed was in force before: say from when.'];
  const known = ORDER.filter((field) => days[field] !== null);
  const late = known.find(
    (field, index) => index > 0 && (days[field] as string) < (days[known[index - 1]!] as string),
  );
  return late
    ? [late, `The days are out of order: ${known.map((field) => `${field} ${days[field]}`).join(', ')}.`]
    : null;
}
