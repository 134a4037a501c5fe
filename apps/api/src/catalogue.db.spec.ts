import { testDatabase, type TestDatabase } from '@cairn/testing';

/** Tables above practices, each with its reason. The application role has no right on them unless one is named. */
const shortList: Record<string, string> = {
  schema_migration: 'which migrations ran',
  account: 'a person who may belong to several practices',
  session: 'read before the practice is known',
  sign_in: 'a code or link on its way, before anybody is known',
  rate_window: 'counts of attempts, no content',
  signup_invitation: 'an invitation to start a practice',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

interface TableFacts {
  name: string;
  secured: boolean;
  forced: boolean;
  policies: { name: string; permissive: boolean; roles: string[] }[];
  columns: string[];
  key: string[];
}

const tables = async (): Promise<TableFacts[]> => {
  const { rows } = await database.sql.query<TableFacts>(`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      (select coalesce(json_agg(json_build_object('name', p.polname, 'permissive', p.polpermissive,
          'roles', (select json_agg(r.rolname) from pg_roles r where r.oid = any (p.polroles)))), '[]') from pg_policy p where p.polrelid = c.oid) as policies,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(json_agg(a.attname order by k.place), '[]') from pg_constraint x cross join unnest(x.conkey) with ordinality k(attnum, place)
          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where x.conrelid = c.oid and x.contype = 'p') as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm') order by c.relname`);
  return rows;
};

it('closes every table to other practices, or has it on the short list', async () => {
  const open = (await tables()).filter((table) => {
    if (table.name in shortList) return false;
    const own = table.policies.find((policy) => policy.name === 'practice_only');
    return !(table.secured && table.forced && own?.permissive && table.columns.includes('practice_id'));
  });
  expect(open.map((table) => table.name)).toEqual([]);
});

it('puts the practice first in every key', async () => {
  const wrong = (await tables()).filter((table) => !(table.name in shortList) && table.key[0] !== 'practice_id');
  expect(wrong.map((table) => table.name)).toEqual([]);
});

it('closes every table with a client to other clients', async () => {
  const open = (await tables()).filter(
    (table) => table.columns.includes('client_id') && !table.policies.some((policy) => policy.name === 'client_only' && !policy.permissive),
  );
  expect(open.map((table) => table.name)).toEqual([]);
});

it('lets no policy but a named one through for anybody else than the application', async () => {
  const others = (await tables()).flatMap((table) =>
    table.policies
      .filter((policy) => policy.name !== 'owner_functions' && policy.roles?.join() !== database.appRole)
      .map((policy) => `${table.name}.${policy.name}`),
  );
  expect(others).toEqual([]);
});

it('refers to rows of a practice together with their practice', async () => {
  const { rows } = await database.sql.query<{ name: string }>(`
    select x.conrelid::regclass || '.' || x.conname as name from pg_constraint x
     where x.contype = 'f' and x.connamespace = 'public'::regnamespace
       and exists (select from pg_attribute a where a.attrelid = x.confrelid and a.attname = 'practice_id')
       and not exists (select from unnest(x.conkey, x.confkey) as k(own, theirs)
                        join pg_attribute a on a.attrelid = x.conrelid and a.attnum = k.own
                        join pg_attribute b on b.attrelid = x.confrelid and b.attnum = k.theirs
                       where a.attname = 'practice_id' and b.attname = 'practice_id')`);
  expect(rows.map((row) => row.name)).toEqual([]);
});

it('gives the application role no table above practices and no view that forgets who asks', async () => {
  const { rows } = await database.sql.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
       and (c.relname = any ($1) and has_table_privilege($2, c.oid, 'select,insert,update,delete')
            or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false))`,
    [Object.keys(shortList), database.appRole],
  );
  expect(rows.map((row) => row.name)).toEqual([]);
});

it('pins the search path of every function that runs with the rights of its owner', async () => {
  const { rows } = await database.sql.query<{ name: string }>(`
    select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and not exists (select from unnest(p.proconfig) setting where setting like 'search_path=%')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`);
  expect(rows.map((row) => row.name)).toEqual([]);
});
