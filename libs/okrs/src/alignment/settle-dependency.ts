import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft, canSeeTeams } from '../drafts/draft.policy.js';
import { drafts } from '../drafts/drafts.repository.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { openForTalk } from '../drafts/open-for-text.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { DependencyRow } from './dependency.entity.js';
import { canAgree } from './dependency.policy.js';

export interface AgreeDependencyInput {
  readonly idempotencyKey: string;
  readonly dependencyId: string;
  readonly version: number;
  readonly agreed: boolean;
}

/** The page that shows it to whoever agreed: the one that names it, or their own. */
type Done = { draftId?: string; teamId?: string; dependencyId: string };

/** The other side says that it agrees, or no longer. Possible as long as the cycle runs, whatever became of the draft. */
@Injectable()
export class AgreeDependency {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AgreeDependencyInput): Promise<Result<Done>> {
    const { idempotencyKey: key, dependencyId, version, agreed } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.agree-dependency', input }, async (tx): Promise<Result<Done>> => {
      const place = await drafts(tx, viewer).place({ dependencyId }, 'READ');
      if (!canSeeTeams(viewer, place)) throw notFound();
      const dependency = await tx.table(DependencyRow).get(dependencyId);
      const other = dependency.otherTeamId === null ? null : await drafts(tx, viewer).team(dependency.otherTeamId);
      authorize(canAgree(viewer, place, other), `${dependency.otherName} says whether it agrees.`);
      if (place.cycleStatus === 'CLOSED') return refusal('CYCLE_OVER', `Cycle ${place.cycleNumber} is over. Its OKRs stay as they are.`);
      const page = other && !canReadDraft(viewer, place) ? { teamId: other.teamId } : { draftId: place.draftId };
      const done = ok({ ...page, dependencyId });
      if (agreed === (dependency.agreedAt !== null)) return done;
      if (dependency.version !== version) return changedMeanwhile('DEPENDENCY_CHANGED');
      const by = agreed ? { agreedAt: instant(tx.now()), agreedBy: viewer.personId } : { agreedAt: null, agreedBy: null };
      await tx.table(DependencyRow).change(dependencyId, version, by);
      return done;
    });
  }
}

export interface RemoveDependencyInput {
  readonly idempotencyKey: string;
  readonly dependencyId: string;
  readonly version: number;
}

/** Takes a dependency off the list. With the last one the alignment check is open again. */
@Injectable()
export class RemoveDependency {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: RemoveDependencyInput): Promise<Result<{ draftId: string }>> {
    const { idempotencyKey: key, dependencyId, version } = input;
    return this.db.mutate(viewer, { key, operation: 'okrs.remove-dependency', input }, async (tx): Promise<Result<{ draftId: string }>> => {
      const open = await openForTalk(tx, viewer, { dependencyId }, 'ORDER');
      if (!open.ok) return open;
      const { draftId } = open.value;
      if ((await tx.table(DependencyRow).remove({ id: dependencyId, version })) === 0) return changedMeanwhile('DEPENDENCY_CHANGED');
      if ((await tx.table(DependencyRow).first({ draftId })) === null) await tx.table(OkrDraftRow).amend({ id: draftId }, { alignedAt: null, alignedBy: null });
      return ok({ draftId });
    });
  }
}
