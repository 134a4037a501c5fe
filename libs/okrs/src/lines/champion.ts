import { notFound, oneLine } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ReadLine } from './line.rules.js';
import { rosterOf } from './roster.sql.js';

interface Member {
  readonly personId: string;
  /** The name, with the team or the mail address behind it where others on the roster share it. */
  readonly name: string;
}

/**
 * A champion is one person of the programme. A name that is one person's becomes that person, and so does a shared one with the team or the mail
 * address behind it; any other stays as it was written, for the checks to speak of. Throws NOT_FOUND for an id of somebody who is not on the roster.
 */
export async function withChampion(tx: Tx, engagementId: string, read: ReadLine): Promise<ReadLine> {
  const result = { ...read };
  if (read.ownerId) await member(tx, engagementId, read.ownerId);
  if (read.championId) return { ...result, championName: (await member(tx, engagementId, read.championId)).name };
  if (read.championName !== undefined) {
    const name = oneLine(read.championName);
    const named = name === '' ? [] : await membersNamed(tx, engagementId, name);
    const [only] = named;
    return named.length === 1 && only ? { ...result, championId: only.personId, championName: only.name } : { ...result, championId: null, championName: name };
  }
  return read.championId === null ? { ...result, championName: '' } : result;
}

const members = `select m.id as "personId", m.label as name from ${rosterOf('$2')} m where `;

async function member(tx: Tx, engagementId: string, personId: string): Promise<Member> {
  const found = await tx.row<Member>(`${members} m.id = $3`, [engagementId, personId]);
  if (!found) throw notFound();
  return found;
}

const membersNamed = (tx: Tx, engagementId: string, name: string): Promise<Member[]> =>
  tx.rows(`${members} lower($3) in (lower(m.name), lower(m.name || ' (' || m.team || ')'), lower(m.name || ' (' || m.email || ')')) limit 2`, [
    engagementId,
    name,
  ]);
