import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, instant, newId, notFound, ok, type Refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, schedule, systemScope, withClient, type Tx } from '@cairn/platform';
import type { ReviewVerdict, SharedStatus, WithdrawalCause } from '../learning-kinds.js';
import { learningPublished, learningReturned } from '../learnings.events.js';
import { allowedFor } from '../sharing/allowed.js';
import { withoutText } from '../sharing/sharing.rules.js';
import { SharedLearningRow } from '../copies/shared-learning.entity.js';
import { liftWallsKind } from '../wall/lift-walls.job.js';
import { LearningReviewRow } from './learning-review.entity.js';
import { nameSince, remarkOf } from './name-since.rules.js';
import { namesSince } from './names-since.js';
import { decideReview } from './review.rules.js';

export interface GiveVerdictInput {
  readonly idempotencyKey: string;
  readonly sharedId: string;
  readonly round: number;
  readonly verdict: ReviewVerdict;
  readonly remark: string;
}

interface Origin {
  readonly learningId: string;
  readonly clientId: string | null;
  readonly engagementId: string | null;
}

interface Copy {
  readonly status: SharedStatus;
  readonly round: number;
  readonly withdrawnBecause: WithdrawalCause | null;
  readonly version: number;
  readonly zone: string;
  readonly barred: boolean;
}

export interface Given {
  readonly sharedId: string;
  /** It was to be published and went back instead. */
  readonly refusal: Refusal | null;
}

/**
 * A second person publishes a learning or returns it with remarks; they do not learn whose it is. A name that the directory has only now sends it
 * back by itself: that stands, so it is no refusal that undoes what was written.
 */
@Injectable()
export class GiveVerdict {
  constructor(@Inject(Db) private readonly db: Db) {}

  async run(viewer: Viewer, input: GiveVerdictInput): Promise<Result<Given>> {
    const origin = await this.originOf(viewer.practiceId, input.sharedId);
    // The client's consent is asked in this transaction and with this one client in sight; nothing of the client is answered.
    const scope = origin.clientId === null ? viewer : withClient(viewer, origin.clientId);
    return this.db.mutate(scope, { key: input.idempotencyKey, operation: 'learnings.give-verdict', input }, async (tx) => {
      const copy = await copyToReview(tx, viewer, input.sharedId);
      authorize(!copy.barred, 'A learning is read by somebody who neither wrote it nor knows the client.');
      const decided = decideReview(copy, input, await allowedFor(tx, origin));
      if (!decided.ok) return decided;
      const { round, sharedId } = input;
      const found = input.verdict === 'PUBLISH' ? await namesSince(tx, sharedId, origin.learningId) : [];
      const verdict = found.length > 0 ? 'RETURN' : input.verdict;
      const said = found.length > 0 ? { remark: remarkOf(found, decided.value.remark) } : decided.value;
      await tx.table(LearningReviewRow).add({ id: newId(), sharedId, round, reviewerId: viewer.personId, verdict, ...said, at: instant(tx.now()) });
      if (verdict === 'PUBLISH') await publish(tx, sharedId, copy, origin);
      else await tx.table(SharedLearningRow).change(sharedId, copy.version, { ...withoutText, status: 'RETURNED' });
      await tx.record({
        kind: verdict === 'PUBLISH' ? 'learnings.learning-published' : 'learnings.learning-returned',
        body: { sharedId, round, by: viewer.personId },
      });
      await tx.emit(verdict === 'PUBLISH' ? learningPublished({ sharedId, round }) : learningReturned({ sharedId, round }));
      return ok({ sharedId, refusal: found.length > 0 ? nameSince : null });
    });
  }

  /** Where it comes from, for the machine alone. Throws NOT_FOUND. */
  private async originOf(practiceId: string, sharedId: string): Promise<Origin> {
    const origin = await this.db.read(systemScope(practiceId), (tx) =>
      tx.row<Origin>(
        `select learning_id as "learningId", client_id as "clientId", engagement_id as "engagementId" from learning_origin where practice_id = $1 and shared_id = $2`,
        [sharedId],
      ),
    );
    if (!origin) throw notFound();
    return origin;
  }
}

/** Two who decide at once wait for each other here. Behind the wall there is nothing. Throws NOT_FOUND. */
async function copyToReview(tx: Tx, viewer: Viewer, sharedId: string): Promise<Copy> {
  const copy = await tx.row<Copy>(
    `select s.status, s.round, s.withdrawn_because as "withdrawnBecause", s.version, r.time_zone as zone, s.id = any (learnings_not_to_review($1, $3)) as barred
       from shared_learning s join practice r on r.practice_id = $1 where s.practice_id = $1 and s.id = $2 for update of s`,
    [sharedId, viewer.personId],
  );
  if (!copy) throw notFound();
  return copy;
}

async function publish(tx: Tx, sharedId: string, copy: Copy, origin: Origin): Promise<void> {
  const on = dayIn(copy.zone, tx.now());
  const seenCount = origin.clientId === null ? 0 : 1;
  await tx.table(SharedLearningRow).change(sharedId, copy.version, { status: 'PUBLISHED', publishedOn: on, confirmedOn: on, seenCount });
  await schedule(tx, {
    kind: liftWallsKind,
    subjectId: tx.practiceId,
    rule: { days: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7] },
    time: '03:30',
    zone: copy.zone,
  });
}
