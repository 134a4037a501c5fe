import type { MigrationInterface, QueryRunner } from 'typeorm';

const passed = ['client_name', 'team', 'engagement_person', 'plan_version', 'phase'];
const definer = (signature: string, returns: string, body: string): string =>
  `create function ${signature} returns ${returns} language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$`;

/** Names that no text may carry out of its engagement, and what clients look like without their names. */
export class Names1700000009300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table client_name (
        practice_id uuid not null, id uuid not null, client_id uuid not null, kind text not null check (kind in ('PRODUCT', 'OTHER_NAME')),
        name text not null check (length(trim(name)) between 2 and 120), added_by uuid not null, added_at timestamptz not null,
        primary key (practice_id, id), foreign key (practice_id, client_id) references client (practice_id, id),
        foreign key (practice_id, added_by) references person (practice_id, id))`);
    await db.query(`create unique index client_name_once on client_name (practice_id, client_id, lower(name))`);
    await db.query(`select enable_tenant_isolation('client_name')`);
    await db.query(`select enable_client_isolation('client_name')`);
    for (const table of passed) await db.query(`select allow_owner('${table}')`);
    // The sanitiser has to know the names of clients that the author may not see. It asks here, in its own practice, and hands none of them on.
    // An address is kept when a client is renamed, so the old name is in it; "client" stands for a name in other letters.
    await db.query(
      definer(
        'names_of_practice(of_practice_id uuid)',
        'table (kind text, name text, visible boolean)',
        `with seen as (select c.id, c.name, c.slug, app_every_client() or c.id = any (app_clients()) as visible from client c where c.practice_id = of_practice_id and of_practice_id = app_practice())
         select 'CLIENT', s.name, s.visible from seen s
         union select 'CLIENT', translate(s.slug, '-', ' '), s.visible from seen s where s.slug !~ '^client(-[0-9]+)?$'
         union select case n.kind when 'PRODUCT' then 'PRODUCT' else 'CLIENT' end, n.name, s.visible from client_name n join seen s on s.id = n.client_id where n.practice_id = of_practice_id
         union select 'TEAM', t.name, s.visible from team t join seen s on s.id = t.client_id where t.practice_id = of_practice_id
         union select 'PERSON', p.name, coalesce(bool_or(x.visible), true) from person p left join (
             select g.person_id, g.client_id is null or s.visible as visible from role_grant g left join seen s on s.id = g.client_id where g.practice_id = of_practice_id
             union select r.person_id, s.visible from engagement_person r join seen s on s.id = r.client_id where r.practice_id = of_practice_id) x on x.person_id = p.id
           where p.practice_id = of_practice_id and of_practice_id = app_practice() group by p.id, p.name`,
      ),
    );
    await db.query(
      definer(
        'bands_of_clients(of_practice_id uuid, today date)',
        'table (industry text, size_band text, region text, levels text[], cycles int)',
        `select c.industry, c.size_band, c.region,
            coalesce((select array_agg(distinct level order by level) from plan_version v join engagement e on e.practice_id = v.practice_id and e.id = v.engagement_id
               cross join jsonb_array_elements(v.parameters) one cross join jsonb_array_elements_text(one -> 'value' -> 'levels') level
               where v.practice_id = c.practice_id and e.client_id = c.id and v.replaced_at is null and one ->> 'key' = 'levels'), '{}'),
            coalesce((select max(f.cycle_number) from phase f where f.practice_id = c.practice_id and f.client_id = c.id and f.kind = 'CYCLE' and f.starts_on <= today), 0)
          from client c where c.practice_id = of_practice_id and of_practice_id = app_practice()`,
      ),
    );
    for (const signature of ['names_of_practice(uuid)', 'bands_of_clients(uuid, date)']) await db.query(`select grant_execution('${signature}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const signature of ['bands_of_clients(uuid, date)', 'names_of_practice(uuid)']) await db.query(`drop function ${signature}`);
    for (const table of passed) await db.query(`drop policy owner_functions on ${table}`);
    await db.query(`drop table client_name`);
  }
}
