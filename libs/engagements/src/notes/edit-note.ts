import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { engagements } from '../engagements/engagements.repository.js';
import { EngagementNoteRow } from './engagement-note.entity.js';
import { canChangeNote, canWriteNote } from './note.policy.js';
import { noteBody } from './note.rules.js';
import type { EditNoteInput } from './note.types.js';
import { noteOf } from './note-of.js';

/** Changes the words of a note, or who reads it. */
@Injectable()
export class EditNote {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditNoteInput): Promise<Result<{ engagementId: string; noteId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.edit-note', input }, async (tx) => {
      const note = await noteOf(tx, viewer, input.noteId);
      const engagement = await engagements(tx).get(viewer, note.engagementId);
      authorize(canChangeNote(viewer, note) && canWriteNote(viewer, engagement, input.visibility), 'Only its author changes a note.');
      const body = noteBody(input.body);
      if (!body.ok) return body;
      await tx.table(EngagementNoteRow).change(note.id, input.version, { body: body.value, visibility: input.visibility });
      return ok({ engagementId: engagement.id, noteId: note.id });
    });
  }
}
