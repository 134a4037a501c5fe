import { addDays, dayIn, instant, newId } from '@cairn/kernel';
import { schedule, type Tx } from '@cairn/platform';
import type { TipSubject } from '../tip-kinds.js';
import { tipTakenBack } from '../tips.events.js';
import { daysInBin } from './bin.rules.js';
import { TipInBinRow } from './tip-in-bin.entity.js';

/** Kind of the schedule, one per thing in a bin, of its end. */
export const emptyTipBinKind = 'learnings.empty-tip-bin';

type Words = Partial<Pick<TipInBinRow, 'title' | 'intro' | 'tips' | 'text'>> &
  Pick<TipInBinRow, 'notNames' | 'hiddenReason' | 'hiddenBy' | 'hiddenAt' | 'acceptedId'>;

/** What its author takes back goes into a bin that nobody else opens; earlier wordings do not. */
export async function throwAway(tx: Tx, personId: string, { tipId, tipCommentId }: TipSubject, words: Words): Promise<void> {
  const id = newId();
  await tx.table(TipInBinRow).add({
    ...{ id, personId, postId: tipId, commentId: tipCommentId, title: '', intro: '', tips: [], text: '', takenAt: instant(tx.now()) },
    ...words,
  });
  const practice = await tx.row<{ zone: string }>(`select time_zone as zone from practice where practice_id = $1`);
  const zone = practice?.zone ?? 'UTC';
  const on = addDays(dayIn(zone, tx.now()), daysInBin);
  await schedule(tx, { kind: emptyTipBinKind, subjectId: id, rule: { days: 'once', on }, time: '00:00', zone });
  await tx.emit(tipTakenBack({ tipId, tipCommentId }));
}
