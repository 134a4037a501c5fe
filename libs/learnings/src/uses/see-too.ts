import { Inject, Injectable } from '@nestjs/common';
import { dayIn, instant, newId, notFound, ok, type Day, type Result } from '@cairn/kernel';
import { consentInForce } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { SharedLearningRow } from '../copies/shared-learning.entity.js';
import { learningInUse, placeOfMine } from './learning-in-use.js';
import { LearningSightingRow } from './learning-sighting.entity.js';
import { seeToo } from './use.rules.js';

export interface SightingInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
  readonly engagementId: string;
}

/** A coach saw the same at one of their clients: the learning counts one client more, and is fresh again. */
@Injectable()
export class SeeToo {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SightingInput): Promise<Result<{ sharedId: string }>> {
    const { sharedId, engagementId } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.see-too', input }, async (tx) => {
      const learning = await learningInUse(tx, viewer, sharedId);
      const place = await placeOfMine(tx, viewer, engagementId);
      const { level } = await consentInForce(tx, place);
      const may = seeToo({ clientName: place.clientName, level, counted: await countsAlready(tx, sharedId, place.clientId) });
      if (!may.ok) return may;
      const today = dayIn(viewer.facts.timeZone, tx.now());
      const of = { sharedId, engagementId, clientId: place.clientId, personId: viewer.personId };
      await tx.table(LearningSightingRow).add({ id: newId(), ...of, at: instant(tx.now()), confirmedBefore: learning.confirmedOn, endedAt: null });
      await tx.table(SharedLearningRow).change(sharedId, learning.version, { confirmedOn: later(learning.confirmedOn, today) });
      await tx.record({ kind: 'learnings.learning-seen', clientId: place.clientId, body: of });
      return ok({ sharedId });
    });
  }
}

/** Takes that back, while the reader coaches there. */
@Injectable()
export class UnseeToo {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SightingInput): Promise<Result<{ sharedId: string }>> {
    const { sharedId, engagementId } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.unsee-too', input }, async (tx) => {
      const learning = await learningInUse(tx, viewer, sharedId);
      const place = await placeOfMine(tx, viewer, engagementId);
      const sighting = await tx.table(LearningSightingRow).first({ sharedId, clientId: place.clientId, endedAt: IsNull() });
      if (!sighting) throw notFound();
      await tx.table(LearningSightingRow).amend({ id: sighting.id }, { endedAt: instant(tx.now()) });
      // Only while nobody has confirmed it since.
      if (learning.confirmedOn === dayIn(viewer.facts.timeZone, new Date(sighting.at)))
        await tx.table(SharedLearningRow).change(sharedId, learning.version, { confirmedOn: sighting.confirmedBefore });
      await tx.record({ kind: 'learnings.learning-unseen', clientId: place.clientId, body: { sharedId, engagementId, personId: viewer.personId } });
      return ok({ sharedId });
    });
  }
}

const later = (confirmed: Day | null, today: Day): Day => (confirmed !== null && confirmed > today ? confirmed : today);

async function countsAlready(tx: Tx, sharedId: string, clientId: string): Promise<boolean> {
  const found = await tx.row<{ counted: boolean }>(
    `select exists (select from learning_sighting t where t.practice_id = $1 and t.shared_id = $2 and t.client_id = $3 and t.ended_at is null)
        or exists (select from learning_origin o where o.practice_id = $1 and o.shared_id = $2 and o.client_id = $3) as counted`,
    [sharedId, clientId],
  );
  return found?.counted ?? false;
}
