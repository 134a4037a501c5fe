/** What a facet is made of: its name in the answer, the key of the chosen values in the question, the column. */
const facets = [
  ['PHASE', 'phases', 's.phase'],
  ['THEME', 'themes', 's.theme'],
  ['PARAMETER', 'parameters', 's.parameter_key'],
  ['INDUSTRY', 'industries', 's.industry'],
  ['SIZE', 'sizes', 's.size_band'],
  ['REGION', 'regions', 's.region'],
  ['STRENGTH', 'strengths', `case when s.seen_count >= 5 then 'MANY' when s.seen_count >= 2 then 'SOME' when s.seen_count = 1 then 'ONE' else 'NONE' end`],
] as const;

const columns = facets
  .map(([, chosen, value], at) => `${value} as f${at}, (asked -> '${chosen}' is null or coalesce(asked -> '${chosen}' ? (${value}), false)) as m${at}`)
  .join(', ');
const misses = facets.map((_, at) => `(not h.m${at})::int`).join(' + ');
// A facet counts what would be found if one chose another of its values: all others have to fit, it need not.
const counted = facets
  .map(
    ([name], at) =>
      `select '${name}' as facet, f${at} as value, count(*) as found from fit where f${at} is not null and (misses = 0 or (misses = 1 and not m${at})) group by f${at}`,
  )
  .join(' union all ');
/** Published, within reach, and not behind the wall: stated here, because inside this function no row security states it. */
const open = `s.practice_id = of_practice and s.status = 'PUBLISHED' and s.reach = any (of_reaches) and s.id <> all (walled)`;

/**
 * The one way to search published learnings. It runs with the owner's rights, so that the indexes of words serve the question (row security would
 * have every row read first); practice, person, reach and wall are therefore conditions of each of its statements, and it answers with ids and
 * numbers only: texts are read by those ids through row security again.
 *
 * asked: text (at most 200 characters), anyWord (one of the words is enough), the chosen values of each facet, counted (also count facets and cells).
 * Two letters in the wrong order are the commonest slip and what trigrams know worst: such words are tried with each pair of neighbours turned round.
 * mode: ALL (nothing typed), EXACT (all words, by their stems), NEAR (nothing has all of them: similar writing, or some of the words). What is asked for
 * with a minus stays out of all of them.
 */
export const searchLearnings = `
  create function search_learnings(of_practice uuid, of_person uuid, of_reaches text[], asked jsonb, from_score bigint, from_id uuid, at_most int)
  returns jsonb language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  declare
    typed text := left(trim(coalesce(asked ->> 'text', '')), 200);
    walled uuid[];
    wanted text := regexp_replace(typed, '(^|[[:space:]])-("[^"]*"|[^[:space:]]+)', ' ', 'g');
    unwanted text := (select string_agg(m[2], ' ') from regexp_matches(typed, '(^|[[:space:]])-("[^"]*"|[^[:space:]]+)', 'g') m);
    all_words tsquery;
    any_words tsquery;
    no_words tsquery;
    parts text[];
    longest text;
    mode text := 'ALL';
  begin
    if of_practice is distinct from app_practice() or of_person is distinct from app_person() then return null; end if;
    walled := walled_learnings(of_practice, of_person);
    if typed <> '' then
      parts := array(select distinct w from regexp_split_to_table(plain_words(wanted), '[^[:alnum:]]+') w where length(w) >= 3 limit 20);
      with recursive used as (
        select min(language) as language from shared_learning where practice_id = of_practice and status = 'PUBLISHED'
        union all select (select min(s.language) from shared_learning s where s.practice_id = of_practice and s.status = 'PUBLISHED' and s.language > used.language)
          from used where used.language is not null),
      tried as (
        select wanted as text
        union select left(w, i - 1) || substr(w, i + 1, 1) || substr(w, i, 1) || substr(w, i + 2) from unnest(parts) w cross join generate_series(1, length(w) - 1) i
         where length(w) >= 4 and not coalesce((asked ->> 'anyWord')::boolean, false)),
      asked_in as (select distinct words_of(language) as config from (
        select language from used union select language from practice where practice_id = of_practice) l where language is not null)
      select string_agg('(' || websearch_to_tsquery(config, typed)::text || ')', ' | ') filter (where numnode(websearch_to_tsquery(config, typed)) > 0)::tsquery,
             (select string_agg(quote_literal(w.lexeme), ' | ') from (select distinct l.lexeme from asked_in a cross join tried t cross join unnest(to_tsvector(a.config, t.text)) l limit 300) w)::tsquery,
             (select string_agg(quote_literal(w.lexeme), ' | ') from (select distinct l.lexeme from asked_in a cross join unnest(to_tsvector(a.config, coalesce(unwanted, ''))) l limit 300) w)::tsquery
        into all_words, any_words, no_words from asked_in;
      longest := (select w from unnest(parts) w order by length(w) desc, w limit 1);
      perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
      mode := case
        when coalesce((asked ->> 'anyWord')::boolean, false) then 'NEAR'
        when all_words is not null and exists (select from shared_learning s where ${open} and s.words @@ all_words) then 'EXACT'
        else 'NEAR' end;
    end if;
    return (
      with hit as materialized (
        select s.id, s.seen_count, s.theme, s.phase, (least(s.seen_count, 9999)::bigint * 100000 + (s.confirmed_on - date '2000-01-01')) as score, ${columns}
          from shared_learning s where mode = 'ALL' and ${open}
        union all
        select s.id, s.seen_count, s.theme, s.phase, round(ts_rank(s.words, all_words)::numeric * 1000000)::bigint * 10 + least(s.seen_count, 9) as score, ${columns}
          from shared_learning s where mode = 'EXACT' and ${open} and s.words @@ all_words
        union all
        select s.id, s.seen_count, s.theme, s.phase, round((ts_rank(s.words, any_words)::numeric + coalesce((select avg(word_similarity(w, s.plain)) from unnest(parts) w), 0)::numeric) * 1000000)::bigint as score, ${columns}
          from shared_learning s where mode = 'NEAR' and ${open} and (no_words is null or not s.words @@ no_words)
           and (s.words @@ any_words or (longest <% s.plain and not coalesce((asked ->> 'anyWord')::boolean, false) and (select avg(word_similarity(w, s.plain)) from unnest(parts) w) >= 0.4))),
      fit as (select h.*, ${misses} as misses from hit h)
      select jsonb_build_object(
        'mode', mode,
        'rows', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'score', r.score) order by r.score desc, r.id desc) from (
           select f.id, f.score from fit f where f.misses = 0 and (from_score is null or (f.score, f.id) < (from_score, from_id)) order by f.score desc, f.id desc limit at_most) r), '[]'),
        'total', case when (asked ->> 'counted')::boolean then (select count(*) from fit where misses = 0) end,
        'facets', case when (asked ->> 'counted')::boolean then coalesce((select jsonb_agg(jsonb_build_object('facet', c.facet, 'value', c.value, 'count', c.found) order by c.facet, c.found desc, c.value) from (${counted}) c), '[]') end,
        'cells', case when (asked ->> 'counted')::boolean then coalesce((select jsonb_agg(jsonb_build_object('theme', c.theme, 'phase', c.phase, 'count', c.found, 'agreed', c.agreed)) from (
           select theme, phase, count(*) as found, count(*) filter (where seen_count >= 2) as agreed from fit where misses = 0 and theme is not null and phase is not null group by theme, phase) c), '[]') end));
  end $$`;
