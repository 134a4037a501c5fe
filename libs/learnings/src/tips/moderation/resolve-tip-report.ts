import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { subjectToRead } from '../posts/load-tip.js';
import type { TipVerdict } from '../tip-kinds.js';
import { canModerateTips } from '../tips.policy.js';
import { closeReports } from './close-reports.js';
import { hide } from './hide-tip.js';
import { checkVerdict } from './moderation.rules.js';
import { TipReportRow } from './tip-report.entity.js';

export interface ResolveTipReportInput {
  readonly idempotencyKey: string;
  readonly tipReportId: string;
  readonly verdict: TipVerdict;
  readonly reason: string;
}

/** A moderator hides what was reported, or leaves it; every report of the same words is answered by it. Throws NOT_FOUND, also for what its author took back. */
@Injectable()
export class ResolveTipReport {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ResolveTipReportInput): Promise<Result<{ tipId: string }>> {
    const { tipReportId, verdict } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.resolve-tip-report', input }, async (tx) => {
      const report = await tx.table(TipReportRow).get(tipReportId);
      authorize(canModerateTips(viewer), 'Only moderators decide about reports.');
      const subject = await subjectToRead(tx, viewer, { tipId: report.postId, tipCommentId: report.commentId });
      const judged = { resolved: report.resolvedAt !== null, isOwn: subject.authorId === viewer.personId, others: await otherModerators(tx, viewer) };
      const words = checkVerdict(judged, subject.status, verdict, input.reason);
      if (!words.ok) return words;
      if (verdict === 'HIDE') await hide(tx, viewer, subject, words.value);
      else {
        await closeReports(tx, subject, { outcome: 'LEFT', by: viewer.personId, remark: words.value });
        await tx.record({ kind: 'learnings.tip-left', body: { tipId: subject.tipId, tipCommentId: subject.tipCommentId, by: viewer.personId } });
      }
      return ok({ tipId: subject.tipId });
    });
  }
}

async function otherModerators(tx: Tx, viewer: Viewer): Promise<number> {
  const found = await tx.row<{ others: number }>(
    `select count(distinct g.person_id)::int as others from role_grant g
      where g.practice_id = $1 and g.role in ('OWNER', 'CERTIFICATION_DIRECTOR') and g.ended_at is null and g.person_id <> $2`,
    [viewer.personId],
  );
  if (!found) throw notFound();
  return found.others;
}
