import { defineEvent } from '@cairn/platform';
import { z } from 'zod';
import { clientRoles, practiceRoles } from './viewer/roles.js';

const role = z.enum([...practiceRoles, ...clientRoles]);
const held = z.object({ personId: z.uuid(), role, clientId: z.uuid().nullable() });

export const practiceStarted = defineEvent('identity.practice-started', z.object({ personId: z.uuid() }));
export const roleGranted = defineEvent('identity.role-granted', held);
export const roleEnded = defineEvent('identity.role-ended', held);
export const personInvited = defineEvent('identity.person-invited', z.object({ personId: z.uuid(), invitationId: z.uuid() }));
export const personJoined = defineEvent('identity.person-joined', z.object({ personId: z.uuid(), clientId: z.uuid().nullable() }));
/** Told in the installation: a code and a link are wanted. */
export const signInAsked = defineEvent('identity.sign-in-asked', z.object({ signInId: z.uuid() }));
