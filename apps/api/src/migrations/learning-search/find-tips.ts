/**
 * Posts that have the words, or about which somebody said them; the better they fit, the higher the score. Where nothing has all of them: posts with some
 * of the words, or with words that are written alike, and two letters in the wrong order are tried turned round. What is asked for with a minus stays out.
 * It runs with the owner's rights so that the indexes of words serve it; practice, person and reach are therefore conditions of each of its statements,
 * and it answers with ids and numbers only: texts are read by those ids through row security again.
 */
export const findTips = `
  create function find_tips(of_practice uuid, of_person uuid, of_reaches text[], typed text)
  returns table (post_id uuid, score bigint, near boolean) language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  declare
    wanted text := regexp_replace(left(typed, 200), '(^|[[:space:]])-("[^"]*"|[^[:space:]]+)', ' ', 'g');
    unwanted text := (select string_agg(m[2], ' ') from regexp_matches(left(typed, 200), '(^|[[:space:]])-("[^"]*"|[^[:space:]]+)', 'g') m);
    parts text[];
    longest text;
    all_words tsquery;
    any_words tsquery;
    no_words tsquery;
  begin
    if of_practice is distinct from app_practice() or of_person is distinct from app_person() then return; end if;
    parts := array(select distinct w from regexp_split_to_table(plain_words(wanted), '[^[:alnum:]]+') w where length(w) >= 3 limit 20);
    longest := (select w from unnest(parts) w order by length(w) desc, w limit 1);
    with asked_in as (
        select distinct words_of(l.language) as config from (
          select r.language from practice r where r.practice_id = of_practice union select p.language from tip_post p where p.practice_id = of_practice) l),
      tried as (
        select wanted as text
        union select left(w, i - 1) || substr(w, i + 1, 1) || substr(w, i, 1) || substr(w, i + 2) from unnest(parts) w cross join generate_series(1, length(w) - 1) i where length(w) >= 4)
    select string_agg('(' || websearch_to_tsquery(config, left(typed, 200))::text || ')', ' | ') filter (where numnode(websearch_to_tsquery(config, left(typed, 200))) > 0)::tsquery,
           (select string_agg(quote_literal(w.lexeme), ' | ') from (select distinct l.lexeme from asked_in a cross join tried t cross join unnest(to_tsvector(a.config, t.text)) l limit 300) w)::tsquery,
           (select string_agg(quote_literal(w.lexeme), ' | ') from (select distinct l.lexeme from asked_in a cross join unnest(to_tsvector(a.config, coalesce(unwanted, ''))) l limit 300) w)::tsquery
      into all_words, any_words, no_words from asked_in;
    return query
      with hit as (
        select p.id, 2 * ts_rank(p.words, all_words) as rank from tip_post p
         where p.practice_id = of_practice and p.status = 'OPEN' and p.reach = any (of_reaches) and p.words @@ all_words
        union all
        select p.id, ts_rank(c.words, all_words) from tip_comment c join tip_post p on p.practice_id = of_practice and p.id = c.post_id
         where c.practice_id = of_practice and c.status = 'OPEN' and p.status = 'OPEN' and p.reach = any (of_reaches) and c.words @@ all_words)
      select h.id, round(max(h.rank)::numeric * 1000000)::bigint, false from hit h group by h.id;
    if found or cardinality(parts) = 0 then return; end if;
    perform set_config('pg_trgm.word_similarity_threshold', '0.4', true);
    return query
      with hit as (
        select p.id, 2 * ts_rank(p.words, any_words) + (select avg(word_similarity(w, p.plain)) from unnest(parts) w) as rank from tip_post p
         where p.practice_id = of_practice and p.status = 'OPEN' and p.reach = any (of_reaches)
           and (p.words @@ any_words or (longest <% p.plain and (select avg(word_similarity(w, p.plain)) from unnest(parts) w) >= 0.4))
        union all
        select p.id, ts_rank(c.words, any_words) + (select avg(word_similarity(w, c.plain)) from unnest(parts) w) from tip_comment c join tip_post p on p.practice_id = of_practice and p.id = c.post_id
         where c.practice_id = of_practice and c.status = 'OPEN' and p.status = 'OPEN' and p.reach = any (of_reaches)
           and (c.words @@ any_words or (longest <% c.plain and (select avg(word_similarity(w, c.plain)) from unnest(parts) w) >= 0.4)))
      select h.id, round(max(h.rank)::numeric * 1000000)::bigint, true from hit h join tip_post p on p.practice_id = of_practice and p.id = h.id
       where no_words is null or not p.words @@ no_words group by h.id;
  end $$`;
