import { newId, ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { mailAddress, nameOf } from './person.rules.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly timeZone?: string;
  readonly language?: string;
}

/**
 * The person of the practice with this mail address, added when there is none. Nobody is told: see `invitePerson`.
 * A person who is there keeps their name. A new one stays out of sight, also for the adder, until `grantRole` gives them a place.
 * Refuses EMAIL_… and NAME_… . The caller has decided that the viewer may add people.
 */
export async function findOrAddPerson(tx: Tx, asked: NewPerson): Promise<Result<{ personId: string; added: boolean }>> {
  const email = mailAddress(asked.email);
  if (!email.ok) return email;
  const name = nameOf(asked.name);
  if (!name.ok) return name;
  const found = await tx.row<{ personId: string; added: boolean }>(
    // The person may be there for a client that this transaction does not see: only the door looks everywhere in the practice_id.
    `select person_id as "personId", added from person_for_address($1, $2, $3, $4, $5, $6, $7, $8)`,
    [newId(), newId(), email.value, name.value, asked.timeZone ?? null, asked.language ?? null, tx.now()],
  );
  if (!found) throw new Error('person_for_address answers with a row');
  return ok(found);
}
