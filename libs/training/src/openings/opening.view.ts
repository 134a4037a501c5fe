import type { Viewer } from '@cairn/identity';
import { availableAction } from '@cairn/platform';
import { canOpenGateEarly } from './opening.policy.js';
import { whoOpens } from './opening.rules.js';
import type { GateOpening } from './opening.types.js';

/** What only the client lead can do, as `whoOpens` says it. */
export const closesAgain = 'close the gate again';

export type OpeningFacts = Omit<GateOpening, 'availableActions'>;

const nameOf = (column: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${column})`;

/** An opening; `g` is its row. */
export const openingJson = `json_build_object('id', g.id, 'teamId', g.team_id, 'teamName', (select t.name from team t where t.practice_id = $1 and t.id = g.team_id),
  'personId', g.person_id, 'personName', ${nameOf('g.person_id')}, 'reason', g.reason, 'endsOn', g.ends_on, 'status', g.status, 'openedAt', instant_text(g.opened_at),
  'openedByName', ${nameOf('g.opened_by')}, 'closedAt', instant_text(g.closed_at), 'closedByName', ${nameOf('g.closed_by')}, 'closedReason', g.closed_reason, 'version', g.version)`;

/** Names of those who may open and close the gate of a client; `client` is its id. */
export const clientLeadsOf = (client: string): string => `(select coalesce(json_agg(p.name order by g.granted_at, g.id), '[]') from role_grant g
  join person p on p.practice_id = $1 and p.id = g.person_id where g.practice_id = $1 and g.client_id = ${client} and g.role = 'CLIENT_LEAD' and g.ended_at is null)`;

interface Client {
  readonly clientId: string;
  readonly clientLeads: readonly string[];
}

/** An opening with what this reader can do about it. */
export const openingView = (opening: OpeningFacts, viewer: Viewer, { clientId, clientLeads }: Client): GateOpening => ({
  ...opening,
  availableActions:
    opening.status === 'OPEN'
      ? [
          availableAction(
            'closeGateOpening',
            canOpenGateEarly(viewer, { clientId }) ? { allowed: 'Close the gate again' } : { forbidden: whoOpens(clientLeads, closesAgain) },
          ),
        ]
      : [],
});
