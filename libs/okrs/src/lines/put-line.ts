import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import type { LineKind } from '../drafts/draft.facts.js';
import { newlyWritten } from '../drafts/newly-written.js';
import { placedBefore } from '../drafts/order.rules.js';
import { isSilent } from '../silent/silence.rules.js';
import { withChampion } from './champion.js';
import { readLine, roomForLine, type LineChanges } from './line.rules.js';
import { linesOf } from './lines.repository.js';
import { OkrLineRow } from './okr-line.entity.js';

export interface NewLine extends LineChanges {
  readonly objectiveId?: string | null;
  readonly kind: LineKind;
  /** Its neighbour below; at the end without one. */
  readonly beforeId?: string | null;
}

/** What a line holds before anything was said about it. */
export const emptyLine = {
  ...{ text: '', krType: 'METRIC' as const, direction: null, unit: '', baseline: null, commitValue: null, targetValue: null, stretchValue: null },
  ...{ commitText: '', targetText: '', stretchText: '', headline: null, championId: null, championName: '', dataSource: '', dueOn: null },
  ...{ healthyLow: null, healthyHigh: null, currentValue: null, checkedOn: null, ownerId: null, externalId: null },
  ...{ finalScore: null, learning: null, intention: null },
};

/** Writes a new line into a draft whose order is held. While everybody writes alone, only its author sees it. Throws NOT_FOUND. */
export async function putLine(
  tx: Tx,
  viewer: Viewer,
  place: DraftPlace,
  { objectiveId = null, beforeId = null, kind, ...asked }: NewLine,
): Promise<Result<{ readonly id: string; readonly text: string }>> {
  const lines = linesOf(tx, viewer, place);
  await lines.demandObjective(objectiveId);
  const room = roomForLine(await lines.count());
  if (!room.ok) return room;
  const read = readLine(asked, emptyLine);
  if (!read.ok) return read;
  const line = newlyWritten(tx, viewer, place);
  const order = placedBefore(await lines.idsUnder(objectiveId), line.id, beforeId);
  const filled = await withChampion(tx, place.engagementId, read.value);
  const hiddenUntilSilentEnds = isSilent(place, instant(tx.now()));
  const written = { ...emptyLine, ...filled, kind, objectiveId, ordinal: order.indexOf(line.id), hiddenUntilSilentEnds };
  await tx.table(OkrLineRow).add({ ...line, ...written });
  await lines.arrange(order, objectiveId);
  return ok({ id: line.id, text: written.text });
}
