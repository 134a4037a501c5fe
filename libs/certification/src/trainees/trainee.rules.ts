import { checkText, listWords, ok, refusal, type Result } from '@cairn/kernel';
import type { TraineeStatus } from '../certification-kinds.js';

/** Whoever learns here may leave or move to another cohort, with a word why; a certificate is not left behind. */
export function leaveCohort(status: TraineeStatus, because: string): Result<string> {
  if (status === 'CERTIFIED') return refusal('TRAINEE_CERTIFIED', 'This person holds the certificate already.');
  if (status !== 'ENROLLED') return refusal('TRAINEE_LEFT', 'This person has left this cohort already.');
  return checkText(because, { field: 'because', code: 'TRAINEE_BECAUSE', what: 'The reason', most: 500 });
}

/** One moves to a later cohort of the same programme. */
export function deferTo(from: { id: string; programmeId: string; startsOn: string }, to: { id: string; programmeId: string; startsOn: string }): Result<true> {
  if (from.id === to.id) return refusal('DEFER_SAME', 'This is the cohort they are in. Choose another one.', 'toCohortId');
  if (from.programmeId !== to.programmeId) return refusal('DEFER_PROGRAMME', 'Choose a cohort of the same programme.', 'toCohortId');
  return to.startsOn > from.startsOn ? ok(true) : refusal('DEFER_EARLIER', 'Choose a cohort that starts later.', 'toCohortId');
}

/** Nobody is their own mentor; and as nobody grades their own mentee, whoever is assessing something of this trainee answers it first or leaves it to somebody else. */
export function mayMentor(personId: string, mentorId: string | null, assessing: readonly string[]): Result<string | null> {
  if (personId === mentorId) return refusal('MENTOR_SELF', 'Choose somebody else as mentor.', 'mentorId');
  if (mentorId === null || assessing.length === 0) return ok(mentorId);
  const works = listWords(assessing.map((title) => `“${title}”`));
  return refusal(
    'MENTOR_ASSESSES',
    `Nobody grades their own mentee, and they are to assess ${works}. Let them answer first, or somebody else take that over; then they can be the mentor.`,
    'mentorId',
  );
}
