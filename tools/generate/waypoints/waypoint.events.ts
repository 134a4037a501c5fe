import { defineEvent } from '@cairn/platform';
import { z } from 'zod';

export const waypointAdded = defineEvent('trail.waypoint-added', z.object({ engagementId: z.uuid(), clientId: z.uuid(), waypointId: z.uuid() }));
