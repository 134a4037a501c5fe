import { checkText, ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import { hasAttended } from '../attendance/attendance.rules.js';
import type { MakeUpState, WorkshopStatus } from '../workshops/workshop.kinds.js';

export interface MissedWorkshop {
  readonly status: WorkshopStatus;
  readonly minutes: number;
  readonly recordingUrl: string | null;
  readonly exercise: string | null;
  readonly attendancePercent: number;
}

export interface OwnStanding {
  readonly minutesAttended: number | null;
  readonly makeUp: MakeUpState | null;
}

/** Whoever missed a workshop that was held can make up for it, as soon as there is a recording to watch and an exercise to do. */
export function canMakeUp(workshop: MissedWorkshop, own: OwnStanding): Result<true> {
  if (workshop.status !== 'HELD') return refusal('WORKSHOP_NOT_HELD', 'A workshop is made up for once it was held.');
  if (hasAttended(own.minutesAttended, workshop.minutes, workshop.attendancePercent))
    return refusal('MAKE_UP_ATTENDED', 'You attended this workshop, so there is nothing to make up for.');
  if (own.makeUp === 'ACCEPTED') return refusal('MAKE_UP_ACCEPTED', 'Your exercise was accepted already.');
  if (own.makeUp === 'WAITING') return refusal('MAKE_UP_WAITING', 'Your exercise is handed in and waits for the coach.');
  if (workshop.recordingUrl === null) return refusal('RECORDING_MISSING', 'There is no recording of this workshop yet. Ask the coach, or book the next date.');
  if (workshop.exercise === null) return refusal('EXERCISE_MISSING', 'There is no exercise for this workshop yet. Ask the coach.');
  return ok(true);
}

type ToWatch = Pick<MissedWorkshop, 'recordingUrl' | 'exercise'>;
const isThere = ({ recordingUrl, exercise }: ToWatch): boolean => recordingUrl !== null && exercise !== null;

/** A make-up opens when the recording or the exercise that was missing is added after the workshop was held; before, nobody has missed it. */
export const makeUpOpens = (before: MissedWorkshop, after: ToWatch): boolean => before.status === 'HELD' && !isThere(before) && isThere(after);

/** Handed in means: the recording was watched, and the exercise is done in more than a few words. */
export function handIn(asked: { readonly recordingSeen: boolean; readonly exercise: string }): Result<{ readonly exercise: string }> {
  if (!asked.recordingSeen) return refusal('RECORDING_UNSEEN', 'Watch the recording first, then tick that you have.', 'recordingSeen');
  const exercise = checkText(asked.exercise, { field: 'exercise', code: 'EXERCISE', what: 'Your exercise', most: 20_000 });
  if (!exercise.ok) return exercise;
  return exercise.value.split(/\s+/u).length < 10
    ? refusal('EXERCISE_SHORT', 'Write at least a few sentences, so that the coach can see how you think.', 'exercise')
    : ok({ exercise: exercise.value });
}

/** A coach accepts what was handed in, or returns it and says what is missing; nobody decides on their own. */
export function decideMakeUp(
  makeUp: { readonly state: MakeUpState; readonly personId: string },
  asked: { readonly accept: boolean; readonly remark: string; readonly byPersonId: string },
): Result<{ readonly state: 'ACCEPTED' | 'RETURNED'; readonly remark: string | null }> {
  if (makeUp.personId === asked.byPersonId) return refusal('MAKE_UP_OWN', 'Somebody else reads your own exercise.');
  if (makeUp.state !== 'WAITING') return refusal(`MAKE_UP_${makeUp.state}`, standing[makeUp.state]);
  if (asked.accept && asked.remark.trim() === '') return ok({ state: 'ACCEPTED', remark: null });
  const remark = checkText(asked.remark, { field: 'remark', code: 'MAKE_UP_REMARK', what: asked.accept ? 'The remark' : 'What is missing', most: 4000 });
  return remark.ok ? ok({ state: asked.accept ? 'ACCEPTED' : 'RETURNED', remark: remark.value }) : remark;
}

const standing: Record<Exclude<MakeUpState, 'WAITING'>, string> = {
  OPEN: 'Nothing was handed in yet.',
  ACCEPTED: 'This exercise was accepted already.',
  RETURNED: 'This exercise was returned and has not been handed in again.',
};
