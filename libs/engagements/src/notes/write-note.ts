import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { engagements } from '../engagements/engagements.repository.js';
import { EngagementNoteRow } from './engagement-note.entity.js';
import { canWriteNote } from './note.policy.js';
import { noteBody } from './note.rules.js';
import type { WriteNoteInput } from './note.types.js';

@Injectable()
export class WriteNote {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WriteNoteInput): Promise<Result<{ engagementId: string; noteId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.write-note', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canWriteNote(viewer, engagement, input.visibility), 'The coaches of the engagement write notes here.');
      const body = noteBody(input.body);
      if (!body.ok) return body;
      const id = newId();
      await emptyBin(tx, engagement.id);
      await tx.table(EngagementNoteRow).add({
        id,
        clientId: engagement.clientId,
        engagementId: engagement.id,
        authorId: viewer.personId,
        body: body.value,
        visibility: input.visibility,
        createdAt: instant(tx.now()),
        deletedAt: null,
      });
      return ok({ engagementId: engagement.id, noteId: id });
    });
  }
}

/** What lies in the bin for 30 days goes; the database lets the writer reach their own and what they may read. */
const emptyBin = (tx: Tx, engagementId: string): Promise<unknown> =>
  tx.rows(`delete from engagement_note where practice_id = $1 and engagement_id = $2 and deleted_at < $3::timestamptz - interval '30 days'`, [
    engagementId,
    tx.now(),
  ]);
