import { countWords } from '@cairn/kernel';
import type { LearningPhase, LearningTheme, SourceKind } from '../learning-kinds.js';
import type { SourceFacts } from './learning-source.js';

export interface Prefill {
  readonly sentence: string;
  readonly expected: string;
  readonly happened: string;
  readonly why: string;
  readonly phase: LearningPhase | null;
  readonly theme: LearningTheme | null;
  readonly parameterKey: string | null;
}

const ofParameter: Readonly<Record<string, LearningTheme>> = {
  levels: 'SCOPE_AND_LEVELS',
  quantity: 'NUMBER_AND_FOCUS',
  scoring: 'SCORING',
  cycle: 'CYCLE_LENGTH',
  krTypes: 'DRAFTING',
  home: 'CHECK_INS',
  reviews: 'SCORING',
  kpis: 'NUMBER_AND_FOCUS',
  alignment: 'ALIGNMENT',
  bottomUp: 'OWN_WORDS',
  checkInCadence: 'CHECK_INS',
  visibility: 'ALIGNMENT',
  teamMission: 'DRAFTING',
  trainingRule: 'TRAINING',
  copyCheck: 'OWN_WORDS',
};

const ofSource: Readonly<Partial<Record<SourceKind, LearningTheme>>> = {
  GATE_OPENING: 'TRAINING',
  OPT_OUT: 'SCOPE_AND_LEVELS',
  WORKSHOP: 'TRAINING',
  DRAFT_REVIEW: 'DRAFTING',
  RESET: 'CLOSING',
};

/** A theme is suggested by the parameter that a learning concerns, else by where it began. */
export const suggestedTheme = (kind: SourceKind, parameterKey: string | null): LearningTheme | null =>
  (parameterKey === null ? undefined : ofParameter[parameterKey]) ?? ofSource[kind] ?? null;

const phaseOfSource: Readonly<Partial<Record<SourceKind, LearningPhase>>> = {
  DRAFT_REVIEW: 'DRAFTING',
  WORKSHOP: 'TRAINING',
  GATE_OPENING: 'TRAINING',
  RESET: 'RESET',
};

const holders: Readonly<Record<string, string>> = {
  ORGANISATION: 'The organisation',
  UNIT: 'A unit',
  TEAM: 'A team',
  CROSS_FUNCTIONAL: 'A team across functions',
  PERSON: 'A person',
};
const holderOf = (facts: SourceFacts): string => holders[facts.holder ?? ''] ?? 'Everybody';
const quoted = (text: string | null): string => (text === null || text.trim() === '' ? '.' : `: “${text.trim()}”`);
const sentenceOf = (text: string | null): string => (text !== null && [...text.trim()].length <= 300 ? text.trim() : '');

const waiverEnds: Readonly<Record<string, string>> = {
  GRANTED: ' It was granted.',
  DECLINED: ' It was declined.',
  REVOKED: ' It was granted and ended early.',
  EXPIRED: ' It has run out.',
};

const told: Readonly<Partial<Record<SourceKind, (facts: SourceFacts) => Partial<Prefill>>>> = {
  WAIVER: (facts) => ({
    expected: facts.agreed ?? '',
    happened: `${holderOf(facts)} asked for an exception${quoted(facts.reason)}${waiverEnds[facts.outcome ?? ''] ?? ''}`,
    why: facts.note ?? '',
  }),
  GATE_OPENING: (facts) => ({
    expected: 'Whoever writes OKRs is trained first.',
    happened: `The gate was opened early for ${holderOf(facts).toLowerCase()}${quoted(facts.reason)}`,
    why: facts.note ?? '',
  }),
  OPT_OUT: (facts) => ({ expected: facts.agreed ?? '', happened: `${holderOf(facts)} left the programme${quoted(facts.reason)}` }),
  PLAN_CHANGE: (facts) => ({
    expected: facts.agreed ?? '',
    happened: facts.outcome === null ? '' : `The plan was changed: ${facts.outcome}`,
    why: facts.reason ?? '',
  }),
  WORKSHOP: (facts) => ({
    sentence: sentenceOf(facts.note),
    expected: facts.agreed ?? '',
    happened: facts.outcome === null ? '' : `We scored the outcome ${facts.outcome}.`,
  }),
  DRAFT_REVIEW: (facts) => ({
    happened:
      facts.count === null
        ? ''
        : facts.count === 0
          ? 'The draft was sent with no rule open.'
          : `The draft was sent with ${countWords(facts.count, 'rule')} open.`,
    why: facts.note ?? '',
  }),
};

/** A draft begins with what the record says; the sentence is the author's own, except where somebody has written it already. */
export function prefillOf(kind: SourceKind, facts: SourceFacts, now: LearningPhase | null): Prefill {
  const empty = { sentence: '', expected: '', happened: '', why: '' };
  return {
    ...empty,
    ...told[kind]?.(facts),
    phase: phaseOfSource[kind] ?? now,
    theme: suggestedTheme(kind, facts.parameterKey),
    parameterKey: facts.parameterKey,
  };
}
