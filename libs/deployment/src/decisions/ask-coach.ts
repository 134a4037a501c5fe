import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import { planNoteWritten } from '../deployment.events.js';
import { PlanNoteRow } from '../notes/plan-note.entity.js';
import { noteBody } from '../notes/plan-note.rules.js';
import { decisions } from './decisions.repository.js';
import type { Deciding } from './deciding.js';

export interface AskCoachInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly question: string;
}

/** A signer asks the coach before deciding; the answer comes by mail and stands on the page. The date asked for does not move. */
@Injectable()
export class AskCoach {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(who: Deciding, input: AskCoachInput): Promise<Result<{ changeSetId: string; noteId: string }>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation: 'deployment.ask-coach', input }, async (tx) => {
      const { set } = await decisions(tx).of(input.changeSetId, who);
      const body = noteBody(input.question, 'question', 'Write your question.');
      if (!body.ok) return body;
      const noteId = newId();
      const { clientId, engagementId } = set;
      await tx.table(PlanNoteRow).add({
        ...{ id: noteId, clientId, engagementId, changeSetId: set.id, parameterKey: null, replyToId: null },
        ...{
          authorId: who.personId,
          authorName: who.name,
          body: body.value,
          visibility: 'CLIENT',
          createdAt: instant(tx.now()),
          resolvedAt: null,
          deletedAt: null,
        },
      });
      await tx.emit(planNoteWritten({ noteId, engagementId, clientId }));
      return ok({ changeSetId: set.id, noteId });
    });
  }
}
