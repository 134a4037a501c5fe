import { definePlanConsequence, planInForce, type ConsequenceSource } from '@cairn/deployment';
import { keyAnswersOf } from './clearance-facts.js';
import { lapsingBy, lapsingWords, lapsingWordsToThem, taughtAnew, type TrainedWriter } from './plan-lapse.rules.js';

/** Those who write in teams that take part and were trained, with the cycles that are complete. $2 the engagement. */
const trainedWriters = `
  select e.complete_cycles as "completeCycles", (select coalesce(json_agg(json_build_object('personId', k.person_id, 'state', k.state,
      'untilCompleteCycles', k.until_complete_cycles, 'planNumber', k.plan_number, 'leadsTeam', m.leads_team)), '[]')
    from clearance k join engagement_person m on m.practice_id = $1 and m.engagement_id = k.engagement_id and m.person_id = k.person_id and m.removed_at is null
      left join team t on t.practice_id = $1 and t.id = m.team_id
    where k.practice_id = $1 and k.engagement_id = e.id and m.writes_okrs and t.opted_out_on is null and t.archived_at is null) as people
  from engagement e where e.practice_id = $1 and e.id = $2`;

/** Who has to be briefed before they write again, told with every plan that is to come or has come. Two statements, only where the plan changes what is taught. */
export const planLapse: ConsequenceSource = async (tx, { engagementId, planNumber, parameterNumbers }) => {
  const brings = taughtAnew(parameterNumbers);
  if (brings.length === 0) return null;
  const found = await tx.row<{ completeCycles: number; people: readonly TrainedWriter[] }>(trainedWriters, [engagementId]);
  if (!found || found.people.length === 0) return null;
  const plan = await planInForce(tx, engagementId);
  const personIds = lapsingBy(found.people, {
    ...{ planNumber, parameterNumbers, completeCycles: found.completeCycles },
    ...{ keyAnswers: keyAnswersOf(plan), rule: plan.rules.trainingRule },
  });
  if (personIds.length === 0) return null;
  return { parameterNumbers: brings, personIds, words: lapsingWords(personIds.length, planNumber), wordsToThem: lapsingWordsToThem(planNumber) };
};

definePlanConsequence('clearance', planLapse);
