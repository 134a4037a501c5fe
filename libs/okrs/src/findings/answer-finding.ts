import { Inject, Injectable } from '@nestjs/common';
import { AppError, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { checkFacts } from '../checks/findings-of.js';
import { findingsOn } from '../checks/facts-of.rules.js';
import { openForTalk } from '../drafts/open-for-text.js';
import { answerTo, type AnswerAct } from './answer.rules.js';
import { FindingAnswerRow } from './finding-answer.entity.js';

export interface AnswerFindingInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly findingKey: string;
  readonly act: AnswerAct;
  readonly words: string;
  /** `answerVersion` of the finding as it was seen; 0 before the first answer. */
  readonly version: number;
}

/** A team says why copied words are right, puts advice aside, or takes either back. It changes no OKR text, so it waits for no training. Throws CONFLICT. */
@Injectable()
export class AnswerFinding {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AnswerFindingInput): Promise<Result<{ draftId: string }>> {
    const { draftId, findingKey, version } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.answer-finding', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const open = await openForTalk(tx, viewer, { draftId });
      if (!open.ok) return open;
      const finding = findingsOn(await checkFacts(tx, draftId, viewer.personId)).find((one) => one.key === findingKey);
      const given = answerTo(finding, input.act, input.words);
      if (!given.ok || !finding) return given as Result<never>;
      const { kind, words, undone } = given.value;
      const said = { about: finding.about, kind, words, answeredBy: viewer.personId, answeredAt: instant(tx.now()) };
      const table = tx.table(FindingAnswerRow);
      const stored = await table.first({ draftId, findingKey });
      if (stored) {
        await table.change(stored.id, version, undone ? { undoneAt: instant(tx.now()) } : { ...said, undoneAt: null });
        return ok({ draftId });
      }
      if (version !== 0) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: 0 });
      const { engagementId, clientId } = open.value;
      await table.add({ id: newId(), clientId, engagementId, draftId, findingKey, ...said, undoneAt: null });
      return ok({ draftId });
    });
  }
}
