import { countWords, ok, refusal, type Result } from '@cairn/kernel';
import type { LearningStage, Reach } from '../learning-kinds.js';

/** What a client allows, as far as learnings need it. */
export interface Allowed {
  readonly clientName: string;
  readonly level: 'NONE' | 'AGGREGATE' | 'LEARNING' | 'CASE_STUDY' | 'NAMED';
  /** Who can allow more. */
  readonly leads: readonly string[];
}

/** A learning leaves its engagement only where the client allows learnings without its name, or more. What comes from no client needs nobody's word. */
export function consentAllows(allowed: Allowed | null): Result<null> {
  if (allowed === null || (allowed.level !== 'NONE' && allowed.level !== 'AGGREGATE')) return ok(null);
  const now = allowed.level === 'NONE' ? 'has not agreed to share anything' : 'has agreed to figures only';
  return refusal(
    'LEARNING_CONSENT',
    `${allowed.clientName} ${now}. Ask their lead for consent to lessons without their name; until then this stays with the coaches.`,
  );
}

interface ToShare {
  readonly stage: LearningStage;
  readonly theme: string | null;
  readonly phase: string | null;
  readonly advice: string;
  readonly openFindings: number;
}

/** Handed in is what others can use: with a theme, a phase and an advice, and with nothing left in it that could tell who it was. */
export function mayHandIn({ stage, theme, phase, advice, openFindings }: ToShare, allowed: Allowed | null): Result<null> {
  if (stage === 'IN_REVIEW') return refusal('LEARNING_IN_REVIEW', 'This waits for a second person already.');
  if (stage === 'PUBLISHED') return refusal('LEARNING_PUBLISHED', 'This is published already.');
  if (theme === null) return refusal('LEARNING_THEME_MISSING', 'Choose what it is about, so that others find it.', 'theme');
  if (phase === null) return refusal('LEARNING_PHASE_MISSING', 'Choose when in an engagement it counts.', 'phase');
  if (advice.trim() === '') return refusal('LEARNING_ADVICE_MISSING', 'Say what you would advise a colleague; without it others can only nod.', 'advice');
  const consent = consentAllows(allowed);
  if (!consent.ok) return consent;
  if (openFindings > 0)
    return refusal(
      'LEARNING_FINDINGS_OPEN',
      `${countWords(openFindings, 'place')} could still tell who it was. Reword ${openFindings === 1 ? 'it' : 'them'}, or say why ${openFindings === 1 ? 'it' : 'they'} may stay.`,
    );
  return ok(null);
}

export const reachWords: Readonly<Record<Reach, string>> = { PRACTICE: 'this practice', NETWORK: 'the network' };

/** What a copy is when nobody is to read it any more: a place without words. */
export const withoutText = { sentence: null, expected: '', happened: '', why: '', advice: '', holdsWhen: '', failsWhen: '' } as const;
