import { authorize, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { readableReaches } from '../../learnings.policy.js';
import type { TipCommentKind, TipStatus, TipSubject } from '../tip-kinds.js';
import { canChangeWords, canModerateTips, canReadWords } from '../tips.policy.js';
import { readableTip } from './tip-post.sql.js';
import { TipPostRow } from './tip-post.entity.js';

/** The post, for whoever may read it, held until the end of the transaction. Throws NOT_FOUND. */
export async function tipToRead(tx: Tx, viewer: Viewer, tipId: string): Promise<TipPostRow> {
  const found = await tx.row(`select p.id from tip_post p where ${readableTip('$3', '$4', '$5')} and p.id = $2 for update of p`, [
    tipId,
    readableReaches(viewer),
    viewer.personId,
    canModerateTips(viewer),
  ]);
  if (!found) throw notFound();
  return tx.table(TipPostRow).get(tipId);
}

/** The post, for its author. Throws NOT_FOUND, FORBIDDEN for other readers. */
export async function tipToWrite(tx: Tx, viewer: Viewer, tipId: string): Promise<TipPostRow> {
  const post = await tipToRead(tx, viewer, tipId);
  authorize(canChangeWords(viewer, post), 'Only whoever wrote this changes it.');
  return post;
}

/** Nothing more is said while a post is hidden; what is written already stays. */
export const stillOpen = ({ status }: { readonly status: TipStatus }): Result<null> =>
  status === 'OPEN' ? ok(null) : refusal('TIP_HIDDEN', 'This is hidden from the others at the moment, so nothing can be added to it.');

/** Something that is read, thanked for, reported or hidden: a post, or one comment below it. */
export interface LoadedSubject extends TipSubject {
  readonly authorId: string;
  readonly status: TipStatus;
  readonly kind: TipCommentKind | null;
}

/** The post, or the comment below it, for its readers. Throws NOT_FOUND, also for words that this reader does not see. */
export async function subjectToRead(tx: Tx, viewer: Viewer, { tipId, tipCommentId }: TipSubject): Promise<LoadedSubject> {
  const post = await tipToRead(tx, viewer, tipId);
  if (tipCommentId === null) return { tipId, tipCommentId, authorId: post.authorId, status: post.status, kind: null };
  const comment = await tx.row<{ authorId: string; status: TipStatus; kind: TipCommentKind }>(
    `select c.author_id as "authorId", c.status, c.kind from tip_comment c where c.practice_id = $1 and c.post_id = $2 and c.id = $3 for update`,
    [tipId, tipCommentId],
  );
  if (!comment || !canReadWords(viewer, comment)) throw notFound();
  return { tipId, tipCommentId, ...comment };
}

/** Names of everybody who speaks there. */
export async function speakersOf(tx: Tx, tipId: string): Promise<string[]> {
  const found = await tx.row<{ names: string[] }>(
    `select array(select distinct s.name from person s where s.practice_id = $1 and s.id in (
       select p.author_id from tip_post p where p.practice_id = $1 and p.id = $2 union select c.author_id from tip_comment c where c.practice_id = $1 and c.post_id = $2)) as names`,
    [tipId],
  );
  return found?.names ?? [];
}
