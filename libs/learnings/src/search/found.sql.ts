import { sharedJson } from '../copies/shared-learning.sql.js';

/** CTE `mine`: the clients that person `$n` coaches, each once. */
export const myPlaces = (person: string): string =>
  `mine as materialized (select distinct on (c.id) c.id as client_id, e.id as engagement_id, c.name from engagement_coach k
     join engagement e on e.practice_id = $1 and e.id = k.engagement_id join client c on c.practice_id = $1 and c.id = e.client_id
    where k.practice_id = $1 and k.person_id = ${person} and k.ended_at is null and c.archived_at is null order by c.id, e.created_at desc, e.id)`;

const places = (where: string): string =>
  `(select coalesce(json_agg(json_build_object('engagementId', m.engagement_id, 'clientName', m.name) order by m.name, m.client_id), '[]') from mine m where ${where})`;
const counts = `(exists (select from learning_sighting t where t.practice_id = $1 and t.shared_id = s.id and t.client_id = m.client_id and t.ended_at is null)
    or exists (select from learning_origin o where o.practice_id = $1 and o.shared_id = s.id and o.client_id = m.client_id))`;

/** JSON of copy `s` with what one's own clients have to do with it; needs `mine`. Row security closes other people's clients and what stands behind the wall. */
export const foundJson = `json_build_object('shared', ${sharedJson}, 'seenAt', ${places(counts)}, 'notSeenAt', ${places(`not ${counts}`)},
   'contradictions', (select coalesce(json_agg(json_build_object('id', x.id, 'sentence', coalesce(x.sentence, ''), 'isWithdrawn', x.status = 'WITHDRAWN') order by d.at, d.id), '[]')
      from learning_contradiction d join shared_learning x on x.practice_id = $1 and x.id = case when d.shared_id = s.id then d.other_id else d.shared_id end
     where d.practice_id = $1 and s.id in (d.shared_id, d.other_id) and d.ended_at is null))`;
