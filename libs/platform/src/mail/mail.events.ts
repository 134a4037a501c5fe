import { z } from 'zod';
import { defineEvent } from '../queue/define-event.js';

/** A mail waits to be carried. */
export const mailQueued = defineEvent('platform.mail-queued', z.object({ mailId: z.uuid() }));
/** A mail was given up; it stands in the list of failed mails and can be sent again. */
export const mailFailed = defineEvent('platform.mail-failed', z.object({ mailId: z.uuid() }));
