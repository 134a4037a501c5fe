import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, typed, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { answersQueued } from '../certification.events.js';
import { canDirect } from '../certification.policy.js';
import { cohorts } from '../cohorts/cohorts.repository.js';
import { programmes } from '../programmes/programmes.repository.js';
import { moveUp } from '../trainees/seat-person.js';
import { AnswerBatchRow } from './application.entity.js';
import { checkAnswer, enoughPlaces, noPlaceLeft, type AnswerAct, type AnswerLine, type Answerable } from './application.rules.js';

/** Seconds in which answers can be taken back before they go out. */
export const answerSeconds = 10;

export interface SendAnswersInput {
  readonly idempotencyKey: string;
  readonly programmeId: string;
  readonly cohortId?: string | null;
  readonly lines: readonly { readonly applicationId: string; readonly act: AnswerAct; readonly words: string }[];
}
type Done = Promise<Result<{ programmeId: string; batchId?: string }>>;

/** Answers go out as a batch, ten seconds after it is said; until then the whole batch can be taken back. */
@Injectable()
export class SendAnswers {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SendAnswersInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.send-answers', input }, async (tx) => {
      const programme = await programmes(tx).get(input.programmeId);
      const cohort = input.cohortId ? await cohorts(tx).hold(input.cohortId) : null;
      if (cohort && cohort.programmeId !== programme.id) throw notFound();
      authorize(canDirect(viewer), 'The certification director decides about applications.');
      const lines: AnswerLine[] = input.lines.map((line) => ({ ...line, cohortId: line.act === 'OFFER' || line.act === 'WAIT' ? (cohort?.id ?? null) : null }));
      if (lines.length === 0 || lines.length > 200) return refusal('ANSWERS_NONE', 'Choose one to 200 applications to answer.', 'lines');
      const found = await hold(tx, programme.id, lines);
      for (const [at, line] of lines.entries()) {
        const application = found.get(line.applicationId);
        if (!application) throw notFound();
        const may = checkAnswer(line, application);
        if (!may.ok) return may;
        const words = typed(line.words, `lines.${at}.words`, 'What you add', 2000);
        if (!words.ok) return words;
      }
      const offers = lines.filter(({ act }) => act === 'OFFER').length;
      if (cohort && offers > 0) {
        const enough = enoughPlaces(cohort, offers);
        if (!enough.ok) return enough;
      }
      if (cohort) {
        const full = noPlaceLeft(cohort, { offers, waits: lines.filter(({ act }) => act === 'WAIT').length });
        if (!full.ok) return full;
      }
      const batchId = newId();
      const sendAt = instant(new Date(tx.now().getTime() + answerSeconds * 1000));
      const mine = {
        id: batchId,
        programmeId: programme.id,
        lines,
        createdBy: viewer.personId,
        createdAt: instant(tx.now()),
        sendAt,
        sentAt: null,
        undoneAt: null,
      };
      await tx.table(AnswerBatchRow).add(mine);
      await tx.rows(`update application set answer_batch_id = $3 where practice_id = $1 and id = any ($2::uuid[])`, [
        lines.map((line) => line.applicationId),
        batchId,
      ]);
      await tx.emit(answersQueued({ batchId }));
      return ok({ programmeId: programme.id, batchId });
    });
  }

  takeBack(viewer: Viewer, input: { idempotencyKey: string; batchId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.take-back-answers', input }, async (tx) => {
      const batch = await tx.table(AnswerBatchRow).get(input.batchId);
      authorize(canDirect(viewer), 'The certification director decides about applications.');
      // The row decides between this and the job that sends at the same moment.
      const undone = await tx.row(
        `update answer_batch set undone_at = $3 where practice_id = $1 and id = $2 and sent_at is null and undone_at is null returning id`,
        [...[batch.id, tx.now()]],
      );
      if (!undone && batch.undoneAt === null) return refusal('ANSWERS_SENT', 'These answers have gone out already. Write to whoever got a wrong one.');
      // Who waits may have been passed over for these offers in the meantime.
      const offered = (batch.lines as readonly AnswerLine[]).flatMap(({ act, cohortId }) => (act === 'OFFER' && cohortId !== null ? [cohortId] : []));
      for (const cohortId of new Set(offered)) await moveUp(tx, cohortId);
      return ok({ programmeId: batch.programmeId });
    });
  }
}

/** The applications in question, held: two batches cannot answer the same one. */
async function hold(tx: Tx, programmeId: string, lines: readonly AnswerLine[]): Promise<ReadonlyMap<string, Answerable>> {
  const rows = await tx.rows<Answerable & { id: string }>(
    `select a.id, a.name, a.status, exists (select from answer_batch b where b.practice_id = $1 and b.id = a.answer_batch_id and b.sent_at is null and b.undone_at is null) as "isBeingAnswered"
     from application a where a.practice_id = $1 and a.programme_id = $2 and a.id = any ($3::uuid[]) and a.handed_in_at is not null order by a.id for no key update of a`,
    [programmeId, lines.map((line) => line.applicationId)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
