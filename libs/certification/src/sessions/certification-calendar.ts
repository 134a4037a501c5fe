import { itemAddress } from '../items/item-address.js';
import { atWallTime } from '@cairn/kernel';
import { defineCalendarSource, type CalendarEntry, type CalendarSource } from '@cairn/training';
import { ownPathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import type { PathFacts } from '../progress/path-facts.js';
import { pathOf } from '../progress/progress.rules.js';
import { sessionEntry, type SessionInCalendar } from './session-entry.js';

const sessions = `select s.starts_at, instant_text(s.starts_at) as "startsAt", s.time_zone as "timeZone", s.minutes, s.place, s.status, s.item_id as "itemId", s.ics_uid as "icsUid",
       s.ics_sequence as "icsSequence", i.title, c.name as "cohortName"
  from cohort_session s join cohort c on c.practice_id = $1 and c.id = s.cohort_id join programme_item i on i.practice_id = $1 and i.id = s.item_id
 where s.practice_id = $1 and s.status <> 'CANCELLED' and s.starts_at > $3::timestamptz - interval '90 days'
   and ($2 in (c.facilitator_id, c.second_facilitator_id)
     or exists (select from trainee t where t.practice_id = $1 and t.cohort_id = c.id and t.person_id = $2 and t.status in ('ENROLLED', 'CERTIFIED')))
 order by s.starts_at, s.id limit 500`;

/** Live sessions of those who learn and of those who run them, and for a trainee the last day of each step that is theirs to do. */
export const certificationCalendar: CalendarSource = async (tx, { personId, publicUrl }) => {
  const dates = await tx.rows<SessionInCalendar>(sessions, [personId, tx.now()]);
  const facts = await ownPathFacts(tx, personId);
  return [...dates.map((session) => sessionEntry(session, publicUrl)), ...(facts?.trainee.status === 'ENROLLED' ? deadlines(facts, tx.now(), publicUrl) : [])];
};
defineCalendarSource('certification', certificationCalendar);

function deadlines(facts: PathFacts, now: Date, publicUrl: string): readonly CalendarEntry[] {
  const { timeZone } = facts.cohort;
  const items = pathOf(facts, todayOf(facts.cohort, now)).modules.flatMap((module) => module.items);
  return items.flatMap((item) => {
    if (item.dueOn === null || item.kind === 'LIVE' || item.state === 'PASSED' || item.state === 'WAITING') return [];
    const url = `${publicUrl}${itemAddress(item)}`;
    const when = { startsLocal: `${item.dueOn}T00:00`, timeZone, startsAt: atWallTime(item.dueOn, '00:00', timeZone), minutes: 1440, allDay: true };
    return [
      {
        ...{ uid: `due-${facts.trainee.id}-${item.id}@cairn`, sequence: 0 },
        ...when,
        ...{ summary: `${item.state === 'RETURNED' ? 'Hand in again' : 'Due'}: ${item.title}`, description: url, location: null, url, isCancelled: false },
      },
    ];
  });
}
