import type { TestApi } from '@cairn/testing';

/** What is stored, table by table, without keys of requests that were answered. */
export async function stored(api: TestApi): Promise<Record<string, string>> {
  const { rows } = await api.sql.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('idempotency_key', 'rate_window', 'schema_migration') order by 1`,
  );
  const sums = rows.map(({ name }) => `select '${name}' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${name} t`);
  const read = await api.sql.query<{ name: string; sum: string }>(sums.join(' union all '));
  return Object.fromEntries(read.rows.map(({ name, sum }) => [name, sum]));
}
