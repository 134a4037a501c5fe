import type { Instant } from '@cairn/kernel';
import type { LearningPhase, LearningTheme, Reach } from '../../learning-kinds.js';
import type { TipReportLeft } from '../moderation/report-left.types.js';
import type { TipCommentKind, TipKind, TipStatus } from '../tip-kinds.js';

export interface TipPostFacts {
  readonly id: string;
  readonly kind: TipKind;
  readonly title: string;
  readonly intro: string;
  readonly tips: string[];
  readonly theme: LearningTheme;
  readonly phase: LearningPhase | null;
  readonly reach: Reach;
  readonly status: TipStatus;
  readonly hiddenReason: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly publishedAt: Instant;
  readonly editedAt: Instant | null;
  readonly version: number;
  readonly acceptedId: string | null;
  readonly answers: number;
  readonly comments: number;
  readonly thanks: number;
  readonly isThanked: boolean;
  readonly isFollowed: boolean;
  readonly isReported: boolean;
  readonly reportLeft: TipReportLeft | null;
}

export interface TipCommentFacts {
  readonly id: string;
  readonly tipId: string;
  readonly kind: TipCommentKind;
  readonly text: string;
  readonly status: TipStatus;
  readonly hiddenReason: string | null;
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Instant;
  readonly editedAt: Instant | null;
  readonly version: number;
  readonly isAccepted: boolean;
  readonly thanks: number;
  readonly isThanked: boolean;
  readonly isReported: boolean;
  readonly reportLeft: TipReportLeft | null;
}

const said = (kind: TipCommentKind): string =>
  `(select count(*)::int from tip_comment c where c.practice_id = $1 and c.post_id = p.id and c.kind = '${kind}' and c.status = 'OPEN')`;
const nameOf = (column: string): string => `(select a.name from person a where a.practice_id = $1 and a.id = ${column})`;
/** Thanks and reports of one subject, counted, and whether person `me` is among them. */
const marks = (subject: string, me: string): string =>
  `'thanks', (select count(*)::int from tip_thanks t where t.practice_id = $1 and ${subject}),
   'isThanked', exists (select from tip_thanks t where t.practice_id = $1 and ${subject} and t.person_id = ${me}),
   'isReported', exists (select from tip_report t where t.practice_id = $1 and ${subject} and t.person_id = ${me} and t.resolved_at is null),
   'reportLeft', (select json_build_object('at', instant_text(t.resolved_at), 'remark', t.remark) from tip_report t where t.practice_id = $1 and ${subject} and t.person_id = ${me} and t.outcome = 'LEFT'
      order by t.resolved_at desc limit 1)`;

/** JSON of post `p` for person `me`; keys are those of `TipPostFacts`. */
export const tipPostJson = (
  me: string,
): string => `json_build_object('id', p.id, 'kind', p.kind, 'title', p.title, 'intro', p.intro, 'tips', p.tips, 'theme', p.theme, 'phase', p.phase,
   'reach', p.reach, 'status', p.status, 'hiddenReason', p.hidden_reason, 'authorId', p.author_id, 'authorName', ${nameOf('p.author_id')},
   'publishedAt', instant_text(p.published_at), 'editedAt', instant_text(p.edited_at), 'version', p.version, 'acceptedId', p.accepted_id, 'answers', ${said('ANSWER')}, 'comments', ${said('COMMENT')},
   ${marks('t.post_id = p.id and t.comment_id is null', me)},
   'isFollowed', exists (select from tip_follow f where f.practice_id = $1 and f.post_id = p.id and f.person_id = ${me} and f.ended_at is null))`;

/** JSON of comment `c` of post `p`. What is hidden has no words for those who are not to read them. */
export const tipCommentJson = (me: string, moderates: string): string => {
  const readable = `(c.status <> 'HIDDEN' or c.author_id = ${me} or ${moderates})`;
  return `json_build_object('id', c.id, 'tipId', c.post_id, 'kind', c.kind, 'text', case when ${readable} then c.text else '' end, 'status', c.status,
   'hiddenReason', case when ${readable} then c.hidden_reason end, 'authorId', c.author_id, 'authorName', ${nameOf('c.author_id')}, 'at', instant_text(c.at), 'editedAt', instant_text(c.edited_at),
   'version', c.version, 'isAccepted', p.accepted_id is not distinct from c.id, ${marks('t.post_id = c.post_id and t.comment_id = c.id', me)})`;
};

/** Post `p` is read by whoever may read that far; hidden, by its author and the moderators. */
export const readableTip = (reaches: string, me: string, moderates: string): string =>
  `p.practice_id = $1 and p.reach = any (${reaches}::text[]) and (p.status = 'OPEN' or (p.status = 'HIDDEN' and (p.author_id = ${me} or ${moderates})))`;
