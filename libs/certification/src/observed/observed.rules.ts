import { addDays, checkReason, checkText, dayWords, listWords, ok, refusal } from '@cairn/kernel';
import type { Day, Result } from '@cairn/kernel';
import type { Levels } from '../assessments/rubric.rules.js';
import type { RubricCriterion } from '../default-programme/default-module.js';

export type ObservedKind = 'SHADOWED' | 'OBSERVED';

export interface AskedSession {
  readonly heldOn: Day;
  readonly setting: string;
  readonly firstAssessorId: string;
  readonly secondAssessorId: string | null;
}

export interface Assessors {
  /** Who may watch and mark. */
  readonly assessorIds: readonly string[];
  /** Who may have a guest. */
  readonly hostIds: readonly string[];
  readonly traineeId: string;
  readonly mentorId: string | null;
}

/** A session one was a guest at is entered afterwards, with its host and what one noticed; one that is to be watched has two assessors, neither the trainee’s mentor. */
export function planSession(
  kind: ObservedKind,
  asked: AskedSession,
  who: Assessors,
  today: Day,
): Result<{ readonly setting: string; readonly secondAssessorId: string | null }> {
  if (asked.heldOn > addDays(today, 400) || asked.heldOn < addDays(today, -400)) return refusal('OBSERVED_DAY', 'Choose a day within a year.', 'heldOn');
  if (kind === 'SHADOWED') {
    if (asked.heldOn > today) return refusal('OBSERVED_DAY_AHEAD', 'Enter it once you were there.', 'heldOn');
    if (!who.hostIds.includes(asked.firstAssessorId)) return refusal('OBSERVED_HOST', 'Choose the coach who led the session.', 'firstAssessorId');
    const noticed = checkReason(asked.setting, { field: 'setting', code: 'OBSERVED_NOTICED', what: 'What you noticed' });
    return noticed.ok ? ok({ setting: noticed.value, secondAssessorId: null }) : noticed;
  }
  const setting = checkText(asked.setting, { field: 'setting', code: 'OBSERVED_SETTING', what: 'What kind of session it is' });
  if (!setting.ok) return setting;
  for (const [field, id] of [
    ['firstAssessorId', asked.firstAssessorId],
    ['secondAssessorId', asked.secondAssessorId],
  ] as const) {
    if (id === null || !who.assessorIds.includes(id)) return refusal('OBSERVED_ASSESSORS', 'Choose two assessors.', field);
    if (id === who.mentorId || id === who.traineeId)
      return refusal('OBSERVED_OWN_MENTEE', 'Nobody grades their own mentee. Choose somebody other than the mentor.', field);
  }
  if (asked.firstAssessorId === asked.secondAssessorId) return refusal('OBSERVED_SAME_ASSESSOR', 'The two assessors are two people.', 'secondAssessorId');
  return ok({ setting: setting.value, secondAssessorId: asked.secondAssessorId });
}

/** A session is marked once it was held, by each of its two assessors once, with a level for every criterion. */
export function markSession(
  session: { readonly kind: ObservedKind; readonly status: 'PLANNED' | 'MARKED' | 'CANCELLED'; readonly heldOn: Day; readonly marked: boolean },
  given: { readonly levels: Levels; readonly remark: string },
  criteria: readonly RubricCriterion[],
  today: Day,
): Result<{ readonly levels: Levels; readonly remark: string }> {
  if (session.status === 'CANCELLED') return refusal('OBSERVED_CANCELLED', 'This session was cancelled.');
  if (session.marked || session.status === 'MARKED' || session.kind === 'SHADOWED') return refusal('OBSERVED_MARKED', 'Your marks for this session are given.');
  if (session.heldOn > today) return refusal('OBSERVED_AHEAD', `This session is on ${dayWords(session.heldOn, today)}. Mark it afterwards.`);
  const missing = criteria.filter((criterion) => given.levels[criterion.key] === undefined);
  if (missing.length > 0)
    return refusal(
      'OBSERVED_LEVELS_MISSING',
      `Choose a level for ${listWords(missing.map((criterion) => `“${criterion.title}”`))}.`,
      `levels.${missing[0]?.key ?? ''}`,
    );
  const remark = checkReason(given.remark, { field: 'remark', code: 'OBSERVED_REMARK', what: 'What you saw' });
  if (!remark.ok) return remark;
  return ok({ levels: Object.fromEntries(criteria.map(({ key }) => [key, given.levels[key] ?? 0])), remark: remark.value });
}

/** A session that is to be watched is cancelled until somebody has marked it; one at which its trainee was a guest is taken back at any time. */
export function cancelSession(session: {
  readonly kind: ObservedKind;
  readonly status: 'PLANNED' | 'MARKED' | 'CANCELLED';
  readonly marks: readonly unknown[];
}): Result<true> {
  if (session.status === 'CANCELLED') return refusal('OBSERVED_CANCELLED', 'This session was cancelled.');
  if (session.kind === 'OBSERVED' && (session.status !== 'PLANNED' || session.marks.length > 0))
    return refusal('OBSERVED_MARKED', 'Somebody has marked this session, so it stays.');
  return ok(true);
}
