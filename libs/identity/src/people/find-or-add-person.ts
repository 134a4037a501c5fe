import { newId, ok, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { mailAddress, nameOf } from './person.rules.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly timeZone?: string;
  readonly language?: string;
  /** Of whom they are: without a zone of their own a new person lives on the wall clock of this client. */
  readonly clientId?: string;
}

/**
 * The person of the practice with this mail address, added when there is none. Nobody is told: see `invitePerson`.
 * A person who is there keeps their name. A new one stays out of sight, also for the adder, until `grantRole` gives them a place.
 * Refuses EMAIL_… and NAME_… . The caller has decided that the viewer may add people.
 */
export async function findOrAddPerson(tx: Tx, asked: NewPerson): Promise<Result<{ personId: string; added: boolean }>> {
  const found = await personForAddress(tx, asked);
  return found.ok ? ok({ personId: found.value.personId, added: found.value.added }) : found;
}

/** The same, with the account behind it: who signs in. Not for other contexts. */
export async function personForAddress(tx: Tx, asked: NewPerson): Promise<Result<{ personId: string; accountId: string; added: boolean }>> {
  const email = mailAddress(asked.email);
  if (!email.ok) return email;
  const name = nameOf(asked.name);
  if (!name.ok) return name;
  const found = await tx.row<{ personId: string; accountId: string; added: boolean }>(
    // The person may be there for a client that this transaction does not see: only the door looks everywhere in the practice.
    `select person_id as "personId", account_id as "accountId", added
     from person_for_address(of_practice => $1, new_person => $2, new_account => $3, of_email => $4, with_name => $5, in_zone => coalesce($6, (select c.time_zone from client c where c.practice_id = $1 and c.id = $9::uuid)), in_language => $7, now_at => $8)
          join (select $1::uuid as practice_id) as opened on true`,
    [newId(), newId(), email.value, name.value, asked.timeZone ?? null, asked.language ?? null, tx.now(), asked.clientId ?? null],
  );
  if (!found) throw new Error('person_for_address answers with a row');
  return ok(found);
}
