import { type GraphQLResolveInfo, Kind, type SelectionNode } from 'graphql';

/** Whether a client asked for a field of what this resolver gives, also through fragments. What `@skip` leaves out counts as asked for. */
export function selects(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, field: string): boolean {
  const among = (selections: readonly SelectionNode[] | undefined): boolean =>
    selections?.some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === field;
      return among(one.kind === Kind.FRAGMENT_SPREAD ? info.fragments[one.name.value]?.selectionSet.selections : one.selectionSet.selections);
    }) ?? false;
  return info.fieldNodes.some((node) => among(node.selectionSet?.selections));
}
