import { addDays, checkReason, checkText, daysBetween, listWords, ok, refusal, type Day, type Result } from '@cairn/kernel';
import type { Finding } from '@cairn/engagements';
import { levelWords, reaches, type ConsentLevel } from '@cairn/deployment';
import { tellsOf } from './anonymous.rules.js';

export type EvidenceKind = 'CYCLE' | 'CASE_STUDY';
/** Also a session that was watched; it is shown where it was held, not on the desk of evidence. */
export type ShownKind = EvidenceKind | 'OBSERVED';
export type EvidenceStatus = 'GIVEN' | 'RETURNED' | 'TAKEN_BACK' | 'WITHDRAWN';

/** What a client has to allow before its work is shown, without its name. */
export const neededLevel: Readonly<Record<ShownKind, ConsentLevel>> = { OBSERVED: 'LEARNING', CYCLE: 'LEARNING', CASE_STUDY: 'CASE_STUDY' };

/** Characters that a case study has at least: a page, not a line. */
export const shortestCaseStudy = 600;
const longest = 60_000;

export interface CycleFacts {
  readonly number: number;
  readonly startsOn: Day;
  readonly completedOn: Day | null;
}

export interface CoachedFacts {
  readonly part: 'LEAD' | 'CO_COACH' | 'SHADOW';
  readonly since: Day;
  readonly endedOn: Day | null;
}

/** An engagement as far as it can be shown. */
export interface EngagementToShow {
  readonly level: ConsentLevel;
  readonly cycles: readonly CycleFacts[];
  /** How this person coached it. */
  readonly coached: readonly CoachedFacts[];
  readonly shown: readonly { readonly kind: ShownKind; readonly cycleNumber: number | null; readonly heldOn: Day | null }[];
  readonly names: { readonly whole: readonly string[]; readonly byWord: readonly string[] };
}

/** Whoever comes in the first two weeks was there for the whole cycle. */
const daysToCome = 14;

/** A cycle is whole for whoever led or co-led it from its beginning to its end; a guest showed up, but did not do the work. */
export const coachedWhole = (cycle: CycleFacts, coached: readonly CoachedFacts[]): boolean =>
  cycle.completedOn !== null &&
  coached.some(
    ({ part, since, endedOn }) =>
      part !== 'SHADOW' && since <= addDays(cycle.startsOn, daysToCome) && (endedOn === null || endedOn >= (cycle.completedOn as Day)),
  );

export interface AskedEvidence {
  readonly kind: EvidenceKind;
  readonly cycleNumber: number | null;
  readonly text: string;
}

/** Work with a client is shown once, by whoever led it, with the client's consent, and without a name: `found` is what the sanitiser sees in the text. */
export function showEvidence(
  asked: AskedEvidence,
  of: EngagementToShow,
  found: readonly Finding[],
): Result<{ readonly text: string; readonly cycleNumber: number | null }> {
  const cycleNumber = asked.kind === 'CYCLE' ? asked.cycleNumber : null;
  const whole = of.cycles.filter((cycle) => coachedWhole(cycle, of.coached));
  if (asked.kind === 'CYCLE') {
    const cycle = of.cycles.find((one) => one.number === cycleNumber);
    if (!cycle) return refusal('EVIDENCE_CYCLE_MISSING', 'Choose the cycle that you led.', 'cycleNumber');
    if (cycle.completedOn === null)
      return refusal('EVIDENCE_CYCLE_OPEN', `Cycle ${cycle.number} is not complete yet. It counts once it is closed.`, 'cycleNumber');
    if (!whole.includes(cycle))
      return refusal('EVIDENCE_NOT_LED', `You did not lead or co-lead cycle ${cycle.number} from its beginning to its end.`, 'cycleNumber');
  } else if (whole.length === 0)
    return refusal('EVIDENCE_NOT_LED', 'A case study tells of at least one cycle that you led or co-led from its beginning to its end.');
  if (of.shown.some((one) => one.kind === asked.kind && one.cycleNumber === cycleNumber)) return refusal('EVIDENCE_SHOWN', 'You have shown this already.');
  const needed = neededLevel[asked.kind];
  if (!reaches(of.level, needed))
    return refusal(
      'EVIDENCE_CONSENT',
      `This client allows “${levelWords[of.level].title}”. For this you need “${levelWords[needed].title}”: ask for it first.`,
    );
  const text = checkWords(asked.kind, asked.text);
  if (!text.ok) return text;
  const named = tellsOf(text.value, found, of.names);
  if (named.length > 0)
    return refusal('EVIDENCE_NAMES', `Write it without names: ${listWords(named.map((name) => `“${name}”`))} would tell who it was.`, 'text');
  return ok({ text: text.value, cycleNumber });
}

function checkWords(kind: EvidenceKind, text: string): Result<string> {
  if (kind === 'CYCLE') return checkReason(text, { field: 'text', code: 'EVIDENCE_TEXT', what: 'What you did and what you learned', most: longest });
  const checked = checkText(text, { field: 'text', code: 'EVIDENCE_TEXT', what: 'The case study', most: longest });
  if (!checked.ok || checked.value.length >= shortestCaseStudy) return checked;
  return refusal(
    'EVIDENCE_TEXT_TOO_SHORT',
    `A case study tells the story: why OKRs, what was done, what came of it, what you would do otherwise. Write at least ${shortestCaseStudy} characters.`,
    'text',
  );
}

/** Only what counts can be sent back or taken back. */
export const settleEvidence = (status: EvidenceStatus): Result<true> =>
  status === 'GIVEN' ? ok(true) : refusal('EVIDENCE_GONE', 'This does not count any more, so there is nothing to do.');

/** Work outside the practice is accepted by whoever runs the cohort, with words that still make sense in a year. */
export const acceptOutside = (words: string): Result<string> =>
  checkReason(words, { field: 'words', code: 'EVIDENCE_WORDS', what: 'What you have seen', most: 2000 });

/** Weeks of a cycle, rounded: a figure that names no date. */
export const weeksOf = (cycle: CycleFacts): number | null =>
  cycle.completedOn === null ? null : Math.round((daysBetween(cycle.startsOn, cycle.completedOn) + 1) / 7);
