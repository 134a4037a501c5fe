import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canSeeTeams } from '../drafts/draft.policy.js';
import { canSeeClosing } from './closing.policy.js';
import { closingStatement } from './closing.sql.js';
import type { CycleClosing } from './closing.types.js';
import { closingView, type ClosingFacts } from './closing.view.js';

@Injectable()
export class ClosingQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The end of a cycle, in one statement. Throws NOT_FOUND, also for whom it is not there yet. */
  async ofCycle(viewer: Viewer, cycleId: string): Promise<CycleClosing> {
    const found = await this.db.readRow<{ facts: ClosingFacts }>(viewer, closingStatement, [this.db.now(), viewer.personId, cycleId]);
    if (!found || !canSeeTeams(viewer, found.facts)) throw notFound();
    const view = closingView(found.facts, viewer);
    const scores = view.keyResults.some((one) => one.availableActions.some(({ state }) => state.kind === 'allowed'));
    if (!canSeeClosing(viewer, found.facts, scores)) throw notFound();
    return view;
  }
}
