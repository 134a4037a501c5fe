import type { Gated, Instant, Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import { teamWrites } from '../drafts/draft.rules.js';
import { publishableStatus } from '../publications/publish.rules.js';
import { changeableStatus } from '../publications/change.rules.js';
import type { ReviewFacts } from './review.facts.js';
import { canChangePublished, canGiveVerdict, canPublish, canReview, canSend } from './review.policy.js';
import { talkGoesOn } from './remark.rules.js';
import { canSendNow, canTakeBack } from './send.rules.js';
import { giveVerdict, type ReviewVerdict } from './verdict.rules.js';

/** What this reader can do between writing and publishing, by the same rules as the mutations; `publishing` is what still locks that last step. */
export function reviewActions(facts: ReviewFacts, viewer: Viewer, now: Instant, publishing: Gated | null): AvailableAction[] {
  const { place } = facts;
  const ask = place.coachName ?? undefined;
  const act = (action: string, label: string, may: boolean, whose: string, ...rules: readonly (() => Result<unknown>)[]): AvailableAction => {
    if (!may) return availableAction(action, { forbidden: whose, ask });
    const refused = rules.map((rule) => rule()).find((result) => !result.ok);
    const verdict: Verdict = refused && !refused.ok ? { forbidden: refused.error.message } : { allowed: label };
    return availableAction(action, verdict);
  };
  const writes = (): Result<true> => teamWrites(place);
  const judged = (verdict: ReviewVerdict) => (): Result<unknown> =>
    giveVerdict({ verdict, revision: facts.revision, note: 'given' }, { ...place, revision: facts.revision, openRemarks: 1 });
  return [
    act('sendDraft', `Send to ${place.coachName?.split(' ')[0] ?? 'the coach'}`, canSend(viewer, place), 'The team sends its own draft.', () =>
      canSendNow(place, countOf(facts), now),
    ),
    act('takeBackDraft', 'Take it back', canSend(viewer, place), 'The team takes its own draft back.', writes, () => canTakeBack(place)),
    act('writeRemark', 'Remark or ask', canReview(viewer, place), 'Reviewers remark and ask. The team answers.', () => talkGoesOn(place)),
    act('noteReviewLook', 'I have read it all', canReview(viewer, place), 'Those who review a draft keep track of what they read.'),
    act('giveReadyVerdict', 'Ready', canGiveVerdict(viewer, place), 'The coach says whether a draft is ready.', writes, judged('READY')),
    act('giveLookAgainVerdict', 'Look again', canGiveVerdict(viewer, place), 'The coach says whether a draft is ready.', writes, judged('LOOK_AGAIN')),
    publishing
      ? availableAction('publishDraft', { gated: publishing })
      : act('publishDraft', 'Publish', canPublish(viewer, place), 'The team or its coach publishes.', writes, () => publishableStatus(place)),
    act('changePublished', 'Change with a reason', canChangePublished(viewer, place), 'Those who write for the team change what is published.', writes, () =>
      changeableStatus(place),
    ),
  ];
}

const countOf = ({ content }: ReviewFacts) => ({
  objectives: content.objectives.filter((one) => one.text !== '').length,
  keyResults: [...content.objectives.flatMap((one) => one.lines), ...content.looseLines].filter((line) => line.kind === 'KEY_RESULT' && line.text !== '')
    .length,
});
