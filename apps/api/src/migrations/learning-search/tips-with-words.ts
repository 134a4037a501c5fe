/**
 * Posts that have the words, or about which somebody said them; the better they fit, the higher the score. It runs with the owner's rights so that the
 * index of words serves it; practice, person and reach are therefore conditions of each of its statements, and it answers with ids and numbers only:
 * texts are read by those ids through row security again.
 */
export const tipsWithWords = `
  create function tips_with_words(of_practice uuid, of_person uuid, of_reaches text[], typed text)
  returns table (post_id uuid, score bigint) language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  declare
    asked tsquery;
  begin
    if of_practice is distinct from app_practice() or of_person is distinct from app_person() then return; end if;
    select string_agg('(' || q.words::text || ')', ' | ')::tsquery into asked from (
      select distinct websearch_to_tsquery(words_of(l.language), left(typed, 200)) as words from (
        select r.language from practice r where r.practice_id = of_practice
        union select p.language from tip_post p where p.practice_id = of_practice) l) q where numnode(q.words) > 0;
    if asked is null then return; end if;
    return query
      with hit as (
        select p.id, 2 * ts_rank(p.words, asked) as rank from tip_post p
         where p.practice_id = of_practice and p.status = 'OPEN' and p.reach = any (of_reaches) and p.words @@ asked
        union all
        select p.id, ts_rank(c.words, asked) from tip_comment c join tip_post p on p.practice_id = of_practice and p.id = c.post_id
         where c.practice_id = of_practice and c.status = 'OPEN' and p.status = 'OPEN' and p.reach = any (of_reaches) and c.words @@ asked)
      select h.id, round(max(h.rank)::numeric * 1000000)::bigint from hit h group by h.id;
  end $$`;
