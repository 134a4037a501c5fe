import { Inject, Injectable } from '@nestjs/common';
import { countingIn, machineRules, type AgreedAnswer } from '@cairn/deployment';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { canReadDraft, canSeeTeams } from '../drafts/draft.policy.js';
import { canSeeClosing } from './closing.policy.js';
import { closingStatement, scoredLineStatement } from './closing.sql.js';
import type { CycleClosing } from './closing.types.js';
import { closingView, type ClosingFacts } from './closing.view.js';
import { computedScore, type Scored } from './score.rules.js';

interface ScoredLine {
  readonly place: DraftPlace;
  readonly answers: readonly AgreedAnswer[];
  readonly line: Scored;
}

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

  /** The score of a key result if it ended at this figure, 0 to 1; null where its levels say nothing. One statement. Throws NOT_FOUND. */
  async scoreAt(viewer: Viewer, lineId: string, finalValue: number): Promise<number | null> {
    const found = await this.db.readRow<{ facts: ScoredLine }>(viewer, scoredLineStatement, [this.db.now(), viewer.personId, lineId]);
    if (!found || !canReadDraft(viewer, found.facts.place)) throw notFound();
    const { place, answers, line } = found.facts;
    return computedScore(line, finalValue, machineRules(countingIn(answers, place.cycleNumber)).scoring);
  }
}
