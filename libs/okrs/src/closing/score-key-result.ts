import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import { planInForce } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft } from '../drafts/draft.policy.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { drafts } from '../drafts/drafts.repository.js';
import { changedMeanwhile, differing } from '../drafts/fields.rules.js';
import { edited } from '../drafts/newly-written.js';
import { linesOf } from '../lines/lines.repository.js';
import { OkrLineRow } from '../lines/okr-line.entity.js';
import { canScore } from './closing.policy.js';
import { mayScore, readScore, type AskedScore } from './closing.rules.js';

export interface ScoreKeyResultInput extends AskedScore {
  readonly idempotencyKey: string;
  readonly lineId: string;
  readonly version: number;
}

type Done = { cycleId: string; lineId: string };

/** Saves what is said of a key result at the end of its cycle, field by field. */
@Injectable()
export class ScoreKeyResult {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ScoreKeyResultInput): Promise<Result<Done>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.score-key-result', input }, async (tx): Promise<Result<Done>> => {
      const { lineId, version } = input;
      const place = await drafts(tx, viewer).place({ lineId }, 'WRITE');
      if (!canReadDraft(viewer, place)) throw notFound();
      const line = await linesOf(tx, viewer, place).hold(lineId);
      authorize(canScore(viewer, place, line), 'The champion, the team and its coach score a key result.');
      const may = teamWrites(place);
      if (!may.ok) return may;
      const scores = mayScore({ ...place, kind: line.kind });
      if (!scores.ok) return scores;
      const { rules } = await planInForce(tx, place.engagementId, place.cycleNumber);
      const read = readScore(input, rules.scoring);
      if (!read.ok) return read;
      const done = ok({ cycleId: place.cycleId, lineId });
      if (differing({ ...read.value }, line).length === 0) return done;
      if (line.version !== version) return changedMeanwhile('LINE_CHANGED');
      const checked = read.value.currentValue == null ? {} : { checkedOn: place.today };
      await tx.table(OkrLineRow).change(lineId, version, { ...read.value, ...checked, ...edited(tx, viewer) });
      return done;
    });
  }
}
