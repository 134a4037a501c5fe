import { dayWords, ok, refusal, type Gated, type Result } from '@cairn/kernel';
import type { DraftPlace, TeamPlace } from './draft-place.js';

/** What writes need to know of the engagement and the team; the mission asks no more. */
type Team = Pick<TeamPlace, 'engagementStatus' | 'optedOutOn' | 'today' | 'teamName'>;

/** Nothing is written for a team that left, nor while an engagement is paused or after it was closed. */
export function teamWrites(team: Team): Result<true> {
  if (team.engagementStatus === 'CLOSED') return refusal('ENGAGEMENT_CLOSED', 'This engagement is closed. Its OKRs stay as they are.');
  if (team.engagementStatus === 'PAUSED') return refusal('ENGAGEMENT_PAUSED', 'The engagement is paused. Writing goes on when it is resumed.');
  if (team.optedOutOn !== null)
    return refusal('TEAM_LEFT', `${team.teamName} left the programme on ${dayWords(team.optedOutOn, team.today)}, so nothing is written for it.`);
  return ok(true);
}

type Draft = Team & Pick<DraftPlace, 'status' | 'cycleStatus' | 'cycleNumber' | 'draftingFrom'>;

/** A draft is open for writing from the first day of drafting until it is sent, and again when the coach asks to look again. */
export function draftIsOpen(draft: Draft): Result<true> {
  const writes = teamWrites(draft);
  if (!writes.ok) return writes;
  if (draft.cycleStatus === 'PLANNED')
    return refusal(
      'CYCLE_NOT_DRAFTING',
      `Drafting for cycle ${draft.cycleNumber} is planned from ${dayWords(draft.draftingFrom, draft.today)}. Write the mission meanwhile.`,
    );
  if (draft.cycleStatus === 'CLOSING' || draft.cycleStatus === 'CLOSED')
    return refusal('CYCLE_OVER', `Cycle ${draft.cycleNumber} is being closed or is over. Its OKRs stay as they are.`);
  if (draft.status === 'SENT') return refusal('DRAFT_SENT', 'This draft is with the coach. To go on writing, the team takes it back.');
  if (draft.status === 'READY') return refusal('DRAFT_READY', 'The coach found this draft ready. To change it, the team takes it back.');
  if (draft.status === 'PUBLISHED') return refusal('DRAFT_PUBLISHED', 'These OKRs are published. Changing them needs a reason.');
  return ok(true);
}

/** Drafts are held against the deployment plan in force: without one there is nothing to hold them against. */
export function planGate(place: Pick<TeamPlace, 'planNumber' | 'clientSlug'>): Gated | null {
  if (place.planNumber !== null) return null;
  return {
    code: 'PLAN_NOT_IN_FORCE',
    headline: 'Drafting opens when the deployment plan is agreed',
    left: [{ text: 'The deployment plan is approved by those who sign it' }],
    meanwhile: [{ text: 'Read the deployment plan', path: `/c/${place.clientSlug}/plan` }],
    overrideBy: [],
    canOverride: false,
  };
}
