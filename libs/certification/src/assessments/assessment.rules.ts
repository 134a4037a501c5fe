import { cleanText, countWords, listWords, ok, refusal } from '@cairn/kernel';
import type { Result } from '@cairn/kernel';
import type { RubricCriterion } from '../default-programme/default-module.js';
import type { RoundStatus } from '../assignments/round.rules.js';
import { changedCriteria, type Levels } from './rubric.rules.js';

export type Verdict = 'RETURNED' | 'PASSED';

/** One assessor’s place on a round: the first, the second, or the director who settles where they differ. */
export type Ordinal = 1 | 2 | 3;
export const settling: Ordinal = 3;

export interface HeldAssessment {
  readonly assessorId: string;
  readonly ordinal: number;
  readonly given: boolean;
}

const standing: Readonly<Record<Exclude<RoundStatus, 'HANDED_IN' | 'TO_DIRECTOR'>, string>> = {
  DRAFT: 'This is not handed in yet.',
  RETURNED: 'This was answered already.',
  PASSED: 'This was passed already.',
};

/** Who may settle a round that two assessors see differently. */
export interface Settler {
  readonly personId: string;
  readonly directs: boolean;
}

/** Where two differ, those who direct settle it; another assessor where nobody of them is left who has not read it. */
const whoSettles = (settlers: readonly Settler[]): string =>
  settlers.some(({ directs }) => directs) ? 'the certification director settles it' : 'nobody else directs, so another assessor settles it';

/** A round is read by one assessor, by two where the programme asks for it, and settled by somebody else where those two differ. */
export function takePlace(
  round: { readonly status: RoundStatus; readonly secondAssessor: boolean; readonly settlers: readonly Settler[] },
  held: readonly HeldAssessment[],
  me: { readonly personId: string },
): Result<Ordinal> {
  const mine = held.find((one) => one.assessorId === me.personId);
  if (mine?.given) return refusal('ASSESSMENT_GIVEN', round.status === 'TO_DIRECTOR' ? givenAndDiffering(round.settlers) : 'You have given your answer.');
  if (round.status !== 'HANDED_IN' && round.status !== 'TO_DIRECTOR') return refusal(`ASSESSMENT_${round.status}`, standing[round.status]);
  if (mine) return ok(mine.ordinal as Ordinal);
  if (round.status === 'TO_DIRECTOR')
    return round.settlers.some(({ personId }) => personId === me.personId)
      ? ok(settling)
      : refusal('ASSESSMENT_TO_DIRECTOR', `Two assessors differ here: ${whoSettles(round.settlers)}.`);
  const free = ([1, 2] as const).slice(0, round.secondAssessor ? 2 : 1).find((ordinal) => !held.some((one) => one.ordinal === ordinal));
  return free === undefined ? refusal('ASSESSMENT_TAKEN', 'Somebody else is reading this one.') : ok(free);
}

const givenAndDiffering = (settlers: readonly Settler[]): string =>
  settlers.length > 0
    ? `You have given your answer, and two of you differ: ${whoSettles(settlers)}.`
    : 'You have given your answer, and two of you differ. Nobody is left to settle it: somebody has to become an assessor.';

/** An answer says a level for every criterion, with words where it comes back, and by the rubric as it is now. */
export function giveAssessment(
  given: { readonly levels: Levels; readonly remark: string; readonly remarks: number },
  rubric: { readonly began: readonly RubricCriterion[]; readonly now: readonly RubricCriterion[]; readonly seen: boolean },
  pass: number,
): Result<Verdict> {
  if (!rubric.seen) {
    const changed = changedCriteria(rubric.began, rubric.now);
    const which = changed.length > 0 ? ` at ${listWords(changed.map((title) => `“${title}”`))}` : '';
    return refusal(
      'ASSESSMENT_RUBRIC_CHANGED',
      `The rubric was changed${which} while you read. Your levels and remarks are kept: look at the new words, then give your answer.`,
      'levels',
    );
  }
  const missing = rubric.now.filter((criterion) => given.levels[criterion.key] === undefined);
  if (missing.length > 0)
    return refusal(
      'ASSESSMENT_LEVELS_MISSING',
      `Choose a level for ${listWords(missing.map((criterion) => `“${criterion.title}”`))}.`,
      `levels.${missing[0]?.key ?? ''}`,
    );
  const verdict = verdictOf(rubric.now, given.levels, pass);
  if (verdict === 'RETURNED' && cleanText(given.remark) === '' && given.remarks === 0)
    return refusal('ASSESSMENT_REMARK_MISSING', 'This goes back. Say what would help: in a remark on a passage, or below.', 'remark');
  return ok(verdict);
}

/** Passed is what reaches the pass level in every criterion. */
export const verdictOf = (criteria: readonly RubricCriterion[], levels: Levels, pass: number): Verdict =>
  criteria.every((criterion) => (levels[criterion.key] ?? 0) >= pass) ? 'PASSED' : 'RETURNED';

export interface GivenAssessment {
  readonly ordinal: number;
  readonly levels: Levels;
  readonly criteria: readonly RubricCriterion[];
}

/** More than one level apart in a criterion is a disagreement that two assessors do not settle by arithmetic. */
export function disagreement(first: GivenAssessment, second: GivenAssessment): readonly string[] {
  return first.criteria
    .filter((criterion) => Math.abs((first.levels[criterion.key] ?? 0) - (second.levels[criterion.key] ?? first.levels[criterion.key] ?? 0)) > 1)
    .map((criterion) => criterion.title);
}

/** One answer settles a round; of two their mean counts, unless they differ by more than a level: then the director’s. */
export function settleRound(given: readonly GivenAssessment[], of: { readonly secondAssessor: boolean; readonly pass: number }): RoundStatus {
  const [first, second] = [given.find((one) => one.ordinal === 1), given.find((one) => one.ordinal === 2)];
  const director = given.find((one) => one.ordinal === settling);
  if (director) return verdictOf(director.criteria, director.levels, of.pass);
  if (!first && !second) return 'HANDED_IN';
  if (!first || !second) return of.secondAssessor ? 'HANDED_IN' : verdictOf((first ?? second)?.criteria ?? [], (first ?? second)?.levels ?? {}, of.pass);
  if (disagreement(first, second).length > 0) return 'TO_DIRECTOR';
  const mean = Object.fromEntries(second.criteria.map(({ key }) => [key, ((first.levels[key] ?? second.levels[key] ?? 0) + (second.levels[key] ?? 0)) / 2]));
  return verdictOf(second.criteria, mean, of.pass);
}

/** Longest passage and most remarks of one answer. */
export const longestPassage = 2_000;
export const mostRemarks = 60;

/** A remark belongs to words that stand in what was handed in, exactly where it says. */
export function remarkOn(
  text: string,
  asked: { readonly startsAt: number; readonly quote: string; readonly body: string },
  others: number,
): Result<{ readonly startsAt: number; readonly quote: string; readonly body: string }> {
  const body = cleanText(asked.body);
  if (body === '') return refusal('REMARK_MISSING', 'The remark is missing.', 'body');
  if (body.length > 4_000) return refusal('REMARK_TOO_LONG', 'A remark has at most 4,000 characters.', 'body');
  if (asked.quote.trim() === '' || asked.quote.length > longestPassage)
    return refusal('REMARK_PASSAGE', `Mark a passage of at most ${longestPassage.toLocaleString('en')} characters.`, 'quote');
  if (asked.startsAt < 0 || text.slice(asked.startsAt, asked.startsAt + asked.quote.length) !== asked.quote)
    return refusal('REMARK_PASSAGE_ELSEWHERE', 'These words do not stand there. Mark the passage again.', 'quote');
  if (others >= mostRemarks) return refusal('REMARK_TOO_MANY', `${countWords(mostRemarks, 'remark')} on one draft are enough to read.`, 'body');
  return ok({ startsAt: asked.startsAt, quote: asked.quote, body });
}
