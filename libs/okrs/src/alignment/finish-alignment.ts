import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { openForTalk } from '../drafts/open-for-text.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { alignmentFinished } from '../okrs.events.js';
import { DependencyRow } from './dependency.entity.js';
import { finishAlignment } from './dependency.rules.js';

export interface FinishAlignmentInput {
  readonly idempotencyKey: string;
  readonly draftId: string;
  /** The team asked itself, and the answer is nobody. */
  readonly nobody: boolean;
}

/** The alignment check of a draft is done. */
@Injectable()
export class FinishAlignment {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: FinishAlignmentInput): Promise<Result<{ draftId: string }>> {
    const { idempotencyKey: key, draftId, nobody } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.finish-alignment', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const open = await openForTalk(tx, viewer, { draftId }, 'ORDER');
      if (!open.ok) return open;
      const { cycleId, teamId, engagementId, clientId, alignedAt } = open.value;
      const dependencies = (await tx.table(DependencyRow).find({ draftId })).length;
      const finished = finishAlignment(dependencies, nobody);
      if (!finished.ok) return finished;
      await tx.table(OkrDraftRow).amend({ id: draftId }, { ...finished.value, alignedAt: alignedAt ?? instant(tx.now()), alignedBy: viewer.personId });
      if (alignedAt === null) await tx.emit(alignmentFinished({ draftId, cycleId, teamId, engagementId, clientId, dependencies }));
      return ok({ draftId });
    });
  }
}
