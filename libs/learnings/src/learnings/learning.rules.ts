import { cleanText, ok, refusal, type Result } from '@cairn/kernel';
import {
  learningFields,
  type LearningField,
  type LearningStage,
  type LearningTexts,
  type LearningVisibility,
  type SharedStatus,
  type WithdrawalCause,
} from '../learning-kinds.js';

export const longestSentence = 300;
export const longestText = 2000;

const names: Readonly<Record<LearningField, string>> = {
  sentence: 'The learning',
  expected: 'What was expected',
  happened: 'What happened',
  why: 'Why',
  advice: 'The advice',
  holdsWhen: 'Where it holds',
  failsWhen: 'Where it fails',
};

/** A learning is one sentence; everything beside it may wait, and none of it is endless. */
export function checkTexts(asked: Partial<LearningTexts> & { readonly sentence: string }): Result<Partial<LearningTexts> & { readonly sentence: string }> {
  const clean: Partial<Record<LearningField, string>> = {};
  for (const field of learningFields) {
    const text = asked[field];
    if (text === undefined) continue;
    const most = field === 'sentence' ? longestSentence : longestText;
    clean[field] = cleanText(text);
    if ([...clean[field]].length > most) return refusal('LEARNING_TEXT_TOO_LONG', `${names[field]} has at most ${most} characters.`, field);
  }
  const sentence = (clean.sentence ?? '').replace(/\s*\n\s*/gu, ' ');
  return sentence === '' ? refusal('LEARNING_SENTENCE_MISSING', 'Say in one sentence what was learned.', 'sentence') : ok({ ...clean, sentence });
}

/** The last copy of a learning, as far as its author needs to know. */
export interface CopyState {
  readonly status: SharedStatus;
  readonly publishedOn: string | null;
  readonly withdrawnBecause: WithdrawalCause | null;
}

/** A learning climbs from its author to the coaches of its engagement, to a second person and to the others; taken back before anybody else read it, it is where it was. */
export function stageOf(visibility: LearningVisibility, copy: CopyState | null): LearningStage {
  const below = visibility === 'COACHES' ? 'TEAM' : 'DRAFT';
  if (copy === null) return below;
  if (copy.status !== 'WITHDRAWN') return copy.status;
  return copy.publishedOn === null && copy.withdrawnBecause === 'AUTHOR' ? below : 'WITHDRAWN';
}

/** Nobody changes words that somebody is reading as they were: they are taken back first. */
export function mayEdit(stage: LearningStage): Result<null> {
  if (stage === 'IN_REVIEW') return refusal('LEARNING_IN_REVIEW', 'A second person is reading this. Take it back, then change it.');
  if (stage === 'PUBLISHED') return refusal('LEARNING_PUBLISHED', 'Others read and cite this. Withdraw it, then write it anew.');
  return ok(null);
}

/** What others read does not go to the bin: it is withdrawn first, so that whatever cites it says so. */
export function mayBin(stage: LearningStage): Result<null> {
  if (stage === 'IN_REVIEW') return refusal('LEARNING_IN_REVIEW', 'A second person is reading this. Take it back first.');
  if (stage === 'PUBLISHED') return refusal('LEARNING_PUBLISHED', 'Others read and cite this. Withdraw it first.');
  return ok(null);
}

/** Days that a learning can be taken out of the bin again. */
export const binDays = 30;
