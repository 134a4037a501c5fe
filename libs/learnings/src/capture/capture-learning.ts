import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { LearningPhase, LearningTexts, LearningTheme, SourceKind } from '../learning-kinds.js';
import { canCaptureAt } from '../learnings.policy.js';
import { checkTexts } from '../learnings/learning.rules.js';
import { draftLearning } from './draft-learning.js';
import { canSeeSource } from './source.policy.js';
import { readSource } from './read-source.js';

export interface CaptureLearningInput extends Partial<LearningTexts> {
  readonly idempotencyKey: string;
  readonly sourceKind: SourceKind;
  readonly sourceId?: string | null;
  readonly engagementId?: string | null;
  readonly sentence: string;
  readonly phase?: LearningPhase | null;
  readonly theme?: LearningTheme | null;
  readonly parameterKey?: string | null;
}

/** Somebody writes down what they learned, where they learned it; only the sentence is needed. */
@Injectable()
export class CaptureLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CaptureLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.capture', input }, async (tx) => {
      const source = { kind: input.sourceKind, id: input.sourceId ?? null, engagementId: input.engagementId ?? null };
      const facts = await readSource(tx, source);
      if (!canSeeSource(viewer, facts)) throw notFound();
      if (facts.engagementId !== null) authorize(canCaptureAt(viewer, facts.engagementId), 'What was learned at a client is written down by its coaches.');
      const { idempotencyKey: _key, sourceKind: _kind, sourceId: _id, engagementId: _at, phase, theme, parameterKey, ...asked } = input;
      const texts = checkTexts(asked);
      if (!texts.ok) return texts;
      const drafted = await draftLearning(tx, source, {
        ...texts.value,
        ...{ phase, theme, parameterKey },
        authorId: viewer.personId,
        language: viewer.facts.language,
      });
      return { ok: true, value: drafted };
    });
  }
}
