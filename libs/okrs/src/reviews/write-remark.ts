import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import type { DraftStep } from '../drafts/draft-steps.js';
import { canReadDraft } from '../drafts/draft.policy.js';
import { drafts } from '../drafts/drafts.repository.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { linesOf } from '../lines/lines.repository.js';
import { objectivesOf } from '../objectives/objectives.repository.js';
import { remarkWritten } from '../okrs.events.js';
import { readRemark, remarkText, talkGoesOn, type RemarkPlace } from './remark.rules.js';
import { ReviewRemarkRow } from './review-remark.entity.js';
import { canReview, canTalk } from './review.policy.js';

export interface WriteRemarkInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly body: string;
  /** A question waits for an answer in words. */
  readonly question?: boolean;
  /** At most one of these; with none the remark is about the draft as a whole. */
  readonly objectiveId?: string | null;
  readonly lineId?: string | null;
  readonly step?: DraftStep | null;
  /** A remark that this answers. */
  readonly replyToId?: string | null;
}

type Done = { draftId: string; remarkId: string };

/** A reviewer says or asks something about a draft or a part of it; the team and other reviewers answer. */
@Injectable()
export class WriteRemark {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WriteRemarkInput): Promise<Result<Done>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.write-remark', input }, async (tx): Promise<Result<Done>> => {
      const place = await drafts(tx, viewer).place({ draftId: input.draftId }, 'READ');
      if (!canReadDraft(viewer, place)) throw notFound();
      const { replyToId } = input;
      authorize(
        replyToId ? canTalk(viewer, place) : canReview(viewer, place),
        replyToId ? 'The team and its reviewers answer.' : 'Reviewers remark and ask. The team answers.',
      );
      const goesOn = talkGoesOn(place);
      if (!goesOn.ok) return goesOn;
      const written = replyToId ? await answered(tx, place, replyToId, input.body) : await about(tx, viewer, place, input);
      if (!written.ok) return written;
      const remarkId = newId();
      const { draftId, cycleId, teamId, engagementId, clientId } = place;
      const { revision } = await tx.table(OkrDraftRow).get(draftId);
      await tx.table(ReviewRemarkRow).add({
        ...{ id: remarkId, clientId, engagementId, draftId, replyToId: replyToId ?? null, ...written.value },
        ...{ kind: replyToId ? 'REPLY' : input.question ? 'QUESTION' : 'REMARK', revision, authorId: viewer.personId },
        ...{ byCoach: viewer.coaches(engagementId), createdAt: instant(tx.now()), settledAt: null, settledBy: null },
      });
      await tx.emit(remarkWritten({ draftId, cycleId, teamId, engagementId, clientId, remarkId }));
      return ok({ draftId, remarkId });
    });
  }
}

type Written = RemarkPlace & { readonly body: string };

/** What it is about has to be in this draft, and seen by whoever speaks of it. */
async function about(tx: Tx, viewer: Viewer, place: DraftPlace, input: WriteRemarkInput): Promise<Result<Written>> {
  const read = readRemark(input);
  if (!read.ok) return read;
  if (input.lineId) await linesOf(tx, viewer, place).hold(input.lineId);
  if (input.objectiveId) await objectivesOf(tx, viewer, place).hold(input.objectiveId);
  return read;
}

/** An answer stands where its remark stands. */
async function answered(tx: Tx, { draftId }: DraftPlace, replyToId: string, body: string): Promise<Result<Written>> {
  const remark = await tx.table(ReviewRemarkRow).get(replyToId);
  if (remark.draftId !== draftId || remark.replyToId !== null) throw notFound();
  const text = remarkText(body);
  return text.ok ? ok({ body: text.value, subjectType: remark.subjectType, subjectId: remark.subjectId, step: remark.step }) : text;
}
