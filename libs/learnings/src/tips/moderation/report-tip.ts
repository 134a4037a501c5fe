import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { IsNull } from 'typeorm';
import type { SubjectInput } from '../follows/thank-for-tip.js';
import { subjectToRead } from '../posts/load-tip.js';
import { checkReport } from './moderation.rules.js';
import { TipReportRow } from './tip-report.entity.js';

/** A reader says that something should not stand there. Its author is not told who. */
@Injectable()
export class ReportTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SubjectInput & { readonly reason: string }): Promise<Result<{ tipId: string }>> {
    const { tipId, tipCommentId = null } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.report-tip', input }, async (tx) => {
      const { authorId, status } = await subjectToRead(tx, viewer, { tipId, tipCommentId });
      const of = { personId: viewer.personId, postId: tipId, commentId: tipCommentId ?? IsNull(), resolvedAt: IsNull() };
      const before = await tx.table(TipReportRow).first(of);
      const reason = checkReport({ isOwn: authorId === viewer.personId, status, isReported: before !== null }, input.reason);
      if (!reason.ok) return reason;
      await tx.table(TipReportRow).add({
        ...{ id: newId(), personId: viewer.personId, postId: tipId, commentId: tipCommentId, reason: reason.value, at: instant(tx.now()) },
        ...{ resolvedAt: null, resolvedBy: null, outcome: null, remark: '' },
      });
      return ok({ tipId });
    });
  }
}
