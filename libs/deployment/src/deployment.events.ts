import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

const ofSet = { changeSetId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() };
const ofSigner = { ...ofSet, signerId: z.uuid() };
const ofWaiver = { waiverId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() };

/** Sent to its signers, for the first time or corrected. */
export const changeSetSent = defineEvent('deployment.change-set-sent', z.object({ ...ofSet, revision: z.int() }));
/** Taken back by the coach to be edited; signers wait. */
export const changeSetTakenBack = defineEvent('deployment.change-set-taken-back', z.object({ ...ofSet, revision: z.int() }));
export const changeSetWithdrawn = defineEvent('deployment.change-set-withdrawn', z.object({ ...ofSet }));
/** Nobody decided in time. */
export const changeSetLapsed = defineEvent('deployment.change-set-lapsed', z.object({ ...ofSet }));
/** One signer has spoken: `status` is what became of the whole set by it. */
export const decisionMade = defineEvent(
  'deployment.decision-made',
  z.object({ ...ofSigner, outcome: z.enum(['APPROVED', 'CHANGES_ASKED']), status: z.enum(['WAITING', 'APPROVED', 'CHANGES_ASKED']) }),
);
export const decisionTakenBack = defineEvent('deployment.decision-taken-back', z.object({ ...ofSigner }));
/** Somebody else signs now; `signerId` is the new place. */
export const decisionHandedOver = defineEvent('deployment.decision-handed-over', z.object({ ...ofSigner, fromSignerId: z.uuid() }));
/** The mail reached somebody who says they are not the signer. */
export const signerNotReached = defineEvent('deployment.signer-not-reached', z.object({ ...ofSigner }));
export const decisionLinkAsked = defineEvent('deployment.decision-link-asked', z.object({ ...ofSigner }));
export const planInForceFrom = defineEvent('deployment.plan-in-force', z.object({ ...ofSet, number: z.int() }));
/** A word of a signer to the coach, or the coach's answer. */
export const planNoteWritten = defineEvent('deployment.plan-note-written', z.object({ noteId: z.uuid(), engagementId: z.uuid(), clientId: z.uuid() }));
export const nudgeQueued = defineEvent('deployment.nudge-queued', z.object({ nudgeId: z.uuid(), changeSetId: z.uuid() }));
export const waiverAsked = defineEvent('deployment.waiver-asked', z.object(ofWaiver));
export const waiverDecided = defineEvent('deployment.waiver-decided', z.object({ ...ofWaiver, status: z.enum(['GRANTED', 'DECLINED']) }));
export const waiverEnded = defineEvent('deployment.waiver-ended', z.object({ ...ofWaiver, status: z.enum(['REVOKED', 'EXPIRED']) }));
/** A second team wants the same exception: exceptions are catching. */
export const waiverSpreads = defineEvent('deployment.waiver-spreads', z.object({ ...ofWaiver, teams: z.int() }));

const level = z.enum(['NONE', 'AGGREGATE', 'LEARNING', 'CASE_STUDY', 'NAMED']);
/** `engagementId` null: all work with the client. `textSha256`: one exact text only. */
const ofConsent = {
  consentId: z.uuid(),
  clientId: z.uuid(),
  engagementId: z.uuid().nullable(),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  level,
  was: level,
};
/** A coach asked the client lead what the practice may make of the work. */
export const consentAsked = defineEvent('deployment.consent-asked', z.object({ requestId: z.uuid(), clientId: z.uuid() }));
/** The client lead said no; what stood before stands. */
export const consentRefused = defineEvent('deployment.consent-refused', z.object({ requestId: z.uuid(), clientId: z.uuid() }));
/** More is allowed than before, or the same for another time. Read fresh what is in force. */
export const consentGiven = defineEvent('deployment.consent-given', z.object({ ...ofConsent, requestId: z.uuid().nullable() }));
/** Less is allowed than before, but something. */
export const consentLowered = defineEvent('deployment.consent-lowered', z.object(ofConsent));
/** Nothing is allowed any more; `cause` ENDED: its last day is over. Whatever rested on it follows. */
export const consentWithdrawn = defineEvent('deployment.consent-withdrawn', z.object({ ...ofConsent, cause: z.enum(['WITHDRAWN', 'ENDED']) }));
export const consentLinkAsked = defineEvent(
  'deployment.consent-link-asked',
  z.object({ clientId: z.uuid(), personId: z.uuid(), requestId: z.uuid().nullable() }),
);
