import { definePermission } from '@cairn/platform';

/** To open the gate early, and to close it again; at which client, the policy says. */
export const openGate = definePermission('training.open-gate', { roles: ['CLIENT_LEAD'] });
