import { dayIn, timeWords } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { hasAttended } from '../attendance/attendance.rules.js';
import { workshopFilePath } from '../calendar/workshop-entry.js';
import { countFeedback } from '../feedback/feedback.rules.js';
import { makeUpView } from '../make-ups/make-up.view.js';
import { quizStanding } from '../quizzes/quiz-standing.rules.js';
import { agendaAdvice } from './agenda.rules.js';
import { endOf, endTime } from './wall-time.rules.js';
import { workshopActions } from './workshop-actions.js';
import type { SeatFacts, WorkshopFacts } from './workshop.facts.js';
import { canPlanWorkshop, canReadFeedback, canReadSeats } from './workshop.policy.js';
import type { AgendaItem, Workshop, WorkshopSeat } from './workshop.types.js';

/** A workshop as this reader may see it, with what they can do about it now. */
export function workshopView(facts: WorkshopFacts, viewer: Viewer, now: Date): Workshop {
  const { startsAt, minutes, timeZone } = facts;
  const readsSeats = canReadSeats(viewer, facts);
  const isOwn = (one: { readonly personId: string }): boolean => one.personId === viewer.personId;
  const mine = facts.seats.find(isOwn);
  const seat = (one: SeatFacts): WorkshopSeat => ({ ...one, attended: hasAttended(one.minutesAttended, minutes, facts.attendancePercent) });
  const myMakeUp = facts.makeUps.find(isOwn);
  const said = facts.feedback.find(isOwn);
  return {
    ...facts,
    on: dayIn(timeZone, startsAt),
    time: timeWords(startsAt, timeZone),
    endTime: endTime(startsAt, minutes, timeZone),
    endsAt: endOf(startsAt, minutes),
    calendarPath: facts.status === 'PLANNED' ? workshopFilePath(facts) : null,
    agenda: timed(facts),
    agendaAdvice: canPlanWorkshop(viewer, facts) && facts.status === 'PLANNED' ? [...agendaAdvice(facts.agenda, minutes)] : [],
    readings: facts.readings.map(({ title, url }) => ({ title, url })),
    seats: facts.seats.filter((one) => readsSeats || isOwn(one)).map(seat),
    mySeat: mine ? seat(mine) : null,
    makeUps: facts.makeUps.filter((one) => readsSeats || isOwn(one)).map((one) => makeUpView(one, facts, viewer)),
    myMakeUp: myMakeUp ? makeUpView(myMakeUp, facts, viewer) : null,
    myQuiz: facts.quizId === null ? null : quizStanding(facts.attempts.filter(isOwn)),
    quizPassed: facts.quizId !== null && readsSeats ? new Set(facts.attempts.filter((one) => one.passed).map((one) => one.personId)).size : null,
    myFeedback: said ? { useful: said.useful, pace: said.pace, helped: said.helped, missing: said.missing } : null,
    feedback: canReadFeedback(viewer, facts) && facts.feedback.length > 0 ? countFeedback(facts.feedback) : null,
    availableActions: workshopActions(facts, viewer, now),
  };
}

/** Each item with the time at which it begins. */
function timed({ agenda, startsAt, timeZone }: WorkshopFacts): AgendaItem[] {
  let before = 0;
  return agenda.map((item) => {
    const time = timeWords(endOf(startsAt, before), timeZone);
    before += item.minutes;
    return { ...item, time };
  });
}
