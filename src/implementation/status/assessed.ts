/** What gets a status: a recommendation or a part, exactly one of the two. */
export interface Assessed {
  countryCode: string;
  recommendationId: string | null;
  partId: string | null;
}

/** A recommendation, or a part, as a verb found it. */
interface Found {
  id: string;
  countryCode: string;
}

export const wholeAssessed = ({ id, countryCode }: Found): Assessed => ({
  countryCode,
  recommendationId: id,
  partId: null,
});

export const partAssessed = ({ id, countryCode }: Found): Assessed => ({
  countryCode,
  recommendationId: null,
  partId: id,
});

/** The id of what is assessed, of whichever kind. */
export function assessedId({ recommendationId, partId }: Omit<Assessed, 'countryCode'>): string {
  return (recommendationId ?? partId) as string;
}

/** The ids of each kind. */
export function idsOf(assessed: readonly Omit<Assessed, 'countryCode'>[]): {
  recommendationIds: string[];
  partIds: string[];
} {
  return {
    recommendationIds: assessed.flatMap(({ recommendationId }) => recommendationId ?? []),
    partIds: assessed.flatMap(({ partId }) => partId ?? []),
  };
}
