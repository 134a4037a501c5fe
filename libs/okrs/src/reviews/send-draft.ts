import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { openRules } from '../checks/check-draft.rules.js';
import { findingsOf } from '../checks/findings-of.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { openForTalk } from '../drafts/open-for-text.js';
import { draftSent } from '../okrs.events.js';
import { contentOf } from './draft-content.js';
import { DraftSendingRow } from './draft-sending.entity.js';
import { canSend } from './review.policy.js';
import { canSendNow } from './send.rules.js';
import type { DraftContent } from './snapshot.js';

export interface SendDraftInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly version: number;
}

/** Gives a draft to the coach. Rules that are open then are counted: none at the first sending is a first-draft pass. */
@Injectable()
export class SendDraft {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SendDraftInput): Promise<Result<{ draftId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.send-draft', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const open = await openForTalk(tx, viewer, input, 'ORDER');
      if (!open.ok) return open;
      const place = open.value;
      authorize(canSend(viewer, place), 'The team sends its own draft.');
      const sendable = canSendNow(place, countWritten(await contentOf(tx, place.draftId)), instant(tx.now()));
      if (!sendable.ok) return sendable;
      if (place.version !== input.version) return changedMeanwhile('DRAFT_CHANGED');
      await send(tx, viewer, place);
      return ok({ draftId: place.draftId });
    });
  }
}

const countWritten = ({ objectives, looseLines }: DraftContent) => ({
  objectives: objectives.filter((one) => one.text !== '').length,
  keyResults: [...objectives.flatMap((one) => one.lines), ...looseLines].filter((line) => line.kind === 'KEY_RESULT' && line.text !== '').length,
});

async function send(tx: Tx, viewer: Viewer, { draftId, cycleId, teamId, engagementId, clientId, version }: DraftPlace): Promise<void> {
  const draft = await tx.table(OkrDraftRow).get(draftId);
  const rulesOpen = openRules(await findingsOf(tx, draftId)).length;
  const revision = draft.revision + 1;
  const sent = { sentAt: instant(tx.now()), sentBy: viewer.personId };
  await tx.table(OkrDraftRow).change(draftId, version, { status: 'SENT', revision, ...sent, firstSentRulesOpen: draft.firstSentRulesOpen ?? rulesOpen });
  await tx.table(DraftSendingRow).add({ id: newId(), clientId, engagementId, draftId, revision, rulesOpen, ...sent });
  await tx.emit(draftSent({ draftId, cycleId, teamId, engagementId, clientId, revision }));
}
