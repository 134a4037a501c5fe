// The rows of the benchmarks, written by SQL as the superuser: ids are made from numbers, so that every run has the same data.
import { createHash } from 'node:crypto';
import { changes, planParameters, text } from './plan-words.mjs';

/** Practices; the first is the whale of 50 clients with 20 teams each, in every size. */
export const sizes = { S: 20, M: 200, L: 2000 };

const sha = (value) => createHash('sha256').update(value).digest('hex');

/** Ids with the form of UUID 4. */
const idFunction = `
  create or replace function pg_temp.made(kind text, p int, c int default 0, n int default 0) returns uuid language sql immutable as $$
    select overlay(overlay(md5(concat_ws('/', kind, p, c, n)) placing '4' from 13) placing '8' from 17)::uuid $$`;

/** Whoever is signed in here sends this token in the cookie. */
export const tokenOf = (name, p, c = 0) => createHash('sha256').update(`bench ${name} ${p} ${c}`).digest('base64url');
export const idOf = (kind, p, c = 0, n = 0) => {
  const hex = createHash('md5').update([kind, p, c, n].join('/')).digest('hex').split('');
  hex[12] = '4';
  hex[16] = '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** One person with an account for each row of `from`. */
const people = (kind, name, from) => [
  `insert into account (id, email, created_at) select pg_temp.made('account ${kind}', p, c, n), '${kind}-' || p || '-' || c || '-' || n || '@example.test', now() from ${from}`,
  `insert into person (practice_id, id, account_id, name, email, created_at)
     select pg_temp.made('practice', p), pg_temp.made('${kind}', p, c, n), pg_temp.made('account ${kind}', p, c, n), ${name}, '${kind}-' || p || '-' || c || '-' || n || '@example.test', now() from ${from}`,
];

const phases = [
  ['DEPLOYMENT', null, -200, -172],
  ['TRAINING', null, -171, -144],
  ['CYCLE', 1, -143, -22],
  ['RESET', null, -21, -8],
  ['CYCLE', 2, -7, 113],
  ['HANDOVER', null, 114, 141],
];

/** Which state the open set of a client is in: every fifth client each; every fifth has none. */
const openStatus = `(array['WAITING','DRAFT','CHANGES_ASKED','APPROVED'])[case when deciding then 1 else (c - 1) % 5 + 1 end]`;

const keys = `pg_temp.made('practice', p) practice_id, pg_temp.made('client', p, c) client_id, pg_temp.made('engagement', p, c) engagement_id`;

/** `clientsOf` says how many clients each practice gets; `deciding` that each has a set that waits for one signer. */
export async function loadPractices(pool, { practices, clientsOf, teams, deciding = false }) {
  const sql = await pool.connect();
  try {
    await sql.query(idFunction);
    await sql.query(
      `create temp table place as select p, c, n.teams, ${deciding} as deciding from unnest($1::int[], $2::int[], $3::int[]) as n (p, clients, teams), generate_series(1, n.clients) c`,
      [practices, practices.map(clientsOf), practices.map(teams)],
    );
    await sql.query(`create temp table place_key as select p, c, teams, deciding, ${keys} from place`);
    await sql.query('begin');
    for (const statement of statements()) await sql.query(statement);
    await planRows(sql);
    await sql.query('commit');
    for (const [name, person] of [
      ['coach', 'coach'],
      ['lead', 'lead'],
    ]) {
      const from = name === 'coach' ? `(select distinct p, 0 c from place) x` : `(select p, c from place where deciding) x`;
      const places = (await sql.query(`select p, c from ${from}`)).rows;
      await sql.query(
        `insert into session (id, token_hash, account_id, created_at, last_seen_at, expires_at, method)
         select gen_random_uuid(), t.hash, pg_temp.made('account ${person}', t.p, t.c), now(), now(), now() + interval '14 days', 'CODE' from unnest($1::int[], $2::int[], $3::bytea[]) t (p, c, hash)`,
        [
          places.map(({ p }) => p),
          places.map(({ c }) => c),
          places.map(({ p, c }) =>
            createHash('sha256')
              .update(tokenOf(name, p, c))
              .digest(),
          ),
        ],
      );
    }
    await sql.query('drop table place, place_key');
  } finally {
    sql.release();
  }
  await pool.query('vacuum (analyze)');
}

function statements() {
  const practice = `(select distinct p, 0 c, 0 n from place) x`;
  const client = `(select p, c, 0 n from place) x`;
  const member = `(select p, c, n from place, generate_series(1, teams * 3) n) x`;
  return [
    `insert into practice (practice_id, name, time_zone, language, created_at) select pg_temp.made('practice', p), 'Practice ' || p, 'Europe/Berlin', 'en', now() from ${practice}`,
    ...people('coach', `'Coach ' || p`, practice),
    ...people('lead', `'Lead ' || p || ' ' || c`, client),
    ...people('member', `'Member ' || c || ' ' || n`, member),
    `insert into client (practice_id, id, name, slug, time_zone, language, created_at)
       select practice_id, client_id, 'Client ' || c, 'client-' || c, (array['Europe/Berlin','America/New_York','Asia/Tokyo','Europe/London'])[c % 4 + 1], 'en', now() from place_key`,
    `insert into engagement (practice_id, id, client_id, name, mode, status, starts_on, ends_on, complete_cycles, created_at)
       select practice_id, engagement_id, client_id, 'Engagement ' || c, 'COACHING', 'ACTIVE', current_date - 200, current_date + 141, 1, now() from place_key`,
    ...phases.map(
      ([kind, cycle, from, to], ordinal) => `insert into phase (practice_id, id, client_id, engagement_id, kind, ordinal, cycle_number, starts_on, ends_on)
       select practice_id, pg_temp.made('phase', p, c, ${ordinal}), client_id, engagement_id, '${kind}', ${ordinal}, ${cycle}, current_date + ${from}, current_date + ${to} from place_key`,
    ),
    `insert into role_grant (practice_id, id, person_id, role, granted_at) select pg_temp.made('practice', p), pg_temp.made('grant', p), pg_temp.made('coach', p), 'COACH', now() from ${practice}`,
    `insert into role_grant (practice_id, id, person_id, role, client_id, granted_at) select practice_id, pg_temp.made('grant', p, c), pg_temp.made('lead', p, c), 'CLIENT_LEAD', client_id, now() from place_key`,
    `insert into engagement_coach (practice_id, id, client_id, engagement_id, person_id, part, since) select practice_id, pg_temp.made('coaching', p, c), client_id, engagement_id, pg_temp.made('coach', p), 'LEAD', now() from place_key`,
    `insert into team (practice_id, id, client_id, engagement_id, name, kind, created_at)
       select practice_id, pg_temp.made('team', p, c, t), client_id, engagement_id, 'Team ' || t, 'TEAM', now() from place_key, generate_series(1, teams) t`,
    `insert into engagement_person (practice_id, id, client_id, engagement_id, person_id, team_id, writes_okrs, added_at)
       select practice_id, pg_temp.made('roster', p, c, n), client_id, engagement_id, pg_temp.made('member', p, c, n), pg_temp.made('team', p, c, (n - 1) % teams + 1), n % 2 = 0, now()
       from place_key, generate_series(1, teams * 3) n`,
  ];
}

/** Three decided sets and the open one of each engagement, the plan in force, talk, exceptions, a mail that failed here and there. */
async function planRows(sql) {
  await sql.query(
    `create temp table made_set on commit drop as
     select p, c, n, deciding, practice_id, client_id, engagement_id, pg_temp.made('set', p, c, n) id, pg_temp.made('lead', p, c) lead_id, pg_temp.made('coach', p) coach_id,
       case when n <= 3 then 'IN_FORCE' else ${openStatus} end status, now() - make_interval(days => (4 - n) * 30 + 5) sent_at
     from place_key, generate_series(1, 4) n where n <= 3 or ${openStatus} is not null`,
  );
  await sql.query(
    `insert into change_set (practice_id, id, client_id, engagement_id, number, status, based_on, revision, why_now, if_nothing, decide_by, text_sha256, created_by, created_at, sent_by, sent_at, approved_at, in_force_at, ended_at)
     select practice_id, id, client_id, engagement_id, n, status, nullif(n - 1, 0), (status <> 'DRAFT')::int, 'The cycle starts soon.', 'The last plan stays.', current_date + c % 7 - 3, $1, coach_id, sent_at - interval '1 day',
       case when status <> 'DRAFT' then coach_id end, case when status <> 'DRAFT' then sent_at end, case when status in ('IN_FORCE', 'APPROVED') then sent_at + interval '2 days' end,
       case when status = 'IN_FORCE' then sent_at + interval '3 days' when status = 'APPROVED' then now() + interval '1 day' end, case when status = 'IN_FORCE' then sent_at + interval '3 days' end
     from made_set`,
    [sha(text)],
  );
  await sql.query(
    `insert into parameter_change (practice_id, id, client_id, engagement_id, change_set_id, parameter_key, ordinal, question, proposed_value, proposed_text, why, text_sha256)
     select practice_id, pg_temp.made('change' || ordinal, p, c, n), client_id, engagement_id, id, x ->> 'key', ordinal::int, x ->> 'question', x -> 'proposedValue', x ->> 'proposedText', x ->> 'why', x ->> 'textSha256'
     from made_set, jsonb_array_elements($1::jsonb) with ordinality as e (x, ordinal)`,
    [JSON.stringify(changes)],
  );
  await sql.query(
    `insert into change_set_revision (practice_id, id, client_id, engagement_id, change_set_id, revision, changes, text, text_sha256, sent_by, sent_at)
     select practice_id, pg_temp.made('revision', p, c, n), client_id, engagement_id, id, 1, $1::jsonb, $2, $3, coach_id, sent_at from made_set where status <> 'DRAFT'`,
    [JSON.stringify(changes), text, sha(text)],
  );
  await sql.query(
    `insert into signer (practice_id, id, client_id, engagement_id, change_set_id, person_id, name, capacities, parameter_keys, status, first_seen_at, last_seen_at, visits, last_mailed_at, decided_at)
     select practice_id, pg_temp.made('signer', p, c, n), client_id, engagement_id, id, lead_id, 'Lead ' || p || ' ' || c, array['CLIENT_LEAD'], $1::text[],
       case status when 'WAITING' then 'WAITING' when 'CHANGES_ASKED' then 'CHANGES_ASKED' else 'APPROVED' end, sent_at, sent_at + interval '1 day', 2, sent_at, case when status <> 'WAITING' then sent_at + interval '2 days' end
     from made_set where status <> 'DRAFT'`,
    [changes.map(({ key }) => key)],
  );
  await sql.query(
    `insert into verdict (practice_id, id, client_id, engagement_id, change_set_id, signer_id, parameter_key, verdict, note, text_sha256, at)
     select practice_id, pg_temp.made('verdict' || ordinal, p, c, n), client_id, engagement_id, id, pg_temp.made('signer', p, c, n), x ->> 'key',
       case when status = 'CHANGES_ASKED' and ordinal = 1 then 'CHANGE_ASKED' else 'APPROVED' end, case when status = 'CHANGES_ASKED' and ordinal = 1 then 'Three are enough.' end, x ->> 'textSha256', sent_at + interval '2 days'
     from made_set, jsonb_array_elements($1::jsonb) with ordinality as e (x, ordinal) where status not in ('DRAFT', 'WAITING')`,
    [JSON.stringify(changes)],
  );
  await sql.query(
    `insert into plan_version (practice_id, id, client_id, engagement_id, number, parameters, change_set_id, in_force_from, replaced_at, decided_by, text, text_sha256)
     select practice_id, pg_temp.made('version', p, c, n), client_id, engagement_id, n, $1::jsonb, id, sent_at + interval '3 days', case when n < 3 then sent_at + interval '33 days' end, '[]', $2, $3 from made_set where n <= 3`,
    [JSON.stringify(planParameters), text, sha(text)],
  );
  await sql.query(
    `insert into plan_note (practice_id, id, client_id, engagement_id, parameter_key, author_id, author_name, body, visibility, created_at)
     select practice_id, pg_temp.made('note', p, c, n), client_id, engagement_id, 'quantity', case when n % 2 = 0 then pg_temp.made('lead', p, c) else pg_temp.made('coach', p) end, case when n % 2 = 0 then 'Lead' else 'Coach' end,
       'May a team have four objectives?', case when n = 1 then 'COACHES' else 'CLIENT' end, now() - make_interval(days => n) from place_key, generate_series(1, 4) n`,
  );
  await sql.query(
    `insert into waiver (practice_id, id, client_id, engagement_id, parameter_key, team_id, reason, expires_on, status, asked_by, asked_at)
     select practice_id, pg_temp.made('waiver', p, c, n), client_id, engagement_id, 'quantity', pg_temp.made('team', p, c, n), 'Merged in May.', current_date + 60, case when n = 1 then 'GRANTED' else 'ASKED' end,
       pg_temp.made('lead', p, c), now() - make_interval(days => 9 * n) from place_key, generate_series(1, 2) n where c % 2 = 0 and n <= teams`,
  );
  await sql.query(
    `insert into mail (practice_id, id, client_id, key, to_name, to_address, from_name, subject, preview, html, text, message_id, held, status, queued_at)
     select practice_id, pg_temp.made('mail', p, c), client_id, 'bench ' || c, 'Lead', 'lead@example.test', 'Coach', 'Decide on the plan', '', '', '', '', false, 'FAILED', now() from place_key where c % 10 = 0`,
  );
}
