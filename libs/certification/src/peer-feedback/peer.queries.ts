import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { feedbackGiven, feedbackReceived, peerItem, type HeldFeedback, type PeerItem } from './peer-item.js';
import { seesReceived } from './peer.rules.js';
import type { PeerExchange } from './peer.types.js';

@Injectable()
export class PeerQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own, with what one received once one has given: three statements. Throws NOT_FOUND. */
  mine(viewer: Viewer, itemId: string): Promise<PeerExchange> {
    return this.db.read(viewer, async (tx) => {
      const of = await peerItem(tx, viewer.personId, itemId);
      const held = await feedbackGiven(tx, itemId, of.facts.trainee.id);
      const received = await feedbackReceived(tx, itemId, of.facts.trainee.id);
      const given = held.filter((one) => one.status === 'GIVEN').length;
      return {
        ...{ id: itemId, title: of.item.title, completesWhen: of.item.completesWhen, give: of.give, ofTitle: of.ofTitle, given: held },
        ...{ receivedCount: received.length, received: seesReceived(given, of.give) ? received : null },
        availableActions: actionsOf(of, held, given),
      };
    });
  }
}

function actionsOf(of: PeerItem, held: readonly HeldFeedback[], given: number): PeerExchange['availableActions'] {
  if (of.facts.trainee.status !== 'ENROLLED') return [];
  if (of.item.lockedBecause) return [availableAction('takePeerWork', { gated: of.item.lockedBecause })];
  if (held.length > given) return [availableAction('givePeerFeedback', { allowed: 'Give this feedback' })];
  return given < of.give ? [availableAction('takePeerWork', { allowed: given === 0 ? 'Read a colleague’s work' : 'Read the next colleague’s work' })] : [];
}
