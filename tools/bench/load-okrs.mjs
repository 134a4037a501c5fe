// OKRs for the practices of the benchmarks: each engagement runs its second cycle, each team has published three objectives with three key results each.

/** Ids with the form of UUID 4, made from what they belong to. */
const idFunction = `
  create or replace function pg_temp.made_of(kind text, owner uuid, n int default 0) returns uuid language sql immutable as $$
    select overlay(overlay(md5(concat_ws('/', kind, owner, n)) placing '4' from 13) placing '8' from 17)::uuid $$`;

const written = `author_id, created_at, edited_at, edited_by`;
/** The first of the team's people wrote it. */
const author = `a.person_id, now() - interval '30 days', now() - interval '20 days', a.person_id`;
const withAuthor = `cross join lateral (select m.person_id, p.name from engagement_person m join person p on p.practice_id = m.practice_id and p.id = m.person_id
  where m.practice_id = d.practice_id and m.team_id = d.team_id order by m.id limit 1) a`;

const statements = [
  // One organisation, a tenth of the others are units.
  `with numbered as (select practice_id, id, row_number() over (partition by practice_id, engagement_id order by id) n, count(*) over (partition by practice_id, engagement_id) teams from team)
   update team t set kind = case when n.n = 1 then 'ORGANISATION' else 'UNIT' end from numbered n
    where n.practice_id = t.practice_id and n.id = t.id and n.n <= 1 + n.teams / 10`,
  `insert into cycle (practice_id, id, client_id, engagement_id, number, starts_on, ends_on, drafting_from, status, planned_by, drafting_at, started_at, closed_at)
   select f.practice_id, pg_temp.made_of('cycle', f.engagement_id, f.cycle_number), f.client_id, f.engagement_id, f.cycle_number, f.starts_on, f.ends_on, f.starts_on - 21,
     case f.cycle_number when 1 then 'CLOSED' else 'RUNNING' end, k.person_id, now() - interval '40 days', now() - interval '7 days', case f.cycle_number when 1 then now() - interval '15 days' end
   from phase f join engagement_coach k on k.practice_id = f.practice_id and k.engagement_id = f.engagement_id where f.kind = 'CYCLE'`,
  `insert into okr_draft (practice_id, id, client_id, engagement_id, cycle_id, team_id, status, revision, sent_at, aligned_at, published_at, created_at)
   select t.practice_id, pg_temp.made_of('draft', t.id, cy.number), t.client_id, t.engagement_id, cy.id, t.id, 'PUBLISHED', 1, cy.drafting_at, cy.drafting_at, cy.started_at, cy.drafting_at
   from team t join cycle cy on cy.practice_id = t.practice_id and cy.engagement_id = t.engagement_id`,
  `insert into objective (practice_id, id, client_id, engagement_id, draft_id, ordinal, text, why_now, kind, ${written})
   select d.practice_id, pg_temp.made_of('objective', d.id, n), d.client_id, d.engagement_id, d.id, n - 1, 'Customers of line ' || n || ' stay because service answers before they ask',
     'Two of five customers who left in spring had waited a week for an answer.', case when n = 1 then 'EXTERNAL' else 'INTERNAL' end, ${author}
   from okr_draft d ${withAuthor} cross join generate_series(1, 3) n`,
  `insert into okr_line (practice_id, id, client_id, engagement_id, draft_id, objective_id, ordinal, kind, text, kr_type, direction, unit, baseline, commit_value, target_value, stretch_value, headline,
     champion_id, champion_name, data_source, current_value, ${written})
   select d.practice_id, pg_temp.made_of('line', o.id, n), d.client_id, d.engagement_id, d.id, o.id, n - 1, 'KEY_RESULT', 'Questions that are answered within ' || n || ' hours, as a share of all',
     'METRIC', 'INCREASE', '%', 40 + n, 55 + n, 70 + n, 85 + n, 'TARGET', a.person_id, a.name, 'Help desk, weekly report', 48 + n, ${author}
   from objective o join okr_draft d on d.practice_id = o.practice_id and d.id = o.draft_id ${withAuthor} cross join generate_series(1, 3) n`,
  // Three of four objectives serve one of the level above: units the organisation's, teams those of a unit.
  `with placed as (select o.practice_id, o.id, o.ordinal, d.cycle_id, case t.kind when 'TEAM' then 'UNIT' when 'UNIT' then 'ORGANISATION' end above,
       row_number() over (partition by d.practice_id, d.cycle_id, t.kind order by o.id) n
     from objective o join okr_draft d on d.practice_id = o.practice_id and d.id = o.draft_id join team t on t.practice_id = d.practice_id and t.id = d.team_id),
   upper as (select o.practice_id, o.id, d.cycle_id, t.kind, row_number() over w - 1 n, count(*) over (partition by d.practice_id, d.cycle_id, t.kind) many
     from objective o join okr_draft d on d.practice_id = o.practice_id and d.id = o.draft_id join team t on t.practice_id = d.practice_id and t.id = d.team_id
     window w as (partition by d.practice_id, d.cycle_id, t.kind order by o.id))
   update objective o set supports_objective_id = u.id from placed x join upper u on u.practice_id = x.practice_id and u.cycle_id = x.cycle_id and u.kind = x.above and u.n = x.n % u.many
    where o.practice_id = x.practice_id and o.id = x.id and x.n % 4 <> 0`,
  // Each team needs something from the next one.
  `insert into dependency (practice_id, id, client_id, engagement_id, draft_id, direction, other_team_id, other_name, what, critical, agreed_at, created_at, created_by)
   select d.practice_id, pg_temp.made_of('dependency', d.id), d.client_id, d.engagement_id, d.id, 'WE_NEED', other.id, other.name, 'Numbers of the help desk by the fifth of each month', other.name like '%7', now() - interval '25 days', now() - interval '30 days', a.person_id
   from okr_draft d ${withAuthor} cross join lateral (select t.id, t.name from team t
     where t.practice_id = d.practice_id and t.engagement_id = d.engagement_id and t.id <> d.team_id order by t.id <= d.team_id, t.id limit 1) other`,
];

/** For all teams that are there. */
export async function loadOkrs(pool) {
  const sql = await pool.connect();
  try {
    await sql.query(idFunction);
    await sql.query('begin');
    for (const statement of statements) await sql.query(statement);
    await sql.query('commit');
  } finally {
    sql.release();
  }
  await pool.query('vacuum (analyze)');
}
