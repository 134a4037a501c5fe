import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['network_door', 'network_profile', 'network_request'];

/** The network of a practice: what its certified coaches show of themselves, and who asks to join without a certificate. */
export class Network1700000009160 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const row = `practice_id uuid not null, id uuid not null, primary key (practice_id, id), foreign key (practice_id) references practice (practice_id)`;
    const to = (column: string): string => `foreign key (practice_id, ${column}) references person (practice_id, id)`;
    await db.query(`
      create table network_door (
        ${row}, is_public boolean not null default false, takes_requests boolean not null default false, welcome text not null default '' check (length(welcome) <= 1000),
        version int not null default 1, constraint one_network_of_a_practice unique (practice_id), constraint requests_come_by_the_page check (is_public or not takes_requests))`);
    await db.query(`
      create table network_profile (
        ${row}, person_id uuid not null, slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
        audience text not null default 'NOBODY' check (audience in ('NOBODY', 'PRACTICE', 'PUBLIC')),
        headline text not null default '' check (length(headline) <= 160), about text not null default '' check (length(about) <= 2000),
        languages text[] not null default '{}', regions text[] not null default '{}', industries text[] not null default '{}',
        website text not null default '' check (website = '' or website ~ '^https://'),
        shown text[] not null default '{}' check (shown <@ array['headline', 'about', 'languages', 'regions', 'industries', 'website', 'email']),
        updated_at timestamptz not null, version int not null default 1, ${to('person_id')},
        constraint one_profile_of_a_person unique (practice_id, person_id), constraint profile_address_once unique (practice_id, slug))`);
    await db.query(`
      create table network_request (
        ${row}, name text not null check (length(trim(name)) between 1 and 120), email citext not null check (length(email::text) <= 254), words text not null default '' check (length(words) <= 1000),
        status text not null default 'ASKED' check (status in ('ASKED', 'WELCOME', 'DECLINED')), asked_at timestamptz not null, decided_at timestamptz, decided_by uuid, version int not null default 1,
        ${to('decided_by')}, constraint request_decided_by_somebody check ((status = 'ASKED') = (decided_at is null) and num_nonnulls(decided_at, decided_by) in (0, 2)))`);
    await db.query(`create unique index asks_once_at_a_time on network_request (practice_id, email) where status = 'ASKED'`);
    for (const table of tables) await db.query(`select enable_tenant_isolation('${table}')`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await db.query(`drop table ${table}`);
  }
}
