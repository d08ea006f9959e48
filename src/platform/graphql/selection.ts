import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';

/** Names of the fields selected under the field being resolved, at any depth by path: `nodes`, `nodes.id`. */
export function selectedPaths(info: GraphQLResolveInfo): ReadonlySet<string> {
  const paths = new Set<string>();
  const walk = (tree: ResolveTree, above: string): void => {
    for (const fields of Object.values(tree.fieldsByTypeName)) {
      for (const field of Object.values(fields)) {
        const path = above ? `${above}.${field.name}` : field.name;
        paths.add(path);
        walk(field, path);
      }
    }
  };
  const tree = parseResolveInfo(info);
  if (tree) walk(tree as ResolveTree, '');
  return paths;
}
