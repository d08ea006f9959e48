import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** PostgreSQL keeps no text with it, and no text that a person writes has it. */
const NUL = '\u0000';

/** A validation rule: refuses the character NUL in the document's own texts. */
export function noNul(context: ValidationContext): ASTVisitor {
  return {
    StringValue(node) {
      if (node.value.includes(NUL))
        context.reportError(new GraphQLError(refusal('A text of the document'), { nodes: node }));
    },
  };
}

/** What is wrong with variables that hold the character NUL, and where; null where none does. */
export function nulInVariables(variables: Record<string, unknown>): GraphQLError | null {
  const path = placeOf(variables, []);
  if (!path) return null;
  const [name, ...rest] = path;
  const where = `Variable "$${name}"${rest.length > 0 ? ` at "${path.join('.')}"` : ''}`;
  // As for a variable of the wrong type: the request is at fault, not what it asks for.
  return new GraphQLError(refusal(where), { extensions: { code: 'BAD_USER_INPUT' } });
}

function placeOf(value: unknown, path: readonly string[]): readonly string[] | null {
  if (typeof value === 'string') return value.includes(NUL) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = placeOf(inner, [...path, key]) ?? (key.includes(NUL) ? path : null);
    if (place) return place;
  }
  return null;
}

function refusal(what: string): string {
  return `${what} holds the character NUL (U+0000), which no text may have: leave it out.`;
}
