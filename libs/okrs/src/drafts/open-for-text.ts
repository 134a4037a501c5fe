import { authorize, err, notFound, ok, type Gated, type Refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { draftingGate } from '@cairn/training';
import type { DraftPlace } from './draft-place.js';
import { canSeeTeams, canWriteForTeam, whyNotWrite } from './draft.policy.js';
import { draftIsOpen, planGate } from './draft.rules.js';
import { drafts, type DraftLock, type DraftRef } from './drafts.repository.js';

const refusedBy = (gate: Gated): Result<never> => err<Refusal>({ code: gate.code, message: gate.headline, gate });

/**
 * The way to every change of OKR text: whoever writes for the team, while the draft is open, behind the plan and the training gate.
 * Throws NOT_FOUND for strangers, FORBIDDEN for colleagues who do not write here.
 */
export async function openForText(tx: Tx, viewer: Viewer, ref: DraftRef, lock: Exclude<DraftLock, 'READ'> = 'WRITE'): Promise<Result<DraftPlace>> {
  const talk = await openForTalk(tx, viewer, ref, lock);
  return talk.ok ? passGates(tx, viewer, talk.value) : talk;
}

/** The same without the gates: mission and alignment stay open to those who wait for their training. */
export async function openForTalk(tx: Tx, viewer: Viewer, ref: DraftRef, lock: Exclude<DraftLock, 'READ'> = 'WRITE'): Promise<Result<DraftPlace>> {
  const place = await drafts(tx, viewer).place(ref, lock);
  if (!canSeeTeams(viewer, place)) throw notFound();
  authorize(canWriteForTeam(viewer, place), whyNotWrite(viewer, place));
  const open = draftIsOpen(place);
  return open.ok ? ok(place) : open;
}

/** Two gates: a plan in force, and training, of the person and of the team. */
export async function passGates(tx: Tx, viewer: Viewer, place: DraftPlace): Promise<Result<DraftPlace>> {
  const shut = await shutGate(tx, viewer, place);
  return shut ? refusedBy(shut) : ok(place);
}

/** Which of both gates is shut; null: none. Two statements at most. */
export async function shutGate(tx: Tx, viewer: Viewer, place: DraftPlace): Promise<Gated | null> {
  const plan = planGate(place);
  if (plan) return plan;
  const gate = await draftingGate(tx, viewer, { engagementId: place.engagementId, teamId: place.teamId });
  return gate.person ?? gate.team;
}
