import { countWords, instant, type Gated } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import { publishedLabel } from '../publications/change.rules.js';
import { changesSince } from './changes.rules.js';
import { reviewActions } from './review-actions.view.js';
import type { RemarkRead, ReviewFacts } from './review.facts.js';
import { canReadTalk, canReview, canTalk } from './review.policy.js';
import type { DraftReview, ReviewRemark } from './review.types.js';
import { talkGoesOn } from './remark.rules.js';
import { snapshotOf } from './snapshot.rules.js';
import { standingOf } from './standing.words.js';

/** The talk about a draft as this reader may hear it, and what they can do. */
export function reviewView(facts: ReviewFacts, viewer: Viewer, now: Date, publishing: Gated | null): DraftReview {
  const { place, revision, look } = facts;
  const listens = canReadTalk(viewer, place);
  const reviews = canReview(viewer, place);
  const changes = reviews && look ? changesSince(look.seen, snapshotOf(facts.content)) : [];
  const remarks = listens ? facts.remarks : [];
  return {
    ...{ id: place.draftId, draftId: place.draftId, teamId: place.teamId, teamName: place.teamName, cycleNumber: place.cycleNumber },
    ...{ status: place.status, standing: standingOf(facts), revision, version: place.version },
    sendings: listens ? [...facts.sendings] : [],
    verdicts: listens ? [...facts.verdicts] : [],
    remarks: remarks.filter((one) => one.replyToId === null).map((one) => remarkView(one, remarks, facts, viewer)),
    openRemarks: remarks.filter((one) => one.replyToId === null && one.settledAt === null).length,
    lookedAt: reviews ? (look?.at ?? null) : null,
    changes: changes.map((change) => ({ ...change })),
    changesWords:
      reviews && look
        ? changes.length === 0
          ? 'Nothing changed since you looked.'
          : `${countWords(changes.length, 'thing')} changed since you looked.`
        : null,
    publications: [...facts.publications],
    history: facts.history.map((change) => ({ ...change, label: publishedLabel(change) })),
    availableActions: reviewActions(facts, viewer, instant(now), publishing),
  };
}

function remarkView(remark: RemarkRead, all: readonly RemarkRead[], facts: ReviewFacts, viewer: Viewer): ReviewRemark {
  const { replyToId: _, ...shown } = remark;
  return {
    ...shown,
    subjectGone: isGone(remark, facts),
    replies: all.filter((one) => one.replyToId === remark.id).map(({ id, body, authorName, byCoach, at }) => ({ id, body, authorName, byCoach, at })),
    availableActions: remarkActions(remark, facts, viewer),
  };
}

const isGone = ({ subjectType, subjectId }: RemarkRead, { content }: ReviewFacts): boolean =>
  (subjectType === 'OBJECTIVE' && !content.objectives.some((one) => one.id === subjectId)) ||
  (subjectType === 'LINE' && ![...content.objectives.flatMap((one) => one.lines), ...content.looseLines].some((line) => line.id === subjectId));

function remarkActions(remark: RemarkRead, { place }: ReviewFacts, viewer: Viewer): AvailableAction[] {
  const goesOn = talkGoesOn(place);
  const verdict = (label: string): Verdict =>
    !canTalk(viewer, place) ? { forbidden: 'The team and its reviewers answer.' } : goesOn.ok ? { allowed: label } : { forbidden: goesOn.error.message };
  return [availableAction('replyToRemark', verdict('Answer')), availableAction('settleRemark', verdict(remark.settledAt ? 'Open it again' : 'Settled'))];
}
