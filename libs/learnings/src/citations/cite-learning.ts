import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, newId, notFound, ok, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { readableShared } from '../copies/shared-learning.sql.js';
import { readableReaches } from '../learnings.policy.js';
import { canCite } from './citation.policy.js';
import { mayCite, placeKeys, type CitationPlace } from './citation.rules.js';
import { CitedLearningRow } from './cited-learning.entity.js';
import { hasPlace } from './has-place.js';

export interface CiteInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
  readonly engagementId: string;
  readonly place: CitationPlace;
  readonly placeId?: string | null;
  readonly parameterKey?: string | null;
}

interface At {
  readonly engagementId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly zone: string;
}

interface Learning {
  readonly withdrawnOn: Day | null;
  readonly beganHere: boolean;
  readonly walled: boolean;
}

/** A coach uses a published learning in a plan, a workshop, an answer or beside an open gate. The same learning stands in the same place once, whoever asks again. */
@Injectable()
export class CiteLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CiteInput): Promise<Result<{ citationId: string; sharedId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.cite', input }, async (tx) => {
      const { sharedId, engagementId } = input;
      const at = await engagementOf(tx, engagementId);
      authorize(canCite(viewer, at), `Only the coaches who work with ${at.clientName} use a learning there.`);
      const learning = await learningToCite(tx, viewer, sharedId, at);
      const keys = placeKeys(input);
      if (!keys.ok) return keys;
      if (!(await hasPlace(tx, engagementId, keys.value))) throw notFound();
      const may = mayCite({ ...learning, clientName: at.clientName }, dayIn(at.zone, tx.now()));
      if (!may.ok) return may;
      const cited = tx.table(CitedLearningRow);
      const there = await cited.first({
        ...{ sharedId, engagementId, endedAt: IsNull() },
        ...Object.fromEntries(Object.entries(keys.value).map(([name, at]) => [name, at ?? IsNull()])),
      });
      if (there) return ok({ citationId: there.id, sharedId });
      const citationId = newId();
      const of = { sharedId, clientId: at.clientId, engagementId, ...keys.value };
      await cited.add({ id: citationId, ...of, citedBy: viewer.personId, citedAt: instant(tx.now()), endedBy: null, endedAt: null });
      await tx.record({ kind: 'learnings.learning-cited', clientId: at.clientId, body: { citationId, ...of, by: viewer.personId } });
      return ok({ citationId, sharedId });
    });
  }
}

/** Throws NOT_FOUND. */
async function engagementOf(tx: Tx, engagementId: string): Promise<At> {
  const at = await tx.row<At>(
    `select e.id as "engagementId", c.id as "clientId", c.name as "clientName", c.time_zone as zone from engagement e join client c on c.practice_id = $1 and c.id = e.client_id
      where e.practice_id = $1 and e.id = $2`,
    [engagementId],
  );
  if (!at) throw notFound();
  return at;
}

/** Held while it is cited, so that it is not withdrawn in between. Throws NOT_FOUND for one that this coach may not read. */
async function learningToCite(tx: Tx, viewer: Viewer, sharedId: string, { clientId }: At): Promise<Learning> {
  const found = await tx.row<Learning>(
    `select s.withdrawn_on as "withdrawnOn", s.id = any (walled_from_client($1, $4)) as walled,
            exists (select from learning_origin o where o.practice_id = $1 and o.shared_id = s.id and o.client_id = $4) as "beganHere"
       from shared_learning s where ${readableShared('$3')} and s.id = $2 for update of s`,
    [sharedId, readableReaches(viewer), clientId],
  );
  if (!found) throw notFound();
  return found;
}
