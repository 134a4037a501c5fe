import type { Gated } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { openRules } from '../checks/check-draft.rules.js';
import { findingsOf } from '../checks/findings-of.js';
import type { DraftPlace } from '../drafts/draft-place.js';
import { teamWrites } from '../drafts/draft.rules.js';
import { shutGate } from '../drafts/open-for-text.js';
import { canPublish } from '../reviews/review.policy.js';
import { publishableStatus, rulesGate } from './publish.rules.js';

/** What still locks the publishing of a draft that was found ready, for whoever would publish it; null for others, who have nothing to press. */
export async function publishGate(tx: Tx, viewer: Viewer, place: DraftPlace): Promise<Gated | null> {
  if (!canPublish(viewer, place) || !teamWrites(place).ok || !publishableStatus(place).ok) return null;
  return (await shutGate(tx, viewer, place)) ?? rulesGate(openRules(await findingsOf(tx, place.draftId)));
}
