import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { noteOnClient } from '../clients/note-on-client.js';
import { EngagementNoteRow } from './engagement-note.entity.js';
import { canChangeNote } from './note.policy.js';
import { noteOf } from './note-of.js';
import type { BinNoteInput } from './note.types.js';

/** Moves a note to the bin, where it stays for 30 days, or takes it out again. */
@Injectable()
export class BinNote {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: BinNoteInput): Promise<Result<{ engagementId: string; noteId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.bin-note', input }, async (tx) => {
      const note = await noteOf(tx, viewer, input.noteId);
      authorize(canChangeNote(viewer, note), 'Only its author bins a note.');
      await tx.table(EngagementNoteRow).change(note.id, input.version, { deletedAt: input.binned ? instant(tx.now()) : null });
      await noteOnClient(tx, note.clientId, input.binned ? 'a note moved to the bin, where it stays for 30 days' : 'a note taken out of the bin');
      return ok({ engagementId: note.engagementId, noteId: note.id });
    });
  }
}
