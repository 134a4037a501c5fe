import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

const ofEngagement = { engagementId: z.uuid(), clientId: z.uuid() };

// Clearance and the gate.
/** These people were cleared, or are not any more. */
export const clearanceChanged = defineEvent('training.clearance-changed', z.object({ ...ofEngagement, personIds: z.array(z.uuid()) }));
/**
 * What counted for these people was put right, and they are not cleared by it any more. Where a plan or the end of a cycle closes writing
 * nothing is said here: their own news tell of it. Whoever did it is null where no person did.
 */
export const clearanceTaken = defineEvent(
  'training.clearance-taken',
  z.object({
    ...ofEngagement,
    personIds: z.array(z.uuid()),
    cause: z.enum(['ATTENDANCE_RECORDED', 'WORKSHOP_CHANGED', 'ROSTER_CHANGED']),
    workshopId: z.uuid().nullable(),
    byPersonId: z.uuid().nullable(),
  }),
);
/** The client lead opened the gate early. */
export const gateOpened = defineEvent('training.gate-opened', z.object({ ...ofEngagement, openingId: z.uuid() }));
/** An early opening is over, by its day or by the client lead. */
export const gateOpeningEnded = defineEvent(
  'training.gate-opening-ended',
  z.object({ ...ofEngagement, openingId: z.uuid(), status: z.enum(['CLOSED', 'EXPIRED']) }),
);

// Workshops. `news` says it once more for the mails.
const ofWorkshop = { ...ofEngagement, workshopId: z.uuid() };
const news = <N extends string>(name: N) => z.literal(name).default(name);
export const workshopPlanned = defineEvent('training.workshop-planned', z.object({ ...ofWorkshop }));
export const peopleInvited = defineEvent('training.people-invited', z.object({ ...ofWorkshop, news: news('INVITED'), personIds: z.array(z.uuid()) }));
export const placesBooked = defineEvent('training.places-booked', z.object({ ...ofWorkshop, news: news('BOOKED'), personIds: z.array(z.uuid()) }));
/** A booked place was given back. */
export const placeGivenUp = defineEvent('training.place-given-up', z.object({ ...ofWorkshop, news: news('LEFT'), personIds: z.array(z.uuid()) }));
/** Another date or length. */
export const workshopRescheduled = defineEvent('training.workshop-rescheduled', z.object({ ...ofWorkshop, news: news('RESCHEDULED') }));
/** The same date, but another title, place or leader. */
export const workshopChanged = defineEvent('training.workshop-changed', z.object({ ...ofWorkshop, news: news('CHANGED') }));
export const workshopCancelled = defineEvent('training.workshop-cancelled', z.object({ ...ofWorkshop, news: news('CANCELLED') }));
/** Attendance was recorded for the first time. */
export const workshopHeld = defineEvent('training.workshop-held', z.object({ ...ofWorkshop }));
/** Put right: these people were not there long enough after all. Those whose clearance went with it are told by `clearanceTaken`. */
export const attendanceCorrected = defineEvent('training.attendance-corrected', z.object({ ...ofWorkshop, personIds: z.array(z.uuid()) }));
/** A workshop that was held has a recording and an exercise now: whoever missed it can make up for it. */
export const makeUpOpened = defineEvent('training.make-up-opened', z.object({ ...ofWorkshop }));
export const makeUpHandedIn = defineEvent('training.make-up-handed-in', z.object({ ...ofWorkshop, makeUpId: z.uuid() }));
export const makeUpDecided = defineEvent('training.make-up-decided', z.object({ ...ofWorkshop, makeUpId: z.uuid() }));
