import type { Day } from '@cairn/kernel';
import { settingsOf, type PracticeSettings } from '@cairn/identity';
import type { PlanInForce } from '@cairn/deployment';
import type { Tx } from '@cairn/platform';
import type { Clearance, ClearanceTerms, Evidence, KeyAnswer } from './clearance.rules.js';
import { keyParameters } from './clearance.rules.js';

/** A person as the rule of clearance sees them, with what was known until now. */
export interface PersonFacts {
  readonly personId: string;
  readonly isChampion: boolean;
  readonly done: readonly Evidence[];
  readonly known: Clearance | null;
}

export interface EngagementTerms {
  readonly completeCycles: number;
  readonly cyclesCompletedOn: readonly Day[];
  readonly settings: unknown;
}

/** Everything the rule needs, in one statement. The caller holds the locks. */
export async function clearanceFacts(
  tx: Tx,
  engagementId: string,
  personIds: readonly string[],
): Promise<{ terms: EngagementTerms; people: readonly PersonFacts[] } | undefined> {
  return tx.row(
    `select json_build_object('completeCycles', e.complete_cycles, 'settings', r.settings,
              'cyclesCompletedOn', (select coalesce(json_agg(f.completed_on), '[]') from phase f
                where f.practice_id = $1 and f.engagement_id = e.id and f.kind = 'CYCLE' and f.completed_on is not null)) as terms,
            (select coalesce(json_agg(json_build_object('personId', p.id,
                'isChampion', exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.client_id = e.client_id and g.role = 'KR_CHAMPION' and g.ended_at is null),
                'known', (select json_build_object('state', k.state, 'since', k.since, 'untilCompleteCycles', k.until_complete_cycles, 'planNumber', k.plan_number,
                    'workshopId', k.cause ->> 'workshopId', 'words', k.words, 'lapsedBecause', k.lapsed_because)
                  from clearance k where k.practice_id = $1 and k.engagement_id = e.id and k.person_id = p.id),
                'done', (select coalesce(json_agg(json_build_object('workshopId', w.id, 'type', w.type, 'title', w.title, 'on', (w.starts_at at time zone w.time_zone)::date, 'minutes', w.minutes,
                    'minutesAttended', s.minutes_attended, 'makeUpAcceptedOn', case when m.state = 'ACCEPTED' then (m.decided_at at time zone w.time_zone)::date end,
                    'quiz', case when w.quiz_id is not null then json_build_object('passedOn', (select min(a.handed_in_at at time zone w.time_zone)::date from quiz_attempt a
                       where a.practice_id = $1 and a.workshop_id = w.id and a.person_id = p.id and a.passed)) end,
                    'briefsPlanNumber', w.briefs_plan_number, 'planNumber', (select max(v.number) from plan_version v
                       where v.practice_id = $1 and v.engagement_id = e.id and v.in_force_from <= w.starts_at)) order by w.starts_at), '[]')
                  from workshop w left join workshop_seat s on s.practice_id = $1 and s.workshop_id = w.id and s.person_id = p.id
                    left join make_up m on m.practice_id = $1 and m.workshop_id = w.id and m.person_id = p.id
                 where w.practice_id = $1 and w.engagement_id = e.id and w.status <> 'CANCELLED' and (s.minutes_attended is not null or m.state = 'ACCEPTED')))), '[]')
               from person p where p.practice_id = $1 and p.id = any ($3::uuid[])) as people
       from engagement e join practice r on r.practice_id = $1 where e.practice_id = $1 and e.id = $2`,
    [engagementId, personIds],
  );
}

/** Levels, scoring and kinds of key results as agreed, with the plan that brought each. */
export const keyAnswersOf = (plan: Pick<PlanInForce, 'answers'>): readonly KeyAnswer[] =>
  plan.answers
    .filter((answer) => answer.number !== null && keyParameters.includes(answer.number))
    .map((answer) => ({ title: answer.title, since: answer.since }));

/** The numbers of the practice and the state of the engagement and its plan, as the rule wants them. */
export function termsOf(engagement: EngagementTerms, plan: PlanInForce): ClearanceTerms {
  const settings: PracticeSettings = settingsOf(engagement.settings);
  return {
    attendancePercent: settings.trainingAttendancePercent,
    lastsCycles: settings.clearanceCycles,
    completeCycles: engagement.completeCycles,
    cyclesCompletedOn: engagement.cyclesCompletedOn,
    keyAnswers: keyAnswersOf(plan),
  };
}
