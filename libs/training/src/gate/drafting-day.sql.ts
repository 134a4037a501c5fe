/** Keys of `CyclePhaseDays` and `ToldDrafting`; `e` is the engagement. */
export const cyclePhases = `(select coalesce(json_agg(json_build_object('number', f.cycle_number, 'startsOn', f.starts_on, 'endsOn', f.ends_on) order by f.starts_on), '[]') from phase f
  where f.practice_id = $1 and f.engagement_id = e.id and f.kind = 'CYCLE')`;

export const toldDrafting = `(select coalesce(json_agg(json_build_object('number', y.cycle_number, 'plannedOn', y.planned_on, 'openedOn', y.opened_on, 'doneOn', y.done_on, 'endsOn', y.ends_on)
    order by y.cycle_number), '[]') from drafting_day y where y.practice_id = $1 and y.engagement_id = e.id)`;
