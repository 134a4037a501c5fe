import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { itemOpen } from '../progress/mark-item.rules.js';
import { seen } from '../progress/seen.js';
import { PeerFeedbackRow } from './peer-feedback.entity.js';
import { feedbackGiven, peerItem, worksOfColleagues } from './peer-item.js';
import { takeWork } from './peer.rules.js';

/** A trainee takes the next colleague’s work to read. Throws NOT_FOUND. */
@Injectable()
export class TakePeerWork {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { idempotencyKey: string; itemId: string }): Promise<Result<{ itemId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.take-peer-work', input }, async (tx) => {
      // Two who ask at the same moment are told apart, so that works are spread evenly.
      await tx.rows(`select i.id from programme_item i where i.practice_id = $1 and i.id = $2 for update`, [input.itemId]);
      const of = await peerItem(tx, viewer.personId, input.itemId);
      authorize(of.facts.trainee.status === 'ENROLLED', 'You are not in this cohort any more.');
      const open = itemOpen(of.item);
      if (!open.ok) return open;
      if (of.ofItemId === null)
        return refusal('PEER_NOTHING_TO_READ', 'The assignment this feedback is about is not in the programme any more. Tell your facilitator.');
      const mine = await feedbackGiven(tx, input.itemId, of.facts.trainee.id);
      const given = mine.filter((one) => one.status === 'GIVEN').length;
      const taken = takeWork(await worksOfColleagues(tx, of), { open: mine.length - given, given, give: of.give });
      if (!taken.ok) return taken;
      const words = { helped: '', question: '', status: 'DRAFT' as const, takenAt: instant(tx.now()), givenAt: null };
      await tx.table(PeerFeedbackRow).add({ id: newId(), itemId: input.itemId, giverId: of.facts.trainee.id, roundId: taken.value.roundId, ...words });
      seen(tx, of.facts.trainee.id);
      return ok({ itemId: input.itemId });
    });
  }
}
