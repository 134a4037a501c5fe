import type { SqlClient } from './sql-client.js';

const isRefused = (value: unknown): boolean => typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/**
 * Opens, does the work and ends; a returned refusal rolls back. The opening travels with the first statement of the work. Should the opening
 * fail, that statement runs without a practice, for which row security shows nothing and takes nothing.
 */
export async function inTransaction<T>(client: SqlClient, opening: string, work: () => Promise<T>): Promise<T> {
  let open = true;
  try {
    const [, value] = await allOf(client, () => [client.run(opening), work()] as const);
    await client.run(isRefused(value) ? 'rollback' : 'commit');
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
