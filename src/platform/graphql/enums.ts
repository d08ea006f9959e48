import { registerEnumType } from '@nestjs/graphql';

/**
 * Registers a list of words as a GraphQL enum and answers the object that `@Field(() => …)` takes.
 * `words` maps each value to its description, written for a ministry's developer.
 */
export function graphqlEnum<W extends string>(
  name: string,
  description: string,
  words: Record<W, string>,
): { [K in W]: K } {
  const object = Object.fromEntries(Object.keys(words).map((word) => [word, word])) as { [K in W]: K };
  registerEnumType(object, {
    name,
    description,
    valuesMap: Object.fromEntries(
      Object.entries<string>(words).map(([word, text]) => [word, { description: text }]),
    ) as never,
  });
  return object;
}
