import type { SqlClient } from './sql-client.js';

const isRefused = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

interface Parts<T> {
  readonly opening: string;
  readonly work: () => Promise<T>;
  /** Asks what travels with the commit; should it fail, the commit undoes everything. */
  readonly last: () => readonly Promise<unknown>[];
}

/**
 * Opens, does the work and ends; a returned refusal rolls back. The opening travels with the first statement of the work. Should the opening
 * fail, that statement runs without a practice, for which row security shows nothing and takes nothing.
 */
export async function inTransaction<T>(client: SqlClient, { opening, work, last }: Parts<T>): Promise<T> {
  let open = true;
  try {
    const [, value] = await allOf(client, () => [client.run(opening), work()] as const);
    if (isRefused(value)) await client.run('rollback');
    else await allOf(client, () => [...last(), client.run('commit')]);
    open = false;
    return value;
  } finally {
    if (open) await client.run('rollback').catch(() => undefined);
  }
}

/** Sends together what it is told to, and waits for all of it. Throws the first failure in order. */
export async function allOf<const T extends readonly Promise<unknown>[]>(
  client: SqlClient,
  ask: () => T,
): Promise<{ -readonly [I in keyof T]: Awaited<T[I]> }> {
  const answers = await Promise.allSettled(client.together(ask));
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
  return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as { -readonly [I in keyof T]: Awaited<T[I]> };
}
