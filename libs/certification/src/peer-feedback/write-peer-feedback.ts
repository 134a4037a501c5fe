import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, refusal, typed, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { seen } from '../progress/seen.js';
import { PeerFeedbackRow } from './peer-feedback.entity.js';
import { peerItem } from './peer-item.js';
import { giveFeedback } from './peer.rules.js';

export interface WritePeerFeedbackInput {
  readonly idempotencyKey: string;
  readonly feedbackId: string;
  readonly version: number;
  readonly helped: string;
  readonly question: string;
}

/** Keeps feedback while it is written, and gives it. Throws NOT_FOUND and CONFLICT. */
@Injectable()
export class WritePeerFeedback {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, act: 'save' | 'give', input: WritePeerFeedbackInput): Promise<Result<{ itemId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: `certification.${act}-peer-feedback`, input }, async (tx) => {
      const feedback = await tx.table(PeerFeedbackRow).get(input.feedbackId);
      const { facts } = await peerItem(tx, viewer.personId, feedback.itemId);
      if (facts.trainee.id !== feedback.giverId) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      if (feedback.status === 'GIVEN') return refusal('PEER_GIVEN', 'You have given this feedback.');
      const [helped, question] = [typed(input.helped, 'helped', 'What helped you', 4_000), typed(input.question, 'question', 'Your question', 4_000)];
      if (!helped.ok) return helped;
      if (!question.ok) return question;
      const words = { helped: helped.value, question: question.value };
      if (act === 'give') {
        const given = giveFeedback({ status: feedback.status, ...words });
        if (!given.ok) return given;
      }
      const patch = act === 'give' ? { ...words, status: 'GIVEN' as const, givenAt: instant(tx.now()) } : words;
      await tx.table(PeerFeedbackRow).change(feedback.id, input.version, patch);
      seen(tx, facts.trainee.id);
      return ok({ itemId: feedback.itemId });
    });
  }
}
