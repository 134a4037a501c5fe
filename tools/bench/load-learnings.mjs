// Published learnings: 20,000 in the first practice, 500 in each other, of words as unevenly frequent as in real texts.
const vocabulary = (
  'the teams goal result review sponsor workshop coach check weekly decide clear number figure tally start finish level client lead people time first after before short long ' +
  'cycle focus word write read question answer attention meeting agenda habit rhythm change reason trust outcome customer service draft learn practice training exercise group size ' +
  'region unit leader manager owner champion support ask listen explain example story measure baseline target stretch commit promise delay risk dependency align share publish close ' +
  'reflect retrospective quarterly monthly priority choice trade effort capacity budget silence debate agree doubt worry courage patience energy curiosity clarity confidence evidence ' +
  'experiment pilot rollout department factory hospital school bank retail robot software hardware supply logistics quality safety patient student citizen donor volunteer board strategy'
).split(' ');

/** Words of row `s.n` of practice `p`; the first of the vocabulary come often, the last seldom. `seed` differs from text to text. */
const words = (seed, count) =>
  `(select string_agg(v.list[1 + floor(cardinality(v.list) * power((hashtext(p || '/' || s.n || '/${seed}/' || i) & 2147483647) / 2147483648.0, 2))::int], ' ') from generate_series(1, ${count}) i)`;
const one = (list, seed) => `(array[${list.map((name) => `'${name}'`)}])[1 + (hashtext(p || '/' || s.n || '/${seed}') & 2147483647) % ${list.length}]`;

const themes =
  'SPONSOR_ATTENTION SCOPE_AND_LEVELS NUMBER_AND_FOCUS SCORING CYCLE_LENGTH TRAINING DRAFTING OWN_WORDS ALIGNMENT CHECK_INS CLOSING INDEPENDENCE'.split(' ');
const phases = ['DEPLOYMENT', 'TRAINING', 'DRAFTING', 'CYCLE', 'RESET', 'HANDOVER'];

/** One row in 2,000 has a zeppelin, every third speaks of scoring, one in forty of a quarterly cadence. */
const marked = `case when s.n % 2000 = 7 then ' zeppelin' else '' end || case when s.n % 3 = 0 then ' scoring' else '' end || case when s.n % 40 = 5 then ' cadence' else '' end`;

const statement = `
  insert into shared_learning (practice_id, id, status, reach, sentence, expected, happened, why, advice, holds_when, fails_when, phase, theme, parameter_key, industry, size_band, region, language,
    handed_in_at, published_on, confirmed_on, seen_count)
  select pg_temp.made('practice', p), pg_temp.made('shared', p, s.n), 'PUBLISHED', 'PRACTICE', ${words('sentence', 10)} || ${marked}, ${words('expected', 15)}, ${words('happened', 15)}, ${words('why', 20)},
    ${words('advice', 15)}, ${words('holds', 8)}, ${words('fails', 8)}, ${one(phases, 'phase')}, ${one(themes, 'theme')}, case when s.n % 2 = 0 then ${one(['cycle', 'levels', 'scoring'], 'parameter')} end,
    ${one(['PUBLIC', 'HEALTH', 'FINANCE', 'RETAIL'], 'industry')}, ${one(['UP_TO_50', 'FROM_1000'], 'size')}, ${one(['EUROPE', 'ASIA', 'GLOBAL'], 'region')}, 'en',
    now(), current_date - s.n % 300, current_date - s.n % 300, s.n % 7
  from unnest($2::int[], $3::int[]) x (p, rows) cross join lateral generate_series(1, x.rows) s (n) cross join (select $1::text[] as list) v`;

export async function loadLearnings(pool, practices) {
  const sql = await pool.connect();
  try {
    // Without triggers: these rows have no author, hence no second person who read them, which the database asks for before it publishes.
    await sql.query(`set session_replication_role = replica`);
    await sql.query(statement, [vocabulary, practices, practices.map((p) => (p === 0 ? 20_000 : 500))]);
    await sql.query(`reset session_replication_role`);
  } finally {
    sql.release();
  }
  // Words are looked up in the index as it is when its pending list is empty.
  await pool.query('vacuum (analyze) shared_learning');
}
