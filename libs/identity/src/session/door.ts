import type { Tx } from '@cairn/platform';

/**
 * Calls one of the reviewed functions of the migration `identity-doors`. They look across practices on purpose,
 * so the statement only says under which practice_id its transaction runs.
 */
export async function throughDoor<T>(tx: Tx, door: string, args: readonly unknown[]): Promise<T> {
  const places = args.map((_, index) => `$${index + 2}`).join(', ');
  const row = await tx.row<{ answer: T }>(`select ${door}(${places}) as answer from (select $1::uuid as practice_id) as opened`, args);
  return row?.answer as T;
}
