import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { RecordFacts } from './record.facts.js';

const list = (one: string, from: string, order: string): string => `(select coalesce(json_agg(${one} order by ${order}), '[]') from ${from})`;

const units = list(
  `json_build_object('id', t.id, 'pilot', t.pilot, 'headcount', t.headcount, 'leftOn', t.opted_out_on, 'leftReason', t.opted_out_reason)`,
  `team t where t.practice_id = $1 and t.engagement_id = e.id and t.kind <> 'ORGANISATION' and (t.archived_at is null or t.opted_out_on is not null)`,
  't.created_at, t.id',
);
const phases = list(
  `json_build_object('kind', p.kind, 'cycleNumber', p.cycle_number, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 'completedOn', p.completed_on)`,
  `phase p where p.practice_id = $1 and p.engagement_id = e.id`,
  'p.ordinal',
);
const acts = list(
  `json_build_object('id', a.id, 'kind', a.kind, 'reason', a.reason)`,
  `engagement_act a where a.practice_id = $1 and a.engagement_id = e.id and a.kind in ('EXTENDED', 'PAUSED', 'MODE_SWITCHED')`,
  'a.at, a.id',
);
const plans = list(
  `json_build_object('number', v.number, 'from', (v.in_force_from at time zone c.time_zone)::date,
     'deciders', (select coalesce(json_agg(distinct role), '[]') from jsonb_array_elements(v.decided_by) one cross join jsonb_array_elements_text(one -> 'capacities') role),
     'answers', (select coalesce(json_agg(json_build_object('key', one ->> 'key', 'question', one ->> 'question', 'heading', one ->> 'heading', 'text', one ->> 'text', 'why', one ->> 'why')
         order by place), '[]') from jsonb_array_elements(v.parameters) with ordinality as answer (one, place)))`,
  `plan_version v where v.practice_id = $1 and v.engagement_id = e.id`,
  'v.number',
);
const waivers = list(
  `json_build_object('id', w.id, 'status', w.status, 'reason', w.reason, 'forTeam', w.team_id is not null,
     'heading', (select one ->> 'heading' from plan_version v cross join jsonb_array_elements(v.parameters) one
        where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null and one ->> 'key' = w.parameter_key))`,
  `waiver w where w.practice_id = $1 and w.engagement_id = e.id`,
  'w.asked_at, w.id',
);
const openings = list(
  `json_build_object('id', o.id, 'reason', o.reason, 'scope', case when o.person_id is not null then 'PERSON' when o.team_id is not null then 'TEAM' else 'ALL' end)`,
  `gate_opening o where o.practice_id = $1 and o.engagement_id = e.id`,
  'o.opened_at, o.id',
);
const authors = `engagement_person r where r.practice_id = $1 and r.engagement_id = e.id and r.writes_okrs and r.removed_at is null`;
const seat = (more: string): string =>
  `exists (select from workshop_seat s where s.practice_id = $1 and s.engagement_id = e.id and s.person_id = r.person_id and ${more})`;
const people = `
  (select json_build_object('authors', count(*)::int, 'invited', count(*) filter (where ${seat(`s.state <> 'CANCELLED'`)})::int,
     'came', count(*) filter (where ${seat('s.minutes_attended > 0')})::int,
     'cleared', count(*) filter (where exists (select from clearance k where k.practice_id = $1 and k.engagement_id = e.id and k.person_id = r.person_id and k.state = 'CLEARED'))::int)
   from ${authors})`;
const workshops = list(
  `json_build_object('id', w.id, 'type', w.type, 'minutes', w.minutes, 'learning', w.outcome_learning,
     'attended', (select count(*)::int from workshop_seat s where s.practice_id = $1 and s.workshop_id = w.id and s.minutes_attended > 0),
     'byClient', not exists (select from engagement_coach k where k.practice_id = $1 and k.engagement_id = e.id and k.person_id = w.led_by),
     'useful', (select coalesce(json_agg(f.useful order by f.useful), '[]') from workshop_feedback f where f.practice_id = $1 and f.workshop_id = w.id))`,
  `workshop w where w.practice_id = $1 and w.engagement_id = e.id and w.status = 'HELD'`,
  'w.starts_at, w.id',
);
const published = `okr_draft d where d.practice_id = $1 and d.cycle_id = y.id and d.status = 'PUBLISHED'`;
const cycles = list(
  `json_build_object('number', y.number, 'startsOn', y.starts_on, 'endsOn', y.ends_on, 'status', y.status,
     'teams', (select count(distinct d.team_id)::int from ${published}),
     'objectives', (select count(*)::int from objective o where o.practice_id = $1 and o.deleted_at is null and o.draft_id in (select d.id from ${published})),
     'keyResults', ${list(
       `json_build_object('id', l.id, 'score', l.final_score, 'notScoredBecause', l.not_scored_because, 'learning', nullif(trim(l.learning), ''))`,
       `okr_line l where l.practice_id = $1 and l.kind = 'KEY_RESULT' and l.deleted_at is null and l.draft_id in (select d.id from ${published})`,
       'l.created_at, l.id',
     )})`,
  `cycle y where y.practice_id = $1 and y.engagement_id = e.id and y.status <> 'PLANNED'`,
  'y.number',
);
// Private ones are their author's; row security hides those of others.
const learnings = list(
  `json_build_object('id', l.id, 'sentence', l.sentence, 'advice', l.advice)`,
  `learning l where l.practice_id = $1 and l.engagement_id = e.id and l.visibility = 'COACHES' and l.binned_at is null`,
  'l.created_at, l.id',
);

/** $1 practice, $2 now, $3 engagement; keys are those of `RecordFacts`. */
const statement = `
  select json_build_object('clientName', c.name, 'industry', c.industry, 'region', c.region, 'sizeBand', c.size_band, 'today', ($2::timestamptz at time zone c.time_zone)::date,
    'mode', e.mode, 'startsOn', e.starts_on, 'endsOn', e.ends_on, 'closedOn', e.closed_on, 'completeCycles', e.complete_cycles,
    'discovery', coalesce((select jsonb_object_agg(a.key, a.value ->> 'text') from discovery d cross join jsonb_each(d.answers) a
        where d.practice_id = $1 and d.engagement_id = e.id and trim(a.value ->> 'text') <> ''), '{}'),
    'units', ${units}, 'phases', ${phases}, 'acts', ${acts}, 'plans', ${plans}, 'waivers', ${waivers}, 'openings', ${openings}, 'people', ${people},
    'workshops', ${workshops}, 'cycles', ${cycles}, 'learnings', ${learnings}) as record
  from engagement e join client c on c.practice_id = $1 and c.id = e.client_id where e.practice_id = $1 and e.id = $3`;

/** What the record of an engagement says today, in one statement. Throws NOT_FOUND. */
export async function recordOf(tx: Tx, engagementId: string): Promise<RecordFacts> {
  const found = await tx.row<{ record: RecordFacts }>(statement, [tx.now(), engagementId]);
  if (!found) throw notFound();
  return found.record;
}
