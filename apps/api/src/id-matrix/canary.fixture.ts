import type { TestApi } from '@cairn/testing';

/**
 * Appends the word to every text in every row of the client; answers where ("table.column"). Words of a fixed list, keys and zones keep
 * what they have. Rules of other tables do not speak up, since a text is all that changes.
 */
export async function plantCanary(api: TestApi, clientId: string, word: string): Promise<readonly string[]> {
  const { rows: columns } = await api.sql.query<{ table: string; column: string; owner: string }>(
    `select c.relname as "table", a.attname as "column", case when c.relname = 'client' then 'id' else 'client_id' end as owner
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'text'::regtype and a.attname !~ '(^|_)(key|slug|zone|language|sha256)$'
        and (c.relname = 'client' or exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'client_id' and not o.attisdropped))
      order by 1, 2`,
  );
  const planted: string[] = [];
  const sql = await api.sql.connect();
  try {
    await sql.query(`set session_replication_role = replica`);
    for (const { table, column, owner } of columns) {
      const changed = await sql
        .query(`update ${table} set "${column}" = "${column}" || ' ' || $2 where ${owner} = $1 and "${column}" !~ '^[A-Z0-9_]*$'`, [clientId, word])
        .catch(() => undefined);
      if (changed?.rowCount) planted.push(`${table}.${column}`);
    }
    await sql.query(`reset session_replication_role`);
  } finally {
    sql.release();
  }
  return planted;
}
