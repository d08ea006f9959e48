/**
 * Stands in a statement for the instant at which it runs, by the application's clock: what holds until a moment ends at
 * that moment, and conditions are composed without a clock at hand. Both databases put the instant in its place.
 */
export const NOW = Symbol('now');

/** The values of a statement with the instant in the place of `NOW`. */
export function atInstant(values: readonly unknown[], now: () => string): unknown[] {
  return values.map((value) => (value === NOW ? now() : value));
}
