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
