import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { limits } from './limits.js';

interface Size {
  readonly depth: number;
  readonly aliases: number;
}

/** Connections put two names between a list and its rows; they are plumbing and add no level. */
const plumbing = new Set(['edges', 'node']);

/**
 * Measures an operation with its fragments opened: levels of fields that have fields of their own, and aliases, each as often
 * as it is asked for. Introspection is left out: only development answers it, and its standard query is deep.
 */
class Measure {
  private readonly known = new Map<string, Size>();
  private readonly open = new Set<string>();

  constructor(private readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined) {}

  of(set: SelectionSetNode | undefined): Size {
    let depth = 0;
    let aliases = 0;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) continue;
      const inner = selection.kind === Kind.FRAGMENT_SPREAD ? this.ofFragment(selection.name.value) : this.of(selection.selectionSet);
      const isLevel = selection.kind === Kind.FIELD && selection.selectionSet !== undefined && !plumbing.has(selection.name.value);
      depth = Math.max(depth, inner.depth + (isLevel ? 1 : 0));
      aliases += inner.aliases + (selection.kind === Kind.FIELD && selection.alias ? 1 : 0);
    }
    return { depth, aliases };
  }

  /** A fragment is measured once, and a cycle (refused by another rule) ends the count. */
  private ofFragment(name: string): Size {
    const known = this.known.get(name);
    if (known) return known;
    if (this.open.has(name)) return { depth: 0, aliases: 0 };
    this.open.add(name);
    const size = this.of(this.fragment(name)?.selectionSet);
    this.open.delete(name);
    this.known.set(name, size);
    return size;
  }
}

/** Refuses an operation that nests or repeats more than any screen needs. */
export const documentSize: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const measure = new Measure((name) => context.getFragment(name));
  const refuse = (operation: OperationDefinitionNode, limit: 'depth' | 'aliases', message: string): void =>
    context.reportError(new GraphQLError(message, { nodes: operation, extensions: { limit } }));
  return {
    OperationDefinition(operation) {
      const { depth, aliases } = measure.of(operation.selectionSet);
      if (depth > limits.depth) refuse(operation, 'depth', `The operation is ${depth} levels deep; ${limits.depth} are answered.`);
      if (aliases > limits.aliases) refuse(operation, 'aliases', `The operation has ${aliases} aliases; ${limits.aliases} are answered.`);
      return false;
    },
  };
};
