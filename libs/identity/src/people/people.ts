import { notFound, type Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { Role } from '../viewer/roles.js';

export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The person's own, else the practice's. */
  readonly timeZone: string;
  readonly language: string;
}

export interface RoleFacts {
  readonly personId: string;
  readonly role: Role;
  readonly clientId: string | null;
  readonly grantedAt: Instant;
}

const facts = `select p.id, p.name, p.email::text as email, coalesce(p.time_zone, pr.time_zone) as "timeZone", coalesce(p.language, pr.language) as language
  from person p join practice pr on pr.practice_id = p.practice_id`;
const roles = `select g.person_id as "personId", g.role, g.client_id as "clientId", instant_text(g.granted_at) as "grantedAt"
  from role_grant g where g.practice_id = $1 and g.ended_at is null`;

/** Narrow reads about people for other contexts; only who the transaction may see is found. */
export class People {
  constructor(private readonly tx: Tx) {}

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<PersonFacts> {
    const [found] = await this.byIds([id]);
    if (!found) throw notFound();
    return found;
  }

  byIds(ids: readonly string[]): Promise<PersonFacts[]> {
    return this.tx.rows(`${facts} where p.practice_id = $1 and p.id = any ($2::uuid[])`, [ids]);
  }

  byAddress(email: string): Promise<PersonFacts | undefined> {
    return this.tx.row(`${facts} where p.practice_id = $1 and p.email = $2::citext`, [email]);
  }

  /** Who holds one of these roles now, at this client or (without one) on the practice's side; by name. */
  holding(held: readonly Role[], clientId?: string): Promise<PersonFacts[]> {
    return this.tx.rows(
      `${facts} where p.practice_id = $1 and exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id
         and g.ended_at is null and g.role = any ($2::text[]) and g.client_id is not distinct from $3::uuid) order by p.name, p.id`,
      [held, clientId ?? null],
    );
  }

  /** The roles that these people hold now. */
  rolesOf(personIds: readonly string[]): Promise<RoleFacts[]> {
    return this.tx.rows(`${roles} and g.person_id = any ($2::uuid[]) order by g.granted_at, g.id`, [personIds]);
  }

  /** The roles held now at one client. */
  rolesAt(clientId: string): Promise<RoleFacts[]> {
    return this.tx.rows(`${roles} and g.client_id = $2 order by g.granted_at, g.id`, [clientId]);
  }
}

/** The directory of the transaction's practice. */
export const people = (tx: Tx): People => new People(tx);
