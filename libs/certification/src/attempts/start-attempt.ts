import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { dayIn, newId, notFound, ok, refusal, timeIn, type Instant, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, schedule, type Tx } from '@cairn/platform';
import { ownPathFacts, readPath } from '../progress/load-path.js';
import { itemOpen, stillHere } from '../progress/mark-item.rules.js';
import { seen } from '../progress/seen.js';
import { beginAttempt, endOf, handInDue } from './attempt.rules.js';
import { drawQuestions, type PoolQuestion } from './draw.rules.js';
import { testOf, termsOf } from './terms-of.js';

export interface StartAttemptInput {
  readonly idempotencyKey: string;
  readonly itemId: string;
}

/** Kind of the schedule that hands in what nobody handed in. */
export const handInKind = 'certification.hand-in-attempt';

const random = (): number => randomInt(2 ** 32) / 2 ** 32;

/** Begins a quiz or exam with the questions as they are now, or goes on with the attempt that is open. */
@Injectable()
export class StartAttempt {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: StartAttemptInput): Promise<Result<{ attemptId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.start-attempt', input }, async (tx) => {
      const { facts, path } = readPath(viewer, await ownPathFacts(tx, viewer.personId, input.itemId), tx.now());
      const item = testOf(facts, input.itemId);
      const shown = path.modules.flatMap((module) => module.items).find((one) => one.id === input.itemId);
      if (!shown) throw notFound();
      if (!item) return refusal('ITEM_NO_TEST', 'There is nothing to answer here.');
      const terms = termsOf(item, facts);
      const begun = beginAttempt(
        facts.trainee.attempts.filter((one) => one.itemId === item.id),
        terms,
      );
      if (!begun.ok) return begun;
      if ('goOn' in begun.value) return ok({ attemptId: begun.value.goOn });
      const [here, open] = [stillHere(facts.trainee.status), itemOpen(shown)];
      if (!here.ok) return here;
      if (!open.ok) return open;
      const pool = await poolOf(tx, { versionId: facts.programme.versionId, bankKey: terms.bankKey, traineeId: facts.trainee.id, itemId: item.id });
      if (pool.length === 0) return refusal('TEST_EMPTY', 'There are no questions yet. Your director has to add some.');
      const of = { traineeId: facts.trainee.id, itemId: item.id, number: begun.value.number, passPercent: terms.passPercent };
      const endsAt = endOf(tx.now(), terms.minutes);
      seen(tx, facts.trainee.id);
      return ok({ attemptId: await write(tx, { ...of, questions: drawQuestions(pool, terms.take, random), endsAt, graceMinutes: terms.graceMinutes }) });
    });
  }
}

interface NewAttempt {
  readonly traineeId: string;
  readonly itemId: string;
  readonly number: number;
  readonly passPercent: number;
  readonly questions: readonly unknown[];
  readonly endsAt: Instant | null;
  readonly graceMinutes: number;
}

/** Of two that begin at once the first is begun, and both go on with it. */
async function write(tx: Tx, attempt: NewAttempt): Promise<string> {
  const { traineeId, itemId, number, passPercent, questions, endsAt, graceMinutes } = attempt;
  const added = await tx.row<{ id: string }>(
    `insert into attempt (practice_id, id, trainee_id, item_id, number, questions, pass_percent, started_at, saved_at, ends_at, grace_minutes)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10) on conflict do nothing returning id`,
    [newId(), traineeId, itemId, number, JSON.stringify(questions), passPercent, tx.now(), endsAt, graceMinutes],
  );
  if (!added) {
    const open = await tx.row<{ id: string }>(`select id from attempt where practice_id = $1 and trainee_id = $2 and item_id = $3 and handed_in_at is null`, [
      traineeId,
      itemId,
    ]);
    if (!open) throw notFound();
    return open.id;
  }
  if (endsAt !== null) {
    const due = handInDue(endsAt, graceMinutes);
    await schedule(tx, { kind: handInKind, subjectId: added.id, rule: { days: 'once', on: dayIn('UTC', due) }, time: timeIn('UTC', due), zone: 'UTC' });
  }
  return added.id;
}

/** The questions that may be drawn, each with how often this trainee had it. */
const poolOf = (
  tx: Tx,
  of: { readonly versionId: string; readonly bankKey: string; readonly traineeId: string; readonly itemId: string },
): Promise<PoolQuestion[]> =>
  tx.rows<PoolQuestion>(
    `select q.id, q.kind, q.topic, q.text, q.options, q.answer, q.explanation,
            (select count(*)::int from attempt a where a.practice_id = $1 and a.trainee_id = $4 and a.item_id = $5
               and exists (select from jsonb_array_elements(a.questions) o where o ->> 'key' = q.id::text)) as seen
       from question q join question_bank b on b.practice_id = $1 and b.id = q.question_bank_id
      where q.practice_id = $1 and b.programme_version_id = $2 and b.key = $3 and q.retired_at is null order by q.ordinal, q.id limit 500`,
    [of.versionId, of.bankKey, of.traineeId, of.itemId],
  );
