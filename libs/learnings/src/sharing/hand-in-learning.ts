import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { canonicalJson, Db, type Tx } from '@cairn/platform';
import { momentOf } from '../capture/bands.js';
import { learningFields, type LearningBands, type Reach } from '../learning-kinds.js';
import { learningHandedIn } from '../learnings.events.js';
import { LearningRow } from '../learnings/learning.entity.js';
import { stageOf } from '../learnings/learning.rules.js';
import type { LearningFacts } from '../learnings/learning.sql.js';
import { learningToWrite, outOfBin } from '../learnings/load-learning.js';
import type { OwnLearningInput } from '../learnings/share-with-coaches.js';
import { LearningOriginRow } from '../origins/learning-origin.entity.js';
import { checkLearning } from '../sanitising/check-learning.js';
import { openFindings } from '../sanitising/findings.rules.js';
import { SharedLearningRow } from '../copies/shared-learning.entity.js';
import { allowedFor } from './allowed.js';
import { mayHandIn } from './sharing.rules.js';

export interface HandInLearningInput extends OwnLearningInput {
  readonly reach: Reach;
}

/**
 * The author hands in: what others would read is copied into a row of its own, without a way back, and waits for a second person.
 * The client's consent and every finding are asked at this moment, whatever the page showed. Throws CONFLICT.
 */
@Injectable()
export class HandInLearning {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: HandInLearningInput): Promise<Result<{ learningId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.hand-in', input }, async (tx) => {
      const stored = await learningToWrite(tx, viewer, input.learningId);
      const there = outOfBin(stored);
      if (!there.ok) return there;
      const { bands: now } = await momentOf(tx, stored.engagementId);
      // Industry, size, region and levels as they are today; the cycle stays the one in which it was learned.
      const learning = { ...stored, bands: stored.engagementId === null ? stored.bands : { ...now, cycleNumber: stored.bands.cycleNumber } };
      const [{ findings, bandsToShare }, allowed] = [await checkLearning(tx, learning), await allowedFor(tx, learning)];
      const may = mayHandIn({ ...learning, stage: stageOf(learning.visibility, learning.copy), openFindings: openFindings(findings).length }, allowed);
      if (!may.ok) return may;
      const visibility = learning.engagementId === null ? learning.visibility : 'COACHES';
      await tx.table(LearningRow).change(learning.id, input.version, { visibility, ...learning.bands });
      const { sharedId, round } = await copied(tx, learning, bandsToShare, input.reach);
      await tx.record({
        kind: 'learnings.learning-handed-in',
        ...(learning.clientId === null ? {} : { clientId: learning.clientId }),
        body: {
          learningId: learning.id,
          sharedId,
          round,
          reach: input.reach,
          by: viewer.personId,
          consent: allowed?.level ?? null,
          textSha256: fingerprintOf(learning),
        },
      });
      await tx.emit(learningHandedIn({ sharedId, round }));
      return ok({ learningId: learning.id });
    });
  }
}

/** SHA-256 of the texts that were handed in. */
const fingerprintOf = (learning: LearningFacts): string =>
  createHash('sha256')
    .update(canonicalJson(Object.fromEntries(learningFields.map((field) => [field, learning[field]]))))
    .digest('hex');

async function copied(tx: Tx, learning: LearningFacts, bands: LearningBands, reach: Reach): Promise<{ sharedId: string; round: number }> {
  const { sentence, expected, happened, why, advice, holdsWhen, failsWhen, phase, theme, parameterKey, language } = learning;
  const texts = { sentence, expected, happened, why, advice, holdsWhen, failsWhen };
  const content = { ...texts, phase, theme, parameterKey, ...bands, language, reach, status: 'IN_REVIEW' as const, handedInAt: instant(tx.now()) };
  const before = learning.copy;
  if (before?.status === 'RETURNED') {
    await tx.table(SharedLearningRow).change(before.sharedId, before.version, { ...content, round: before.round + 1 });
    return { sharedId: before.sharedId, round: before.round + 1 };
  }
  const sharedId = newId();
  const unpublished = { publishedOn: null, confirmedOn: null, withdrawnOn: null, withdrawnBecause: null };
  await tx.table(SharedLearningRow).add({ id: sharedId, ...content, ...unpublished, round: 1, seenCount: 0 });
  const { id: learningId, clientId, engagementId, authorId } = learning;
  await tx.table(LearningOriginRow).add({ id: newId(), sharedId, learningId, clientId, engagementId, authorId, walled: true, endedAt: null });
  return { sharedId, round: 1 };
}
