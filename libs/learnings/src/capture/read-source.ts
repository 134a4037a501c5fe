import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { SourceKind } from '../learning-kinds.js';
import type { LearningSource, SourceFacts } from './learning-source.js';

/** The answer that the plan in force gives to a parameter, in words. */
const agreed = (engagement: string, key: string): string =>
  `(select one ->> 'text' from plan_version v cross join jsonb_array_elements(v.parameters) one
     where v.practice_id = $1 and v.engagement_id = ${engagement} and v.replaced_at is null and one ->> 'key' = ${key})`;
const holder = (of: string): string =>
  `case when ${of}.person_id is not null then 'PERSON' else (select t.kind from team t where t.practice_id = $1 and t.id = ${of}.team_id) end`;
const place = (of: string): string => `${of}.client_id as "clientId", ${of}.engagement_id as "engagementId", null::uuid as "cohortId"`;

const none = (...names: (keyof SourceFacts)[]): string => names.map((name) => `null as "${name}"`).join(', ');

/** One statement per kind; row security closes each to whoever may not see the row. */
const statements: Readonly<Partial<Record<SourceKind, string>>> = {
  WAIVER: `select ${place('w')}, w.parameter_key as "parameterKey", ${agreed('w.engagement_id', 'w.parameter_key')} as agreed, w.reason, ${holder('w')} as holder,
      w.status as outcome, coalesce(w.ended_note, w.decided_note) as note, null as count from waiver w where w.practice_id = $1 and w.id = $2`,
  GATE_OPENING: `select ${place('o')}, 'trainingRule' as "parameterKey", ${none('agreed')}, o.reason, ${holder('o')} as holder, o.status as outcome, o.closed_reason as note, null as count
      from gate_opening o where o.practice_id = $1 and o.id = $2`,
  OPT_OUT: `select ${place('t')}, 'levels' as "parameterKey", ${agreed('t.engagement_id', `'levels'`)} as agreed, t.opted_out_reason as reason, t.kind as holder, ${none('outcome', 'note', 'count')}
      from team t where t.practice_id = $1 and t.id = $2 and t.opted_out_on is not null`,
  // A set of one change concerns its parameter; of several, none in particular.
  PLAN_CHANGE: `select ${place('s')}, one.parameter_key as "parameterKey", one.now_text as agreed, coalesce(nullif(one.why, ''), nullif(s.why_now, '')) as reason, null as holder,
      one.proposed_text as outcome, null as note, null as count
      from change_set s left join lateral (select c.* from parameter_change c where c.practice_id = $1 and c.change_set_id = s.id
        and 1 = (select count(*) from parameter_change also where also.practice_id = $1 and also.change_set_id = s.id)) one on true
     where s.practice_id = $1 and s.id = $2`,
  WORKSHOP: `select ${place('w')}, ${none('parameterKey')}, w.outcome as agreed, ${none('reason', 'holder')}, w.outcome_score::text as outcome, w.outcome_learning as note, null as count
      from workshop w where w.practice_id = $1 and w.id = $2`,
  DRAFT_REVIEW: `select ${place('d')}, ${none('parameterKey', 'agreed', 'reason')}, (select t.kind from team t where t.practice_id = $1 and t.id = d.team_id) as holder, d.status as outcome,
      (select nullif(v.note, '') from review_verdict v where v.practice_id = $1 and v.draft_id = d.id order by v.given_at desc, v.id limit 1) as note, d.first_sent_rules_open as count
      from okr_draft d where d.practice_id = $1 and d.id = $2`,
  COHORT: `select null::uuid as "clientId", null::uuid as "engagementId", c.id as "cohortId", ${none('parameterKey', 'agreed', 'reason', 'holder', 'outcome', 'note', 'count')}
      from cohort c where c.practice_id = $1 and c.id = $2`,
  RESET: `select ${place('c')}, ${none('parameterKey', 'agreed', 'reason', 'holder')}, c.status as outcome, null as note, c.number as count from cycle c where c.practice_id = $1 and c.id = $2`,
};

const nothing: Omit<SourceFacts, 'clientId' | 'engagementId'> = {
  ...{ cohortId: null, parameterKey: null, agreed: null, reason: null },
  ...{ holder: null, outcome: null, note: null, count: null },
};

/** What is known of a source. Throws NOT_FOUND for one that is not there, or not the reader's to see. */
export async function readSource(tx: Tx, source: LearningSource): Promise<SourceFacts> {
  const statement = statements[source.kind];
  if (statement !== undefined) {
    const found = source.id === null ? undefined : await tx.row<SourceFacts>(statement, [source.id]);
    if (!found) throw notFound();
    return found;
  }
  // What comes to mind has no row; a session may have one that another context keeps.
  if (source.kind === 'CAPTURED' && source.id !== null) throw notFound();
  if (source.engagementId === null) return { clientId: null, engagementId: null, ...nothing };
  const at = await tx.row<{ clientId: string; engagementId: string }>(
    `select client_id as "clientId", id as "engagementId" from engagement where practice_id = $1 and id = $2`,
    [source.engagementId],
  );
  if (!at) throw notFound();
  return { ...at, ...nothing };
}
