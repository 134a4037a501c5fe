import { Inject, Injectable } from '@nestjs/common';
import { authorize, err, instant, notFound, ok, type Result } from '@cairn/kernel';
import { completeCycleIn } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { CycleRow } from '../cycles/cycle.entity.js';
import { cycles } from '../cycles/cycles.repository.js';
import { whileProgrammeRuns } from '../cycles/dates-move.rules.js';
import { changedMeanwhile } from '../drafts/fields.rules.js';
import { cycleClosed } from '../okrs.events.js';
import type { ManyReasons } from '../reviews/many-reasons.js';
import { canCloseCycle } from './closing.policy.js';
import { reasonsAgainstClosing, type ToClose } from './closing.rules.js';

export interface CloseCycleInput {
  readonly idempotencyKey: string;
  readonly cycleId: string;
  readonly version: number;
}

/** Closes a cycle with its scores. The programme counts it as complete in the same transaction, and with that the amendment lock. */
@Injectable()
export class CloseCycle {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CloseCycleInput): Promise<Result<{ cycleId: string }, ManyReasons>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.close-cycle', input }, async (tx): Promise<Result<{ cycleId: string }>> => {
      const { engagementId } = await tx.table(CycleRow).get(input.cycleId);
      const programme = await cycles(tx).programme(viewer, engagementId);
      authorize(canCloseCycle(viewer, { engagementId }), 'The coaches close a cycle.');
      const runs = whileProgrammeRuns(programme.status);
      if (!runs.ok) return runs;
      // Read again: whoever was faster has let go of the programme only now.
      const cycle = await tx.table(CycleRow).get(input.cycleId);
      const reasons = reasonsAgainstClosing({ ...cycle, keyResults: await publishedKeyResults(tx, cycle.id) }, programme.today);
      if (reasons[0]) return err<ManyReasons>({ ...reasons[0], reasons });
      if (cycle.version !== input.version) return changedMeanwhile('CYCLE_CHANGED');
      const { clientId, number, phaseId, endsOn } = cycle;
      await tx.table(CycleRow).change(cycle.id, cycle.version, { status: 'CLOSED', closedAt: instant(tx.now()) });
      const complete = await completeCycleIn(tx, { engagementId, phaseId, cycleNumber: number, endsOn });
      if (!complete.ok) return complete;
      const { rows, ...counts } = await scoresOf(tx, cycle.id);
      await tx.record({
        kind: 'okrs.cycle-closed',
        clientId,
        body: { cycleId: cycle.id, engagementId, number, closedBy: viewer.personId, ...counts, scores: rows },
      });
      await tx.emit(cycleClosed({ cycleId: cycle.id, engagementId, clientId, number }));
      return ok({ cycleId: cycle.id });
    });
  }
}

const published = `okr_line l join okr_draft d on d.practice_id = $1 and d.id = l.draft_id and d.status = 'PUBLISHED' and d.cycle_id = $2
  join team t on t.practice_id = $1 and t.id = d.team_id where l.practice_id = $1 and l.kind = 'KEY_RESULT' and l.deleted_at is null`;

/** Held, so that a score cannot be taken back meanwhile. */
async function publishedKeyResults(tx: Tx, cycleId: string): Promise<ToClose['keyResults']> {
  return tx.rows(
    `select l.id as "lineId", l.text, t.name as "teamName", (l.final_score is not null or l.not_scored_because is not null) as scored,
            l.learning is not null as learned
       from ${published} order by lower(t.name), l.draft_id, l.ordinal, l.id for share of l`,
    [cycleId],
  );
}

interface Scores {
  readonly scored: number;
  readonly notScored: number;
  readonly rows: readonly { readonly lineId: string; readonly score: number | null }[];
}

async function scoresOf(tx: Tx, cycleId: string): Promise<Scores> {
  const found = await tx.row<Scores>(
    `select count(l.final_score)::int as scored, (count(*) - count(l.final_score))::int as "notScored",
            coalesce(json_agg(json_build_object('lineId', l.id, 'score', l.final_score) order by l.id), '[]') as rows from ${published}`,
    [cycleId],
  );
  if (!found) throw notFound();
  return found;
}
