import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, schedule, unschedule, type Tx } from '@cairn/platform';

/** Kind of the schedule, one per reader, of the Monday mail. */
export const tipDigestKind = 'learnings.tip-digest';

/** Monday, before the first meeting, where the reader lives. */
export async function planDigest(tx: Tx, personId: string, zone: string): Promise<void> {
  await schedule(tx, { kind: tipDigestKind, subjectId: personId, rule: { days: 'weekly', weekdays: [1] }, time: '08:00', zone });
}

export async function wantDigest(tx: Tx, personId: string, wanted: boolean): Promise<void> {
  await tx.rows(
    `insert into tip_mailing (practice_id, id, person_id, wants_digest) values ($1, $2, $3, $4) on conflict (practice_id, person_id) do update set wants_digest = excluded.wants_digest`,
    [newId(), personId, wanted],
  );
}

/** A reader says whether they want the Monday mail. */
@Injectable()
export class SetTipDigest {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: { readonly idempotencyKey: string; readonly wanted: boolean }): Promise<Result<null>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.set-tip-digest', input }, async (tx) => {
      await wantDigest(tx, viewer.personId, input.wanted);
      if (input.wanted) await planDigest(tx, viewer.personId, viewer.facts.timeZone);
      else await unschedule(tx, tipDigestKind, viewer.personId);
      return ok(null);
    });
  }
}
