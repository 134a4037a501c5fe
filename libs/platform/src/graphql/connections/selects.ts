import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

/** Whether a client asked for a field of what this resolver gives, or by a longer path of a field within it, also through fragments. What `@skip` leaves out counts as asked for. */
export function selects(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, ...path: readonly string[]): boolean {
  const fieldsOf = (selections: readonly SelectionNode[] | undefined): readonly FieldNode[] =>
    selections?.flatMap((one) => {
      if (one.kind === Kind.FIELD) return [one];
      return fieldsOf(one.kind === Kind.FRAGMENT_SPREAD ? info.fragments[one.name.value]?.selectionSet.selections : one.selectionSet.selections);
    }) ?? [];
  const within = (nodes: readonly FieldNode[], name: string): FieldNode[] =>
    nodes.flatMap((node) => fieldsOf(node.selectionSet?.selections).filter((field) => field.name.value === name));
  return path.reduce<readonly FieldNode[]>(within, info.fieldNodes).length > 0;
}
