import type { ItemKind } from '../certification-kinds.js';

const places: Readonly<Partial<Record<ItemKind, string>>> = { ASSIGNMENT: 'assignments', PEER: 'peer', OBSERVED: 'observed' };

/** Where in the portal an item is done. */
export const itemAddress = ({ id, kind }: { readonly id: string; readonly kind: ItemKind }): string => `/cert/${places[kind] ?? 'items'}/${id}`;
