import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canEndSilence, canLeadWorkshop, canSeeTeams } from '../drafts/draft.policy.js';
import { draftIsOpen } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { isSilent, startSilence } from './silence.rules.js';

export interface StartSilentWritingInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  readonly minutes: number;
}

/** In a workshop everybody writes alone for some minutes: new lines are their author's only until the time is up. */
@Injectable()
export class StartSilentWriting {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: StartSilentWritingInput): Promise<Result<{ draftId: string }>> {
    const { idempotencyKey: key, draftId } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.start-silent-writing', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const place = await drafts(tx, viewer).place({ draftId }, 'ORDER');
      if (!canSeeTeams(viewer, place)) throw notFound();
      authorize(canLeadWorkshop(viewer, place), 'The team and its coach start silent writing.');
      const open = draftIsOpen(place);
      if (!open.ok) return open;
      const now = instant(tx.now());
      const until = startSilence(input.minutes, place, now);
      if (!until.ok) return until;
      // What an earlier stretch of silence hid has been seen since.
      await tx.rows(`update okr_line set hidden_until_silent_ends = false where practice_id = $1 and draft_id = $2 and hidden_until_silent_ends`, [draftId]);
      await tx.table(OkrDraftRow).amend({ id: draftId }, { silentFrom: now, silentUntil: until.value, silentBy: viewer.personId });
      return ok({ draftId });
    });
  }
}

export interface EndSilentWritingInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
}

/** Ends it before its time: everybody sees everything from now on. */
@Injectable()
export class EndSilentWriting {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EndSilentWritingInput): Promise<Result<{ draftId: string }>> {
    const { idempotencyKey: key, draftId } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.end-silent-writing', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const place = await drafts(tx, viewer).place({ draftId }, 'ORDER');
      if (!canSeeTeams(viewer, place)) throw notFound();
      authorize(canEndSilence(viewer, place), 'Whoever started it or the team lead ends silent writing early.');
      const now = instant(tx.now());
      if (!isSilent(place, now)) return refusal('SILENCE_OVER', 'Nobody writes in silence right now.');
      await tx.table(OkrDraftRow).amend({ id: draftId }, { silentUntil: now });
      return ok({ draftId });
    });
  }
}
