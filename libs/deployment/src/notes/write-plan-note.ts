import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { planNoteWritten } from '../deployment.events.js';
import { isParameterKey } from '../parameters/catalogue.js';
import { canReadPlan, canWriteCoachNote, canWriteNote } from '../plans/plan.policy.js';
import { PlanNoteRow, type NoteVisibility } from './plan-note.entity.js';
import { noteBody } from './plan-note.rules.js';

export interface PlanNoteInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
  readonly parameterKey?: string | null;
  readonly changeSetId?: string | null;
  readonly replyToId?: string | null;
  readonly body: string;
  readonly visibility: NoteVisibility;
}

interface Place {
  readonly clientId: string;
  readonly engagementId: string;
}

/** A remark in the margin, seen by coaches only or by the client too; an answer is seen by whoever sees what it answers. */
@Injectable()
export class WritePlanNote {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: PlanNoteInput): Promise<Result<{ noteId: string; engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.write-note', input }, async (tx) => {
      const place = await placeOf(tx, input.engagementId);
      if (!canReadPlan(viewer, place)) throw notFound();
      const visibility = input.replyToId ? (await tx.table(PlanNoteRow).get(input.replyToId)).visibility : input.visibility;
      authorize(visibility === 'COACHES' ? canWriteCoachNote(viewer, place) : canWriteNote(viewer, place));
      const body = noteBody(input.body);
      if (!body.ok) return body;
      if (input.parameterKey && !isParameterKey(input.parameterKey)) return refusal('PARAMETER_UNKNOWN', 'There is no such parameter.', 'parameterKey');
      if (!(await belongs(tx, input))) throw notFound();
      const noteId = newId();
      const at = { changeSetId: input.changeSetId ?? null, parameterKey: input.parameterKey ?? null, replyToId: input.replyToId ?? null };
      const said = { authorId: viewer.personId, authorName: viewer.name, body: body.value, visibility, createdAt: tx.now().toISOString() as never };
      await tx.table(PlanNoteRow).add({ id: noteId, ...place, ...at, ...said, resolvedAt: null, deletedAt: null });
      await tx.emit(planNoteWritten({ noteId, ...place }));
      return ok({ noteId, engagementId: place.engagementId });
    });
  }
}

async function placeOf(tx: Tx, engagementId: string): Promise<Place> {
  const place = await tx.row<Place>(`select client_id as "clientId", id as "engagementId" from engagement where practice_id = $1 and id = $2`, [engagementId]);
  if (!place) throw notFound();
  return place;
}

/** What a note refers to is of the same engagement. */
async function belongs(tx: Tx, input: PlanNoteInput): Promise<boolean> {
  if (!input.changeSetId && !input.replyToId) return true;
  const found = await tx.row(
    `select from engagement e where e.practice_id = $1 and e.id = $2
       and ($3::uuid is null or exists (select from change_set s where s.practice_id = $1 and s.engagement_id = e.id and s.id = $3))
       and ($4::uuid is null or exists (select from plan_note n where n.practice_id = $1 and n.engagement_id = e.id and n.id = $4))`,
    [input.engagementId, input.changeSetId ?? null, input.replyToId ?? null],
  );
  return found !== undefined;
}
