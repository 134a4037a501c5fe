import { Inject, Injectable } from '@nestjs/common';
import { day, ok, refusal, type Day, type Result, typed } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { ChangeSetRow } from './change-set.entity.js';
import { allowMove } from './change-set.rules.js';
import { openSet } from './change-parameter.js';

export interface DescribeChangeSetInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly version: number;
  readonly whyNow: string;
  readonly ifNothing: string;
  readonly decideBy?: string | null;
}

/** A coach says why the set is proposed now, what happens if nobody decides, and by when. Throws CONFLICT. */
@Injectable()
export class DescribeChangeSet {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: DescribeChangeSetInput): Promise<Result<{ changeSetId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.describe-change-set', input }, async (tx) => {
      const { set } = await openSet(tx, viewer, input.changeSetId);
      const may = allowMove(set.status, 'edit');
      if (!may.ok) return may;
      const whyNow = typed(input.whyNow, 'whyNow', 'The text');
      if (!whyNow.ok) return whyNow;
      const ifNothing = typed(input.ifNothing, 'ifNothing', 'The text');
      if (!ifNothing.ok) return ifNothing;
      const decideBy = readDay(input.decideBy);
      if (!decideBy.ok) return decideBy;
      await tx.table(ChangeSetRow).change(set.id, input.version, { whyNow: whyNow.value, ifNothing: ifNothing.value, decideBy: decideBy.value });
      return ok({ changeSetId: set.id });
    });
  }
}

function readDay(text: string | null | undefined): Result<Day | null> {
  try {
    return ok(text ? day(text) : null);
  } catch {
    return refusal('CHANGE_SET_DATE_INVALID', 'Enter a date of the calendar.', 'decideBy');
  }
}
