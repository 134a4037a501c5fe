import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import type { TipComment } from '../discussion/tip-comment.types.js';
import { canAcceptAnswer, canChangeWords, canModerateTips } from '../tips.policy.js';
import type { TipCommentFacts, TipPostFacts } from './tip-post.sql.js';
import type { TipPost } from './tip-post.types.js';

const may = (action: string, label: string, possible: boolean): AvailableAction[] => (possible ? [availableAction(action, { allowed: label })] : []);
const either = (is: boolean, yes: readonly [string, string], no: readonly [string, string], possible: boolean): AvailableAction[] =>
  may(...(is ? yes : no), possible);

/** What readers and moderators do with words, whether a post or a comment. */
function actsOnWords(of: TipPostFacts | TipCommentFacts, viewer: Viewer): AvailableAction[] {
  const [open, own] = [of.status === 'OPEN', canChangeWords(viewer, of)];
  return [
    ...either(of.isThanked, ['unthankForTip', 'It did not help'], ['thankForTip', 'Helped me'], open && !own),
    ...may('reportTip', 'Report', open && !own && !of.isReported),
    ...may('hideTip', 'Hide', open && canModerateTips(viewer)),
    ...may('restoreTip', 'Show again', of.status === 'HIDDEN' && canModerateTips(viewer)),
  ];
}

/** A post with what this reader can do about it. */
export function tipPostView({ authorId, acceptedId, ...facts }: TipPostFacts, viewer: Viewer): TipPost {
  const whole = { authorId, acceptedId, ...facts };
  const [open, own] = [facts.status === 'OPEN', canChangeWords(viewer, whole)];
  return {
    ...facts,
    isMine: authorId === viewer.personId,
    isAnswered: acceptedId !== null,
    availableActions: [
      ...may('editTip', 'Change', own),
      ...may('removeTip', 'Take it back', own),
      ...may('answerTip', 'Answer', open && facts.kind === 'QUESTION'),
      ...may('writeTipComment', 'Comment', open),
      ...either(facts.isFollowed, ['unfollowTip', 'Stop following'], ['followTip', 'Follow'], open),
      ...actsOnWords(whole, viewer),
    ],
  };
}

/** A comment with what this reader can do about it. */
export function tipCommentView({ authorId, ...facts }: TipCommentFacts, post: TipPostFacts, viewer: Viewer): TipComment {
  const whole = { authorId, ...facts };
  const own = canChangeWords(viewer, whole) && facts.status !== 'REMOVED';
  const accepts = facts.kind === 'ANSWER' && facts.status === 'OPEN' && post.status === 'OPEN' && canAcceptAnswer(viewer, post);
  return {
    ...facts,
    isMine: authorId === viewer.personId,
    availableActions: [
      ...may('editTipComment', 'Change', own),
      ...may('removeTipComment', 'Take it back', own),
      ...either(facts.isAccepted, ['unacceptTipAnswer', 'It does not answer it'], ['acceptTipAnswer', 'This answers it'], accepts),
      ...actsOnWords(whole, viewer),
    ],
  };
}
