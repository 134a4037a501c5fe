import { Inject, Injectable } from '@nestjs/common';
import { instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, unschedule, type Tx } from '@cairn/platform';
import { attemptHandedIn } from '../certification.events.js';
import { seen } from '../progress/seen.js';
import { AttemptRow } from './attempt.entity.js';
import { isOver } from './attempt.rules.js';
import type { AttemptQuestion } from './draw.rules.js';
import { grade, readAnswers, type Answer } from './grade.rules.js';
import { handInKind } from './start-attempt.js';

export interface AnswerAttemptInput {
  readonly idempotencyKey: string;
  readonly attemptId: string;
  /** That the answers were given over. */
  readonly version: number;
  readonly answers: readonly Answer[];
}

/** What was handed in takes no more answers. */
export const handedInAlready = refusal('ATTEMPT_HANDED_IN', 'This attempt is handed in, and its result stays as it is. These answers were not added.');

/** Keeps answers while they are given. Once the time is over, what was kept before is handed in. Throws NOT_FOUND for others', and CONFLICT. */
@Injectable()
export class SaveAnswers {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AnswerAttemptInput): Promise<Result<{ attemptId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.save-answers', input }, async (tx) => {
      const attempt = await ownAttempt(tx, viewer, input.attemptId);
      if (attempt.handedInAt !== null) return handedInAlready;
      if (isOver(attempt, tx.now())) return handIn(tx, attempt, attempt.answers as readonly Answer[], 'TIME');
      const answers = readAnswers(attempt.questions as readonly AttemptQuestion[], input.answers);
      if (!answers.ok) return answers;
      await tx.table(AttemptRow).change(attempt.id, input.version, { answers: answers.value, savedAt: instant(tx.now()) });
      seen(tx, attempt.traineeId);
      return ok({ attemptId: attempt.id });
    });
  }
}

/** Hands an attempt in, once; its result stays. Answers that come after the grace do not count, those kept before do. */
@Injectable()
export class HandInAttempt {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AnswerAttemptInput): Promise<Result<{ attemptId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.hand-in-attempt', input }, async (tx) => {
      const attempt = await ownAttempt(tx, viewer, input.attemptId);
      if (attempt.handedInAt !== null) return handedInAlready;
      if (isOver(attempt, tx.now())) return handIn(tx, attempt, attempt.answers as readonly Answer[], 'TIME');
      const answers = readAnswers(attempt.questions as readonly AttemptQuestion[], input.answers);
      if (!answers.ok) return answers;
      seen(tx, attempt.traineeId);
      return handIn(tx, { ...attempt, version: input.version }, answers.value, 'TRAINEE');
    });
  }
}

/** Held until the end of the transaction: of two at once the second reads what the first wrote. Throws NOT_FOUND. */
async function ownAttempt(tx: Tx, viewer: Viewer, attemptId: string): Promise<AttemptRow> {
  const mine = await tx.row(
    `select a.id from attempt a join trainee t on t.practice_id = $1 and t.id = a.trainee_id where a.practice_id = $1 and a.id = $2 and t.person_id = $3 for update of a`,
    [attemptId, viewer.personId],
  );
  if (!mine) throw notFound();
  return tx.table(AttemptRow).get(attemptId);
}

/** Grades and closes an attempt. Throws CONFLICT where other answers were saved meanwhile. */
export async function handIn(tx: Tx, attempt: AttemptRow, answers: readonly Answer[], by: 'TRAINEE' | 'TIME'): Promise<Result<{ attemptId: string }>> {
  const { score, passed } = grade(attempt.questions as readonly AttemptQuestion[], answers, attempt.passPercent);
  const at = instant(tx.now());
  await tx
    .table(AttemptRow)
    .change(attempt.id, attempt.version, { answers, savedAt: by === 'TIME' ? attempt.savedAt : at, handedInAt: at, handedInBy: by, score, passed });
  await unschedule(tx, handInKind, attempt.id);
  const of = { attemptId: attempt.id, traineeId: attempt.traineeId, itemId: attempt.itemId };
  await tx.record({ kind: 'certification.attempt-handed-in', body: { ...of, number: attempt.number, score, passed, passPercent: attempt.passPercent, by } });
  await tx.emit(attemptHandedIn({ ...of, passed, by }));
  return ok({ attemptId: attempt.id });
}
