import { consentDirectory, type ConsentLevel } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { systemScope, type Db, type Tx } from '@cairn/platform';
import { spellsClient } from './hours.rules.js';

/** A client of the practice that a line of a log is about, with what it allows now. */
export interface MeantClient {
  readonly id: string;
  /** Null for one that the coach does not see any more. */
  readonly name: string | null;
  readonly level: ConsentLevel;
}

/** The client that one's own line is of already, also after one has left it: its word counts on. Null for a line of nobody here. */
export async function linkedClient(db: Db, viewer: Viewer, hoursId: string): Promise<MeantClient | null> {
  const read = await db.readRow<MeantClient>(
    systemScope(viewer.practiceId),
    `select o.client_id as id, null as name, consent_level(c.practice_id, c.id, null, ($4::timestamptz at time zone c.time_zone)::date) as level
       from hours_of_client o join coaching_hours h on h.practice_id = $1 and h.id = o.hours_id join client c on c.practice_id = $1 and c.id = o.client_id
      where o.practice_id = $1 and o.hours_id = $2 and h.person_id = $3`,
    [hoursId, viewer.personId, db.now()],
  );
  return read ?? null;
}

/** Of the clients one coaches: the one that is chosen, and those whose name is typed. Held until the end, so that none takes its word back meanwhile. */
export async function clientsMeant(
  tx: Tx,
  viewer: Viewer,
  { chosen, typed }: { readonly chosen: string | null; readonly typed: string },
): Promise<readonly MeantClient[]> {
  const coached = [...new Set(viewer.coaching.map((one) => one.clientId))];
  if (coached.length === 0) return [];
  const clients = await tx.rows<{ id: string; name: string; others: readonly string[] }>(
    `select c.id, c.name, array(select n.name from client_name n where n.practice_id = $1 and n.client_id = c.id and n.kind = 'OTHER_NAME') as others
       from client c where c.practice_id = $1 and c.id = any ($2::uuid[]) order by c.id for share of c`,
    [coached],
  );
  const meant = clients.filter(({ id, name, others }) => id === chosen || spellsClient(typed, [name, ...others]));
  if (meant.length === 0) return [];
  const allowed = await consentDirectory(tx).ofClients(meant.map(({ id }) => id));
  return meant.map(({ id, name }) => ({ id, name, level: allowed.get(id)?.level ?? 'NONE' }));
}
