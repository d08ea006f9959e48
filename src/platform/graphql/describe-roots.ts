import { getNamedType, type GraphQLSchema } from 'graphql';

/** What the three doors of the API are, for whoever opens its documentation. */
const DOORS: Record<string, string> = {
  Query: 'What can be read. Everybody sees their own part: what you may not see does not exist for you.',
  Mutation:
    'What can be done. Each is one unit: done as a whole, or not at all with the reasons in `userErrors`.',
  Subscription: 'What can be watched, over `graphql-ws`.',
};

/**
 * Describes what no class stands for: the root types, and each `input` argument, which is what its type is.
 * Changes the schema it is given and answers it.
 */
export function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (!root) continue;
    root.description ??= DOORS[root.name];
    for (const { args } of Object.values(root.getFields())) {
      const input = args.find(({ name }) => name === 'input');
      if (input) input.description ??= (getNamedType(input.type) as { description?: string }).description;
    }
  }
  return schema;
}
