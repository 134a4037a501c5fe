import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { FeedbackPace } from '../workshops/workshop.kinds.js';
import { workshopToChange } from '../workshops/workshops.repository.js';
import { mayGiveFeedback, readFeedback } from './feedback.rules.js';

export interface GiveFeedbackInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly useful: number;
  readonly pace: FeedbackPace;
  readonly helped: string;
  readonly missing: string;
}

/** One voice per person, which they may change; coaches read it without a name. */
@Injectable()
export class GiveFeedback {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: GiveFeedbackInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.give-feedback', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      const mine = workshop.seats.find((seat) => seat.personId === viewer.personId);
      const may = mayGiveFeedback(workshop, mine?.minutesAttended ?? null);
      if (!may.ok) return may;
      const read = readFeedback(input);
      if (!read.ok) return read;
      const { useful, pace, helped, missing } = read.value;
      await tx.rows(
        `insert into workshop_feedback as f (practice_id, id, client_id, engagement_id, workshop_id, person_id, useful, pace, helped, missing, given_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (practice_id, workshop_id, person_id) do update
           set useful = excluded.useful, pace = excluded.pace, helped = excluded.helped, missing = excluded.missing, given_at = excluded.given_at, version = f.version + 1`,
        [newId(), workshop.clientId, workshop.engagementId, workshop.id, viewer.personId, useful, pace, helped, missing, tx.now()],
      );
      return ok({ workshopId: workshop.id });
    });
  }
}
