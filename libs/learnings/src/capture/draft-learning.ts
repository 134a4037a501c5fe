import { instant, newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { learningDrafted } from '../learnings.events.js';
import type { LearningPhase, LearningTexts, LearningTheme } from '../learning-kinds.js';
import { LearningRow } from '../learnings/learning.entity.js';
import { momentOf } from './bands.js';
import type { LearningSource } from './learning-source.js';
import { prefillOf } from './prefill.rules.js';
import { readSource } from './read-source.js';

/** What its author wrote; everything that is missing is taken from the source. */
export interface DraftWords extends Partial<LearningTexts> {
  readonly authorId: string;
  /** Two letters: which words are stems of which. */
  readonly language: string;
  readonly sentence: string;
  readonly phase?: LearningPhase | null;
  readonly theme?: LearningTheme | null;
  readonly parameterKey?: string | null;
}

/**
 * Writes a private draft of its author that begins where `source` says: prefilled from that row, with the bands of its engagement.
 * The one way in for every source, for people and for jobs. Throws NOT_FOUND when the source cannot be seen.
 */
export async function draftLearning(tx: Tx, source: LearningSource, words: DraftWords): Promise<{ readonly learningId: string }> {
  const facts = await readSource(tx, source);
  const { bands, phase } = await momentOf(tx, facts.engagementId);
  const prefill = prefillOf(source.kind, facts, phase);
  const learningId = newId();
  const at = instant(tx.now());
  await tx.table(LearningRow).add({
    id: learningId,
    clientId: facts.clientId,
    engagementId: facts.engagementId,
    cohortId: facts.cohortId,
    authorId: words.authorId,
    sourceKind: source.kind,
    sourceId: source.id,
    sentence: words.sentence,
    expected: words.expected ?? prefill.expected,
    happened: words.happened ?? prefill.happened,
    why: words.why ?? prefill.why,
    advice: words.advice ?? '',
    holdsWhen: words.holdsWhen ?? '',
    failsWhen: words.failsWhen ?? '',
    phase: words.phase === undefined ? prefill.phase : words.phase,
    theme: words.theme === undefined ? prefill.theme : words.theme,
    parameterKey: words.parameterKey === undefined ? prefill.parameterKey : words.parameterKey,
    ...bands,
    language: words.language,
    visibility: 'ONLY_ME',
    createdAt: at,
    editedAt: at,
    binnedAt: null,
  });
  await tx.emit(learningDrafted({ learningId }));
  return { learningId };
}
