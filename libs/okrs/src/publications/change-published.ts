import { Inject, Injectable } from '@nestjs/common';
import { authorize, checkReason, err, instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { openRules } from '../checks/check-draft.rules.js';
import { findingsOf } from '../checks/findings-of.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft, whyNotWrite } from '../drafts/draft.policy.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { passGates } from '../drafts/open-for-text.js';
import type { Finding } from '../findings/finding.js';
import { canChangePublished } from '../reviews/review.policy.js';
import type { ManyReasons } from '../reviews/many-reasons.js';
import { changeableStatus } from './change.rules.js';
import { nextNumber, freeze } from './freeze.js';
import { keepHistory } from './keep-history.js';
import { writeChanges, type AskedChanges } from './write-changes.js';

export interface ChangePublishedInput extends AskedChanges {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly reason: string;
}

/** Changes what is published, with a reason that stays beside it. No rule may be broken by it; the earlier copies stay. */
@Injectable()
export class ChangePublished {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChangePublishedInput): Promise<Result<{ draftId: string }, ManyReasons>> {
    return this.db.mutate(
      viewer,
      { key: input.idempotencyKey, operation: 'okrs.change-published', input },
      async (tx): Promise<Result<{ draftId: string }>> => {
        const place = await drafts(tx, viewer).place({ draftId: input.draftId }, 'ORDER');
        if (!canReadDraft(viewer, place)) throw notFound();
        authorize(canChangePublished(viewer, place), whyNotWrite(viewer, place));
        const may = await mayChange(tx, viewer, place);
        if (!may.ok) return may;
        const reason = checkReason(input.reason, { code: 'CHANGE_REASON', field: 'reason', what: 'The reason' });
        if (!reason.ok) return reason;
        const before = openRules(await findingsOf(tx, place.draftId));
        const changes = await writeChanges(tx, viewer, place, input);
        if (!changes.ok) return changes;
        if (changes.value.length === 0) return refusal('NOTHING_CHANGED', 'Nothing is different from what is published.');
        const broken = newlyBroken(before, openRules(await findingsOf(tx, place.draftId)));
        const reasons = broken.map(({ words, reason: because, key }) => ({ code: 'RULE_OPEN', message: `${words} ${because}`.trim(), field: key }));
        if (reasons[0]) return err<ManyReasons>({ ...reasons[0], reasons });
        const at = { reason: reason.value, changedBy: viewer.personId, changedAt: instant(tx.now()) };
        const number = await nextNumber(tx, place.draftId);
        await freeze(tx, viewer, place, reason.value);
        await keepHistory(tx, place, changes.value, { ...at, publicationNumber: number });
        return ok({ draftId: place.draftId });
      },
    );
  }
}

async function mayChange(tx: Tx, viewer: Viewer, place: DraftPlace): Promise<Result<unknown>> {
  const writes = teamWrites(place);
  if (!writes.ok) return writes;
  const status = changeableStatus(place);
  return status.ok ? passGates(tx, viewer, place) : status;
}

/** What was open before, because the plan changed since, is not this change's fault. */
const newlyBroken = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] =>
  after.filter((finding) => !before.some((one) => one.key === finding.key));
