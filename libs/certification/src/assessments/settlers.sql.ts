/**
 * JSON of the Settlers of round `r` of trainee `t`, empty unless it waits for them: those who direct and have not read it, nor mentor the trainee. Where
 * nobody of them is left, as in a practice with one director who was one of the two, it is any other assessor: two who differ never wait for nobody.
 */
export const settlersJson = (round: string, trainee: string): string => `case when ${round}.status <> 'TO_DIRECTOR' then '[]'::json else (
  with able as (
    select g.person_id, bool_or(g.role in ('OWNER', 'CERTIFICATION_DIRECTOR')) as directs from role_grant g
     where g.practice_id = $1 and g.ended_at is null and g.role in ('OWNER', 'CERTIFICATION_DIRECTOR', 'ASSESSOR')
       and g.person_id is distinct from ${trainee}.mentor_id and g.person_id <> ${trainee}.person_id
       and not exists (select from assessment s where s.practice_id = $1 and s.round_id = ${round}.id and s.assessor_id = g.person_id and s.ordinal < 3)
     group by g.person_id)
  select coalesce(json_agg(json_build_object('personId', a.person_id, 'directs', a.directs) order by a.person_id), '[]')
    from able a where a.directs or not exists (select from able b where b.directs)) end`;
