import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { canOpenGateEarly } from './opening.policy.js';
import type { GateOpening } from './opening.types.js';

export type OpeningFacts = Omit<GateOpening, 'availableActions'>;

const nameOf = (column: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${column})`;

/** An opening; `g` is its row. */
export const openingJson = `json_build_object('id', g.id, 'teamId', g.team_id, 'teamName', (select t.name from team t where t.practice_id = $1 and t.id = g.team_id),
  'personId', g.person_id, 'personName', ${nameOf('g.person_id')}, 'reason', g.reason, 'endsOn', g.ends_on, 'status', g.status, 'openedAt', instant_text(g.opened_at),
  'openedByName', ${nameOf('g.opened_by')}, 'closedAt', instant_text(g.closed_at), 'closedByName', ${nameOf('g.closed_by')}, 'closedReason', g.closed_reason, 'version', g.version)`;

/** An opening with what this reader can do about it. */
export const openingView = (opening: OpeningFacts, viewer: Viewer, clientId: string): GateOpening => ({
  ...opening,
  availableActions:
    opening.status === 'OPEN'
      ? [
          availableAction(
            'closeGateOpening',
            canOpenGateEarly(viewer, { clientId }) ? { allowed: 'Close the gate again' } : { forbidden: 'The client lead opens and closes the gate.' },
          ),
        ]
      : [],
});
