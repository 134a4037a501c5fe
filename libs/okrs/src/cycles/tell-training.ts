import { dayIn, type Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { noteDrafting } from '@cairn/training';
import { CycleRow } from './cycle.entity.js';
import type { Programme } from './cycles.repository.js';

/** Training is told when drafting of a cycle is planned, opened and over, so that its gate, pages and mails name the day that counts. */
export async function tellTraining(tx: Tx, programme: Pick<Programme, 'clientId' | 'timeZone'>, cycleId: string): Promise<void> {
  const { engagementId, number, draftingFrom, draftingAt, startedAt, endsOn } = await tx.table(CycleRow).get(cycleId);
  const dayOf = (at: Instant | null) => (at === null ? null : dayIn(programme.timeZone, at));
  const days = { plannedOn: draftingFrom, openedOn: dayOf(draftingAt), doneOn: dayOf(startedAt), endsOn };
  await noteDrafting(tx, { engagementId, clientId: programme.clientId, number, ...days });
}
