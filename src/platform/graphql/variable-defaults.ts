import {
  astFromValue,
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
  valueFromASTUntyped,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

type Values = Record<string, unknown>;

/**
 * The variables as sent, with the defaults of absent input fields filled in: graphql-jit leaves those out, so that
 * the same document would mean something else from its second time on.
 */
export function withInputDefaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Values,
): Values {
  const filled: Values = { ...variables };
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const input = typeFromAST(schema, type as never) as GraphQLInputType | undefined;
    if (input && name in filled) filled[name] = fill(input, filled[name]);
  }
  return filled;
}

function fill(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const of = inner.ofType;
    return Array.isArray(value) ? value.map((item) => fill(of, item)) : fill(of, value);
  }
  if (!isInputObjectType(inner) || typeof value !== 'object') return value;
  const filled: Values = { ...(value as Values) };
  for (const field of Object.values(inner.getFields())) {
    const given = filled[field.name];
    if (given !== undefined) filled[field.name] = fill(field.type, given);
    else if (field.defaultValue !== undefined) filled[field.name] = defaultOf(field);
  }
  return filled;
}

/** The default as a client would write it: enum values by their names. */
function defaultOf(field: GraphQLInputField): unknown {
  const ast = astFromValue(field.defaultValue, field.type);
  return ast ? valueFromASTUntyped(ast) : undefined;
}
