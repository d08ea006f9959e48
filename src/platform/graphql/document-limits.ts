import {
  getNamedType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How deep fields may be nested; GraphQL's own introspection query needs 15. */
const MAX_DEPTH = 20;

/** How many fields an operation may ask for at the top, under whatever alias: each may be a write or a sign-in. */
const MAX_ROOT_FIELDS = 50;

/** How many values one answer may hold at worst: a page multiplies what stands under it by its length. */
const MAX_COST = 100_000;

/** A page's length is only known when the request runs; the longest that a list allows is assumed. */
const LONGEST_PAGE = 100;

interface Measure {
  depth: number;
  cost: number;
}

/** A validation rule: refuses documents that are too deep, too wide at the top, or ask for too much at once. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  const measuring = new Measuring(context);
  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      const { depth, cost } = measuring.selection(operation.selectionSet, root);
      const wide = measuring.width(operation.selectionSet);
      const refuse = (what: string, is: number, limit: number): void =>
        context.reportError(
          new GraphQLError(`The operation ${what} (${is}; at most ${limit}). Ask in several requests.`, {
            nodes: operation,
          }),
        );
      if (depth > MAX_DEPTH) refuse('nests too deep', depth, MAX_DEPTH);
      if (wide > MAX_ROOT_FIELDS) refuse('has too many fields at the top', wide, MAX_ROOT_FIELDS);
      if (cost > MAX_COST) refuse('could answer too many values', cost, MAX_COST);
      return false;
    },
  };
}

/** Measures selections, each fragment once, so that fragments within fragments cost no time. */
class Measuring {
  private readonly fragments = new Map<string, Measure>();
  private readonly widths = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  selection(set: SelectionSetNode, type: GraphQLNamedType | null | undefined): Measure {
    let depth = 0;
    let cost = 0;
    for (const node of set.selections) {
      const part =
        node.kind === Kind.FIELD
          ? this.field(node, type)
          : node.kind === Kind.INLINE_FRAGMENT
            ? this.selection(node.selectionSet, this.named(node.typeCondition?.name.value) ?? type)
            : this.fragment(node.name.value);
      depth = Math.max(depth, part.depth);
      cost += part.cost;
    }
    return { depth, cost };
  }

  /** How many fields stand at the top, fragments counted as often as they are spread. */
  width(set: SelectionSetNode): number {
    let width = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) width++;
      else if (node.kind === Kind.INLINE_FRAGMENT) width += this.width(node.selectionSet);
      else width += this.fragmentWidth(node.name.value);
    }
    return width;
  }

  private field(node: FieldNode, type: GraphQLNamedType | null | undefined): Measure {
    if (!node.selectionSet) return { depth: 1, cost: 1 };
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    const inner = this.selection(node.selectionSet, field && getNamedType(field.type));
    return { depth: inner.depth + 1, cost: 1 + pageLength(node, field) * inner.cost };
  }

  private fragment(name: string): Measure {
    const known = this.fragments.get(name);
    if (known) return known;
    // A fragment that contains itself is refused by another rule; here it only must end.
    this.fragments.set(name, { depth: 0, cost: 0 });
    const fragment = this.context.getFragment(name);
    const measure = fragment
      ? this.selection(fragment.selectionSet, this.named(fragment.typeCondition.name.value))
      : { depth: 0, cost: 0 };
    this.fragments.set(name, measure);
    return measure;
  }

  private fragmentWidth(name: string): number {
    const known = this.widths.get(name);
    if (known !== undefined) return known;
    this.widths.set(name, 0);
    const fragment = this.context.getFragment(name);
    const width = fragment ? this.width(fragment.selectionSet) : 0;
    this.widths.set(name, width);
    return width;
  }

  private named(name: string | undefined): GraphQLNamedType | undefined {
    const type = name ? this.context.getSchema().getType(name) : undefined;
    return isCompositeType(type) ? type : undefined;
  }
}

/** The rows that a field with `first` may answer; 1 for a field that is no page. */
function pageLength(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number {
  const argument = field?.args.find(({ name }) => name === 'first');
  if (!argument) return 1;
  const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (!given) return typeof argument.defaultValue === 'number' ? argument.defaultValue : LONGEST_PAGE;
  return given.kind === Kind.INT ? Math.min(Number(given.value), LONGEST_PAGE) : LONGEST_PAGE;
}
