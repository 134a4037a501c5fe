import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

const ofEngagement = { engagementId: z.uuid(), clientId: z.uuid() };

// Clearance and the gate.
/** These people were cleared, or are not any more. */
export const clearanceChanged = defineEvent('training.clearance-changed', z.object({ ...ofEngagement, personIds: z.array(z.uuid()) }));
/** The client lead opened the gate early. */
export const gateOpened = defineEvent('training.gate-opened', z.object({ ...ofEngagement, openingId: z.uuid() }));
/** An early opening is over, by its day or by the client lead. */
export const gateOpeningEnded = defineEvent(
  'training.gate-opening-ended',
  z.object({ ...ofEngagement, openingId: z.uuid(), status: z.enum(['CLOSED', 'EXPIRED']) }),
);
