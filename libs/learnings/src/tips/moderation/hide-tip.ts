import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { TipCommentRow } from '../discussion/tip-comment.entity.js';
import type { SubjectInput } from '../follows/thank-for-tip.js';
import { subjectToRead, type LoadedSubject } from '../posts/load-tip.js';
import { TipPostRow } from '../posts/tip-post.entity.js';
import { tipHidden } from '../tips.events.js';
import { canModerateTips } from '../tips.policy.js';
import { closeReports } from './close-reports.js';
import { checkHiding, checkRestoring } from './moderation.rules.js';

type Marks = Pick<TipPostRow, 'status' | 'hiddenReason' | 'hiddenBy' | 'hiddenAt'>;

async function mark(tx: Tx, { tipId, tipCommentId, kind }: LoadedSubject, marks: Marks): Promise<void> {
  if (tipCommentId === null) return void (await tx.table(TipPostRow).amend({ id: tipId }, marks));
  await tx.table(TipCommentRow).amend({ id: tipCommentId }, marks);
  // What nobody reads answers no question.
  if (kind === 'ANSWER' && marks.status === 'HIDDEN') await tx.table(TipPostRow).amend({ id: tipId, acceptedId: tipCommentId }, { acceptedId: null });
}

/** Takes words from everybody but their author and the moderators; its author is told why, whoever reported it need not ask again. */
export async function hide(tx: Tx, viewer: Viewer, subject: LoadedSubject, reason: string): Promise<void> {
  const { tipId, tipCommentId, authorId } = subject;
  // Reports first: a post that is hidden is read through other conditions.
  await closeReports(tx, subject, { outcome: 'HIDDEN', by: viewer.personId, remark: reason });
  await mark(tx, subject, { status: 'HIDDEN', hiddenReason: reason, hiddenBy: viewer.personId, hiddenAt: instant(tx.now()) });
  await tx.record({ kind: 'learnings.tip-hidden', body: { tipId, tipCommentId, authorId, by: viewer.personId } });
  await tx.emit(tipHidden({ tipId, tipCommentId }));
}

/** A moderator hides a post or a comment. Throws FORBIDDEN for everybody else. */
@Injectable()
export class HideTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SubjectInput & { readonly reason: string }): Promise<Result<{ tipId: string }>> {
    const { tipId, tipCommentId = null } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.hide-tip', input }, async (tx) => {
      const subject = await subjectToRead(tx, viewer, { tipId, tipCommentId });
      authorize(canModerateTips(viewer), 'Only moderators hide what others wrote.');
      const reason = checkHiding(subject.status, input.reason);
      if (!reason.ok) return reason;
      await hide(tx, viewer, subject, reason.value);
      return ok({ tipId });
    });
  }
}

/** A moderator shows it again. */
@Injectable()
export class RestoreTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SubjectInput): Promise<Result<{ tipId: string }>> {
    const { tipId, tipCommentId = null } = input;
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.restore-tip', input }, async (tx) => {
      const subject = await subjectToRead(tx, viewer, { tipId, tipCommentId });
      authorize(canModerateTips(viewer), 'Only moderators show again what was hidden.');
      const may = checkRestoring(subject.status);
      if (!may.ok) return may;
      await mark(tx, subject, { status: 'OPEN', hiddenReason: null, hiddenBy: null, hiddenAt: null });
      await tx.record({ kind: 'learnings.tip-restored', body: { tipId, tipCommentId, authorId: subject.authorId, by: viewer.personId } });
      return ok({ tipId });
    });
  }
}
