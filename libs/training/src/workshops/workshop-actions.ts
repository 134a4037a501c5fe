import { dayIn } from '@cairn/kernel';
import type { Gated, Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import { whenHeld } from '../attendance/attendance.rules.js';
import { book, isEnterable, leave, whileBookable } from '../bookings/booking.rules.js';
import { mayGiveFeedback } from '../feedback/feedback.rules.js';
import { canMakeUp } from '../make-ups/make-up.rules.js';
import { mayTakeQuiz } from '../quizzes/quiz-standing.rules.js';
import type { WorkshopFacts } from './workshop.facts.js';
import { canAgreeOutcome, canBookOthers, canMoveWorkshop, canPlanWorkshop, canRecordAttendance, canScoreOutcome } from './workshop.policy.js';
import { agreeOutcome, whileEngaged, whilePlanned } from './workshop.rules.js';

type Acts = readonly (AvailableAction | null)[];

/** Said by a rule, in the shape of a gate: it opens, or it is too late, and the sentence says which. */
const unless = (rule: Result<unknown>, label: string, dueOn?: string): Verdict =>
  rule.ok ? { allowed: label } : { gated: gateOf(rule.error.code, rule.error.message, dueOn) };
const gateOf = (code: string, headline: string, dueOn?: string): Gated => ({
  ...{ code, headline, left: [], meanwhile: [], overrideBy: [], canOverride: false },
  ...(dueOn === undefined ? {} : { dueOn }),
});

/** What this reader may look for here; what is never theirs is left out. */
export function workshopActions(facts: WorkshopFacts, viewer: Viewer, now: Date): AvailableAction[] {
  if (!whileEngaged(facts.engagementStatus).ok) return [];
  return [...ofThoseWhoLead(facts, viewer, now), ...ofOutcome(facts, viewer), ...ofOneself(facts, viewer, now)].filter((act) => act !== null);
}

function ofThoseWhoLead(facts: WorkshopFacts, viewer: Viewer, now: Date): Acts {
  const planned = whilePlanned(facts);
  const isOpen = planned.ok;
  const startsOn = dayIn(facts.timeZone, facts.startsAt);
  const attended = whenHeld(facts, now);
  return [
    canPlanWorkshop(viewer, facts) && facts.status !== 'CANCELLED' ? availableAction('editWorkshop', { allowed: isOpen ? 'Edit' : 'Add the recording' }) : null,
    canMoveWorkshop(viewer, facts) && isOpen ? availableAction('rescheduleWorkshop', { allowed: 'Reschedule' }) : null,
    canMoveWorkshop(viewer, facts) && isOpen ? availableAction('cancelWorkshop', { allowed: 'Cancel' }) : null,
    canBookOthers(viewer, facts) && isOpen ? availableAction('bookPeople', { allowed: isEnterable(facts, now) ? 'Enter who came' : 'Book people' }) : null,
    canBookOthers(viewer, facts) && isOpen ? availableAction('inviteToWorkshop', unless(whileBookable(facts, now), 'Invite people')) : null,
    canRecordAttendance(viewer, facts) && facts.status !== 'CANCELLED'
      ? availableAction('recordAttendance', unless(attended, facts.status === 'HELD' ? 'Correct attendance' : 'Record attendance', startsOn))
      : null,
  ];
}

function ofOutcome(facts: WorkshopFacts, viewer: Viewer): Acts {
  const isOpen = facts.status === 'PLANNED' && facts.outcome !== null && facts.outcomeAgreedAt === null;
  const agree = canAgreeOutcome(viewer, facts)
    ? unless(agreeOutcome(facts), 'Agree to this outcome')
    : ({ forbidden: 'The client lead agrees to the outcome.' } as const);
  return [
    isOpen ? availableAction('agreeWorkshopOutcome', agree) : null,
    canScoreOutcome(viewer, facts) && facts.status === 'HELD' && facts.outcome !== null
      ? availableAction('scoreWorkshopOutcome', { allowed: facts.outcomeScore === null ? 'Score the outcome' : 'Change the score' })
      : null,
  ];
}

function ofOneself(facts: WorkshopFacts, viewer: Viewer, now: Date): Acts {
  const isAtClient = viewer.roles.some((held) => held.clientId === facts.clientId);
  if (!isAtClient) return [];
  const isOwn = (one: { readonly personId: string }): boolean => one.personId === viewer.personId;
  const mine = facts.seats.find(isOwn);
  const own = { minutesAttended: mine?.minutesAttended ?? null, makeUp: facts.makeUps.find(isOwn)?.state ?? null };
  const left = leave(facts, mine?.state ?? null, now);
  const makeUp = canMakeUp(facts, own);
  const quiz = mayTakeQuiz(facts, facts.attempts.filter(isOwn));
  const hidesMakeUp = !makeUp.ok && ['WORKSHOP_NOT_HELD', 'MAKE_UP_ATTENDED', 'MAKE_UP_ACCEPTED'].includes(makeUp.error.code);
  const isFuture = facts.status === 'PLANNED' && Date.parse(facts.startsAt) > now.getTime();
  return [
    isFuture && mine?.state !== 'BOOKED'
      ? availableAction('bookMyPlace', unless(book(facts, [{ personId: viewer.personId, state: mine?.state ?? null }], now), 'Book my place'))
      : null,
    left.ok ? availableAction('cancelBooking', { allowed: left.value === 'CANCELLED' ? 'Give up my place' : 'I cannot come' }) : null,
    hidesMakeUp ? null : availableAction('handInMakeUp', unless(makeUp, own.makeUp === 'RETURNED' ? 'Hand in again' : 'Make up for it')),
    facts.quizId === null || (!quiz.ok && quiz.error.code !== 'WORKSHOP_NOT_STARTED') ? null : availableAction('takeQuiz', unless(quiz, 'Take the quiz')),
    mayGiveFeedback(facts, own.minutesAttended).ok
      ? availableAction('giveFeedback', { allowed: facts.feedback.some(isOwn) ? 'Change what you said' : 'Say how it was' })
      : null,
  ];
}
