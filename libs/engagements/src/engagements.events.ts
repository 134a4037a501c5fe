import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

const ofEngagement = { engagementId: z.uuid(), clientId: z.uuid() };
const ofPerson = { ...ofEngagement, personId: z.uuid() };

export const clientAdded = defineEvent('engagements.client-added', z.object({ clientId: z.uuid() }));
export const clientArchived = defineEvent('engagements.client-archived', z.object({ clientId: z.uuid(), archived: z.boolean() }));
export const engagementStarted = defineEvent('engagements.engagement-started', z.object({ ...ofEngagement }));
export const engagementExtended = defineEvent('engagements.engagement-extended', z.object({ ...ofEngagement, cycleNumber: z.int() }));
export const engagementPaused = defineEvent('engagements.engagement-paused', z.object({ ...ofEngagement, on: z.iso.date() }));
export const engagementResumed = defineEvent('engagements.engagement-resumed', z.object({ ...ofEngagement, on: z.iso.date() }));
export const engagementClosed = defineEvent('engagements.engagement-closed', z.object({ ...ofEngagement, on: z.iso.date() }));
export const modeSwitched = defineEvent('engagements.mode-switched', z.object({ ...ofEngagement, mode: z.enum(['COACHING', 'CONSULTING', 'HYBRID']) }));
/** By how many days the first and the last day of a phase moved. */
const movedBy = z.object({ phaseId: z.uuid(), startsBy: z.int(), endsBy: z.int() });
/** Some phases have new dates; `phaseId` is the one that was moved, the others followed. Events from before they said by how much have none. */
export const phaseMoved = defineEvent('engagements.phase-moved', z.object({ ...ofEngagement, phaseId: z.uuid(), moved: z.array(movedBy).default([]) }));
export const cycleCompleted = defineEvent('engagements.cycle-completed', z.object({ ...ofEngagement, cycleNumber: z.int() }));
export const personAdded = defineEvent('engagements.person-added', z.object({ ...ofPerson, writesOkrs: z.boolean() }));
/** Team, roles or the flag of somebody on the roster changed. */
export const personChanged = defineEvent('engagements.person-changed', z.object({ ...ofPerson, writesOkrs: z.boolean() }));
export const personRemoved = defineEvent('engagements.person-removed', z.object({ ...ofPerson }));
export const rosterImportAsked = defineEvent('engagements.roster-import-asked', z.object({ ...ofEngagement, importId: z.uuid() }));
export const rosterImported = defineEvent('engagements.roster-imported', z.object({ ...ofEngagement, importId: z.uuid(), created: z.int(), changed: z.int() }));
export const teamAdded = defineEvent('engagements.team-added', z.object({ ...ofEngagement, teamId: z.uuid() }));
export const unitLeft = defineEvent('engagements.unit-left', z.object({ ...ofEngagement, teamId: z.uuid(), on: z.iso.date() }));
export const unitBack = defineEvent('engagements.unit-back', z.object({ ...ofEngagement, teamId: z.uuid() }));
export const coachPutOn = defineEvent('engagements.coach-put-on', z.object({ ...ofPerson, part: z.enum(['LEAD', 'CO_COACH', 'SHADOW']) }));
export const coachTakenOff = defineEvent('engagements.coach-taken-off', z.object({ ...ofPerson }));
