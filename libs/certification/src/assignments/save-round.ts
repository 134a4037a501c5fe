import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, dayIn, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { demandOpen } from './assignment-lock.js';
import { AssignmentRoundRow } from './assignment-round.entity.js';
import { closedFor } from './assignment-times.js';
import { assignments, lastRound } from './assignments.js';
import { seen } from '../progress/seen.js';
import { canWriteRound } from './round.policy.js';
import { stillTaken, writeRound } from './round.rules.js';

export interface SaveRoundInput {
  readonly idempotencyKey: string;
  readonly itemId: string;
  /** Of the draft as it was opened; 0 where none was begun. */
  readonly version: number;
  readonly text: string;
}

/** Keeps what a trainee writes, while they write it. Throws NOT_FOUND; CONFLICT where it was written elsewhere meanwhile. */
@Injectable()
export class SaveRound {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SaveRoundInput): Promise<Result<{ itemId: string; traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.save-round', input }, async (tx) => {
      const facts = await assignments(tx).ofPerson(input.itemId, viewer.personId);
      if (!canWriteRound(viewer, facts.trainee)) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more. What you wrote stays readable.');
      const [last, now] = [lastRound(facts), instant(tx.now())];
      const written = writeRound(last, input.text);
      if (!written.ok) return written;
      const taken = stillTaken(closedFor(facts, dayIn(facts.cohort.timeZone, tx.now())));
      if (!taken.ok) return taken;
      const { number, isNew, text } = written.value;
      if (isNew) {
        const open = await demandOpen(tx, facts);
        if (!open.ok) return open;
        const mine = { traineeId: facts.trainee.id, itemId: facts.itemId };
        const untouched = { handedInAt: null, promisedOn: null, late: false, answeredAt: null };
        await tx.table(AssignmentRoundRow).add({ id: newId(), ...mine, number, text, status: 'DRAFT', startedAt: now, savedAt: now, ...untouched });
      } else if (last) {
        // Begun in another window while this one still shows none: nobody overwrites what they have not seen.
        if (input.version === 0) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: last.version });
        await tx.table(AssignmentRoundRow).change(last.id, input.version, { text, savedAt: now });
      }
      seen(tx, facts.trainee.id);
      return ok({ itemId: facts.itemId, traineeId: facts.trainee.id });
    });
  }
}
