import { definePermission } from '@cairn/platform';

/** What doors ask before a policy decides about the row. */
export const addClients = definePermission('engagements.add-clients', { roles: ['OWNER', 'COACH'] });
export const runEngagements = definePermission('engagements.run', { roles: ['OWNER', 'COACH'] });
export const keepRosters = definePermission('engagements.keep-rosters', { roles: ['OWNER', 'COACH', 'CLIENT_LEAD', 'COORDINATOR'] });
export const letUnitsLeave = definePermission('engagements.let-units-leave', { roles: ['OWNER', 'COACH', 'CLIENT_LEAD'] });
export const writeNotes = definePermission('engagements.write-notes', { roles: ['OWNER', 'COACH', 'CLIENT_LEAD'] });
export const setTemplates = definePermission('engagements.set-templates', { roles: ['OWNER'] });
