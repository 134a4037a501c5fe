import type { PlaceFacts } from './place-of.rules.js';

export interface UseFacts extends PlaceFacts {
  readonly id: string;
  readonly clientName: string;
  readonly mayEnd: boolean;
}

/** JSON of citation `k` at client `c`; keys are those of `UseFacts` but `mayEnd`. */
export const placePairs = `'id', k.id, 'clientName', c.name, 'clientSlug', c.slug, 'parameterKey', k.parameter_key,
    'workshop', (select json_build_object('id', w.id, 'title', w.title) from workshop w where w.practice_id = $1 and w.id = k.workshop_id),
    'team', (select json_build_object('id', t.id, 'name', t.name) from review_remark r join okr_draft d on d.practice_id = $1 and d.id = r.draft_id
        join team t on t.practice_id = $1 and t.id = d.team_id where r.practice_id = $1 and r.id = k.remark_id),
    'opening', (select json_build_object('id', o.id, 'who', coalesce((select t.name from team t where t.practice_id = $1 and t.id = o.team_id), (select p.name from person p where p.practice_id = $1 and p.id = o.person_id)))
        from gate_opening o where o.practice_id = $1 and o.id = k.opening_id),
    'question', (select json_build_object('id', n.id, 'by', n.author_name, 'parameterKey', n.parameter_key) from plan_note n where n.practice_id = $1 and n.id = k.note_id)`;

/** Of learning $2, for person $3: by name at the clients they coach, elsewhere a number of clients. */
export const usesStatement = `
  with mine as (select k.id, k.client_id, k.cited_at, g.part <> 'SHADOW' as may_end from cited_learning k
      join engagement_coach g on g.practice_id = $1 and g.engagement_id = k.engagement_id and g.person_id = $3 and g.ended_at is null
     where k.practice_id = $1 and k.shared_id = $2 and k.ended_at is null)
  select (select coalesce(json_agg(json_build_object(${placePairs}, 'mayEnd', m.may_end) order by c.name, m.cited_at, m.id), '[]')
            from mine m join cited_learning k on k.practice_id = $1 and k.id = m.id join client c on c.practice_id = $1 and c.id = k.client_id) as mine,
         greatest(coalesce((select s.cited_count from shared_learning s where s.practice_id = $1 and s.id = $2), 0) - (select count(distinct m.client_id) from mine m), 0)::int as elsewhere`;
