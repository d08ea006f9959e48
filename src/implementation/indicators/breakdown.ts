/** A value of a dimension, by their codes. */
export interface Category {
  dimension: string;
  value: string;
}

/** How the total of a day is kept beside its breakdowns. */
export const TOTAL = '';

/** A breakdown as it is kept, whatever the order it was given in: `region=vell;sex=female`. */
export function breakdownOf(categories: readonly Category[]): string {
  return categories
    .map(({ dimension, value }) => `${dimension}=${value}`)
    .sort()
    .join(';');
}

/** What a kept breakdown is made of; nothing for the total. Codes hold neither `=` nor `;`. */
export function categoriesIn(breakdown: string): Category[] {
  if (breakdown === TOTAL) return [];
  return breakdown.split(';').map((one) => {
    const [dimension = '', value = ''] = one.split('=');
    return { dimension, value };
  });
}
