import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

const ofCycle = { cycleId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid(), number: z.int() };
const ofDraft = { draftId: z.uuid(), cycleId: z.uuid(), teamId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() };

/** A cycle has its days, for the first time or new ones. */
export const cyclePlanned = defineEvent('okrs.cycle-planned', z.object(ofCycle));
/** Teams may begin to write. */
export const draftingStarted = defineEvent('okrs.drafting-started', z.object(ofCycle));
export const cycleStarted = defineEvent('okrs.cycle-started', z.object(ofCycle));
/** Scores and learnings are being gathered. */
export const cycleClosing = defineEvent('okrs.cycle-closing', z.object(ofCycle));
/** The first objective or line of a team in a cycle was written. */
export const draftStarted = defineEvent('okrs.draft-started', z.object(ofDraft));
/** The alignment check of a draft is done. */
export const alignmentFinished = defineEvent('okrs.alignment-finished', z.object({ ...ofDraft, dependencies: z.int() }));
/** A team sent its draft to the coach; the sending names which. */
export const draftSent = defineEvent('okrs.draft-sent', z.object({ ...ofDraft, revision: z.int() }));
export const draftTakenBack = defineEvent('okrs.draft-taken-back', z.object({ ...ofDraft, revision: z.int() }));
/** A coach gave a verdict on a sending. */
export const draftReviewed = defineEvent(
  'okrs.draft-reviewed',
  z.object({ ...ofDraft, revision: z.int(), verdictId: z.uuid(), verdict: z.enum(['READY', 'LOOK_AGAIN']) }),
);
/** Somebody remarked, asked or answered. */
export const remarkWritten = defineEvent('okrs.remark-written', z.object({ ...ofDraft, remarkId: z.uuid() }));
/** OKRs of a team are published; 1 is the first frozen copy, later ones are changes. */
export const okrsPublished = defineEvent('okrs.published', z.object({ ...ofDraft, number: z.int() }));
/** A cycle was closed with its scores and learnings. */
export const cycleClosed = defineEvent('okrs.cycle-closed', z.object(ofCycle));
