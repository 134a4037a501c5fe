import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { authorize, dayIn, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx, type UploadedFile } from '@cairn/platform';
import { dropFile, keepFile, ownerOfFile } from '../files/kept-file.js';
import { settingsOf } from '../items/item-settings.js';
import { demandOpen } from './assignment-lock.js';
import { AssignmentRoundRow } from './assignment-round.entity.js';
import type { AssignmentFacts } from './assignment.facts.js';
import { closedFor } from './assignment-times.js';
import { assignments, lastRound } from './assignments.js';
import { canWriteRound } from './round.policy.js';
import { addFile, stillTaken, writeRound } from './round.rules.js';

/** Files of an answer that is being written: added one by one, each kept or refused for itself. */
@Injectable()
export class RoundFiles {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Begins the draft where none is open. Throws NOT_FOUND. */
  add(viewer: Viewer, itemId: string, { idempotencyKey, name, bytes }: UploadedFile): Promise<Result<{ fileId: string }>> {
    const input = { itemId, name, sha256: createHash('sha256').update(bytes).digest('hex') };
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'certification.add-round-file', input }, async (tx) => {
      const facts = await assignments(tx).ofPerson(itemId, viewer.personId);
      if (!canWriteRound(viewer, facts.trainee)) throw notFound();
      authorize(facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      const last = lastRound(facts);
      const written = writeRound(last, last?.status === 'DRAFT' ? last.text : '');
      if (!written.ok) return written;
      const inTime = takenNow(tx, facts);
      if (!inTime.ok) return inTime;
      const taken = addFile({ status: 'DRAFT', files: written.value.isNew ? 0 : (last?.files.length ?? 0) }, settingsOf('ASSIGNMENT', facts.settings));
      if (!taken.ok) return taken;
      let roundId = last?.id ?? '';
      if (written.value.isNew) {
        const open = await demandOpen(tx, facts);
        if (!open.ok) return open;
        roundId = newId();
        const now = instant(tx.now());
        const untouched = { handedInAt: null, promisedOn: null, late: false, answeredAt: null, startedAt: now, savedAt: now };
        await tx
          .table(AssignmentRoundRow)
          .add({ id: roundId, traineeId: facts.trainee.id, itemId, number: written.value.number, text: '', status: 'DRAFT', ...untouched });
      }
      return keepFile(tx, { kind: 'ROUND', id: roundId }, { name, bytes, uploadedBy: viewer.personId });
    });
  }

  /** Throws NOT_FOUND. */
  remove(viewer: Viewer, input: { idempotencyKey: string; fileId: string }): Promise<Result<{ itemId: string; traineeId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-round-file', input }, async (tx) => {
      const owner = await ownerOfFile(tx, input.fileId);
      if (owner?.kind !== 'ROUND') throw notFound();
      const facts = await assignments(tx).ofRound(owner.id);
      if (!canWriteRound(viewer, facts.trainee)) throw notFound();
      if (lastRound(facts)?.id !== owner.id || lastRound(facts)?.status !== 'DRAFT')
        return refusal('ASSIGNMENT_HANDED_IN', 'What is handed in stays as it is.', 'file');
      const inTime = takenNow(tx, facts);
      if (!inTime.ok) return inTime;
      await dropFile(tx, input.fileId);
      return ok({ itemId: facts.itemId, traineeId: facts.trainee.id });
    });
  }
}

const takenNow = (tx: Tx, facts: AssignmentFacts) => stillTaken(closedFor(facts, dayIn(facts.cohort.timeZone, tx.now())));
