import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

// Programmes, applications and cohorts.
/** Somebody has a place in a cohort from now on. */
export const traineeEnrolled = defineEvent('certification.trainee-enrolled', z.object({ traineeId: z.uuid(), cohortId: z.uuid(), personId: z.uuid() }));
/** A version of a programme stands from now on. */
export const programmePublished = defineEvent('certification.programme-published', z.object({ programmeId: z.uuid(), versionId: z.uuid() }));
/** Somebody waits for a place; they are no person of the practice yet. */
export const placeWaitedFor = defineEvent('certification.place-waited-for', z.object({ waitingId: z.uuid(), cohortId: z.uuid() }));
/** Somebody left a cohort, or moved to a later one. */
export const traineeLeft = defineEvent(
  'certification.trainee-left',
  z.object({ traineeId: z.uuid(), cohortId: z.uuid(), personId: z.uuid(), status: z.enum(['WITHDRAWN', 'DEFERRED']) }),
);

/** A cohort does not take place, or not to its end. */
export const cohortCancelled = defineEvent('certification.cohort-cancelled', z.object({ cohortId: z.uuid(), offeredIds: z.array(z.uuid()) }));

// Assignments and what assessors say to them.
const ofRound = z.object({ roundId: z.uuid(), traineeId: z.uuid(), itemId: z.uuid(), cohortId: z.uuid() });
export const assignmentHandedIn = defineEvent('certification.assignment-handed-in', ofRound);
/** Settled: returned, passed, or with the director because two assessors differ. */
export const assignmentAnswered = defineEvent('certification.assignment-answered', ofRound.extend({ status: z.enum(['RETURNED', 'PASSED', 'TO_DIRECTOR']) }));

// Learning.
/** A quiz or exam was handed in, by its trainee or by the time. */
export const attemptHandedIn = defineEvent(
  'certification.attempt-handed-in',
  z.object({ attemptId: z.uuid(), traineeId: z.uuid(), itemId: z.uuid(), passed: z.boolean(), by: z.enum(['TRAINEE', 'TIME']) }),
);
/** A date of a live session was set, moved or taken back. */
export const sessionChanged = defineEvent(
  'certification.session-changed',
  z.object({ sessionId: z.uuid(), cohortId: z.uuid(), change: z.enum(['PLANNED', 'MOVED', 'CANCELLED']) }),
);
/** A trainee who missed a session handed in what they take from the recording. */
export const makeUpHandedIn = defineEvent('certification.make-up-handed-in', z.object({ sessionId: z.uuid(), traineeId: z.uuid() }));
/** What a trainee handed in for a missed session goes back to them, with a remark. */
export const makeUpReturned = defineEvent('certification.make-up-returned', z.object({ sessionId: z.uuid(), traineeId: z.uuid() }));
/** What something waits for has changed in a version that cohorts learn from. */
export const prerequisitesChanged = defineEvent('certification.prerequisites-changed', z.object({ changeId: z.uuid() }));

// Certificates.
const ofCertificate = { certificateId: z.uuid(), traineeId: z.uuid(), personId: z.uuid() };
/** Signed and on record, for the first time, as a renewal or in place of another. */
export const certificateIssued = defineEvent('certification.certificate-issued', z.object({ ...ofCertificate, status: z.literal('ISSUED') }));
export const certificateRevoked = defineEvent('certification.certificate-revoked', z.object({ ...ofCertificate, status: z.literal('REVOKED') }));
const ofObserved = z.object({ sessionId: z.uuid(), traineeId: z.uuid() });
/** Two assessors are asked to watch a session. */
export const observedPlanned = defineEvent('certification.observed-planned', ofObserved.extend({ marked: z.literal(false).default(false) }));
/** Both have marked it. */
export const observedMarked = defineEvent('certification.observed-marked', ofObserved.extend({ marked: z.literal(true).default(true) }));
/** A session that was to be watched will not be: it was cancelled, or its client took the consent back. */
export const observedCancelled = defineEvent('certification.observed-cancelled', ofObserved.extend({ cancelled: z.literal(true).default(true) }));

// The network.
export const networkAsked = defineEvent('certification.network-asked', z.object({ requestId: z.uuid() }));
/** Not taken in; whoever is hears by having joined. */
export const networkAnswered = defineEvent('certification.network-answered', z.object({ requestId: z.uuid() }));
/** In the network without a certificate from now on. */
export const networkJoined = defineEvent('certification.network-joined', z.object({ personId: z.uuid() }));

// Applications.
const ofApplication = { applicationId: z.uuid(), programmeId: z.uuid() };
/** Somebody began to apply, or asked for their link again. */
export const applicationLinkAsked = defineEvent('certification.application-link-asked', z.object(ofApplication));
export const applicationHandedIn = defineEvent(
  'certification.application-handed-in',
  z.object({ ...ofApplication, news: z.literal('HANDED_IN').default('HANDED_IN') }),
);
/** A talk that had a time, as its calendar entry knows it. */
export const leftTalk = z.object({ withPersonId: z.uuid(), startsAt: z.iso.datetime(), minutes: z.int(), sequence: z.int() });
export type LeftTalk = z.infer<typeof leftTalk>;
/** The applicant did something with it; `earlier` is the talk with somebody else that a new time replaces. */
export const applicationMoved = defineEvent(
  'certification.application-moved',
  z.object({ ...ofApplication, news: z.enum(['WITHDRAWN', 'WAITING', 'TURNED_DOWN', 'TALK_BOOKED']), earlier: leftTalk.nullable().default(null) }),
);
/** A talk does not take place at the time that was chosen; MOVED: there is another one, with somebody else. */
export const talkLeft = defineEvent(
  'certification.talk-left',
  z.object({ ...ofApplication, cause: z.enum(['GIVEN_BACK', 'MOVED', 'WITHDRAWN', 'ENROLLED', 'TURNED_DOWN', 'DECLINED']), talk: leftTalk }),
);
/** Times for talks are free that were not before; `exceptId` is the application that gave one back. */
export const talkTimesFree = defineEvent('certification.talk-times-free', z.object({ programmeId: z.uuid(), exceptId: z.uuid().nullable() }));
/** Answers are to go out in ten seconds. */
export const answersQueued = defineEvent('certification.answers-queued', z.object({ batchId: z.uuid() }));
/** An answer went out. */
export const applicationAnswered = defineEvent(
  'certification.application-answered',
  z.object({ ...ofApplication, answer: z.enum(['OFFER', 'TALK', 'WAIT', 'DECLINE']) }),
);

// Words to trainees.
/** A nudge goes out in ten seconds. */
export const traineeNudgeQueued = defineEvent('certification.trainee-nudge-queued', z.object({ nudgeId: z.uuid(), traineeId: z.uuid() }));
/** A message to a cohort goes out in ten seconds. */
export const cohortMessageQueued = defineEvent('certification.cohort-message-queued', z.object({ messageId: z.uuid(), cohortId: z.uuid() }));

// What those who teach gave a trainee.
/** Somebody may begin something before its time. */
export const leaveGiven = defineEvent(
  'certification.leave-given',
  z.object({ traineeId: z.uuid(), moduleId: z.uuid().nullable(), itemId: z.uuid().nullable(), givenBy: z.uuid(), gave: z.literal('LEAVE').default('LEAVE') }),
);
/** Somebody may take a quiz or exam once more. */
export const attemptGranted = defineEvent(
  'certification.attempt-granted',
  z.object({ traineeId: z.uuid(), itemId: z.uuid(), givenBy: z.uuid(), gave: z.literal('ATTEMPT').default('ATTEMPT') }),
);

// Evidence.
const ofEvidence = z.object({ evidenceId: z.uuid(), traineeId: z.uuid() });
/** The client took back the consent that it rested on. */
export const evidenceWithdrawn = defineEvent('certification.evidence-withdrawn', ofEvidence.extend({ news: z.literal('WITHDRAWN').default('WITHDRAWN') }));
/** Sent back with a remark by those who run the cohort. */
export const evidenceReturned = defineEvent('certification.evidence-returned', ofEvidence.extend({ news: z.literal('RETURNED').default('RETURNED') }));
