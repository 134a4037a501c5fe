// A programme of eight modules with five items each, and cohorts that are half way through it.
const kinds = `(array['READ', 'WATCH', 'LIVE', 'QUIZ', 'ASSIGNMENT'])[i]`;
const made = (kind, c = '0', n = '0') => `pg_temp.made('${kind}', $1::int, ${c}, ${n})`;
const practice = `pg_temp.made('practice', $1::int)`;
const item = (m, i) => made('item', '0', `${m} * 10 + ${i}`);

/** One person with an account for each trainee `t` of cohort `c`. */
const people = [
  `insert into account (id, email, created_at) select ${made('account trainee', '$2::int', 't')}, 'trainee-' || $2 || '-' || t || '@example.test', now() from generate_series(1, $3::int) t`,
  `insert into person (practice_id, id, account_id, name, email, created_at)
   select ${practice}, ${made('trainee person', '$2::int', 't')}, ${made('account trainee', '$2::int', 't')}, 'Trainee ' || to_char(t, 'FM000'), 'trainee-' || $2 || '-' || t || '@example.test', now() from generate_series(1, $3::int) t`,
  // Nobody is seen who has no place in the practice.
  `insert into role_grant (practice_id, id, person_id, role, granted_at) select ${practice}, ${made('trainee grant', '$2::int', 't')}, ${made('trainee person', '$2::int', 't')}, 'TRAINEE', now() from generate_series(1, $3::int) t`,
];

const programme = [
  `insert into programme (practice_id, id, code, title, status, created_by, created_at) values (${practice}, ${made('programme')}, 'okr-coach-bench', 'OKR coach', 'OPEN', ${made('coach')}, now())`,
  `insert into programme_version (practice_id, id, programme_id, number, status, rules, created_at) values (${practice}, ${made('version')}, ${made('programme')}, 1, 'DRAFT', '{}', now())`,
  `insert into programme_module (practice_id, id, programme_version_id, key, ordinal, title, summary) select ${practice}, ${made('module', '0', 'm')}, ${made('version')}, 'module-' || m, m, 'Module ' || m, 'What it is about.' from generate_series(1, 8) m`,
  `insert into programme_item (practice_id, id, programme_version_id, module_id, key, ordinal, kind, title, minutes, completes_when, body, settings, due_after_days, required)
   select ${practice}, ${item('m', 'i')}, ${made('version')}, ${made('module', '0', 'm')}, 'item-' || m || '-' || i, i, ${kinds}, ${kinds} || ' ' || m, 30, 'It is done.', repeat('Words. ', 300),
     case when i = 4 then '{"bankKey": "bank"}'::jsonb else '{}'::jsonb end, m * 14, i <> 3 from generate_series(1, 8) m, generate_series(1, 5) i`,
  `insert into prerequisite (practice_id, id, programme_version_id, module_id, needs_module_id) select ${practice}, ${made('prerequisite', '0', 'm')}, ${made('version')}, ${made('module', '0', 'm')}, ${made('module', '0', 'm - 1')} from generate_series(2, 8) m`,
  `update programme_version set status = 'PUBLISHED', published_at = now() where id = ${made('version')} and practice_id = ${practice}`,
];

// How far somebody is follows from their number: the third has passed three modules, and so on.
const done = `m <= t % 8`;
const cohort = [
  `insert into cohort (practice_id, id, programme_id, programme_version_id, name, capacity, apply_until, starts_on, drop_out_until, ends_on, time_zone, facilitator_id, status)
   values (${practice}, ${made('cohort', '$2::int')}, ${made('programme')}, ${made('version')}, 'Cohort ' || $2, $3::int, current_date - 70, current_date - 60, current_date - 40, current_date + 120, 'Europe/Berlin', ${made('coach')}, 'RUNNING')`,
  `insert into trainee (practice_id, id, cohort_id, person_id, joined_on) select ${practice}, ${made('trainee', '$2::int', 't')}, ${made('cohort', '$2::int')}, ${made('trainee person', '$2::int', 't')}, current_date - 65 from generate_series(1, $3::int) t`,
  `insert into reading_mark (practice_id, id, trainee_id, item_id, at)
   select ${practice}, ${made('reading', '$2::int', 't * 1000 + m * 10 + i')}, ${made('trainee', '$2::int', 't')}, ${item('m', 'i')}, now() - interval '10 days' from generate_series(1, $3::int) t, generate_series(1, 8) m, generate_series(1, 2) i where ${done}`,
  `insert into attempt (practice_id, id, trainee_id, item_id, number, questions, pass_percent, started_at, saved_at, grace_minutes, handed_in_at, handed_in_by, score, passed)
   select ${practice}, ${made('attempt', '$2::int', 't * 1000 + m * 10')}, ${made('trainee', '$2::int', 't')}, ${item('m', '4')}, 1, '[{}]', 70, now() - interval '9 days', now() - interval '9 days', 2, now() - interval '9 days', 'TRAINEE', 80, true
   from generate_series(1, $3::int) t, generate_series(1, 8) m where ${done}`,
  `insert into assignment_round (practice_id, id, trainee_id, item_id, number, text, status, started_at, saved_at, handed_in_at, promised_on, answered_at)
   select ${practice}, ${made('round', '$2::int', 't * 1000 + m * 10')}, ${made('trainee', '$2::int', 't')}, ${item('m', '5')}, 1, repeat('An answer. ', 100), case when ${done} then 'PASSED' else 'HANDED_IN' end,
     now() - interval '9 days', now() - interval '8 days', now() - interval '8 days', current_date - 3, case when ${done} then now() - interval '5 days' end
   from generate_series(1, $3::int) t, generate_series(1, 8) m where m <= t % 8 + 1`,
];

export async function loadCohorts(pool, { p, cohorts }) {
  const sql = await pool.connect();
  try {
    for (const statement of programme) await sql.query(statement, [p]);
    for (const { cohort: c, trainees } of cohorts)
      for (const statement of [...people, ...cohort]) await sql.query(statement, used(statement, [p, c, trainees]));
    await sql.query('analyze');
  } finally {
    sql.release();
  }
}

/** A statement gets as many values as it names. */
const used = (statement, values) => values.slice(0, Math.max(...[...statement.matchAll(/\$(\d)/g)].map(([, n]) => Number(n))));
