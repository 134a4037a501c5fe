import { textPairs } from '../learnings/learning.sql.js';

/** The one place that reads published copies by row: behind the wall there is nothing, by row security; `$reaches` is what the reader may read. `s` is the copy. */
export const readableShared = (reaches: string): string =>
  `s.practice_id = $1 and s.status in ('PUBLISHED', 'WITHDRAWN') and s.published_on is not null and s.reach = any (${reaches}::text[])`;

/** JSON of copy `s`; keys are those of `SharedLearning`. The learning behind it is found only by those who may read it. */
export const sharedJson = `json_build_object('id', s.id, 'reach', s.reach, ${textPairs('s')}, 'isWithdrawn', s.status = 'WITHDRAWN', 'publishedOn', s.published_on, 'confirmedOn', s.confirmed_on,
   'seenCount', s.seen_count, 'learningId', (select l.id from learning_origin o join learning l on l.practice_id = $1 and l.id = o.learning_id where o.practice_id = $1 and o.shared_id = s.id))`;

/** At how many other clients than `client` copy `s` was seen, as far as the reader knows that it was seen there. */
export const seenElsewhere = (client: string): string =>
  `(s.seen_count - (select count(*) from learning_sighting t where t.practice_id = $1 and t.shared_id = s.id and t.client_id = ${client} and t.ended_at is null))::int`;
