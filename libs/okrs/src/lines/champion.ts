import { notFound, oneLine } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ReadLine } from './line.rules.js';

interface Member {
  readonly personId: string;
  readonly name: string;
}

/**
 * A champion is one person of the programme. A name that is one person's becomes that person; any other stays as it was written, for the
 * checks to speak of. Throws NOT_FOUND for an id of somebody who is not on the roster.
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

const members = `select p.id as "personId", p.name from engagement_person m join person p on p.practice_id = $1 and p.id = m.person_id
  where m.practice_id = $1 and m.engagement_id = $2 and m.removed_at is null and `;

async function member(tx: Tx, engagementId: string, personId: string): Promise<Member> {
  const found = await tx.row<Member>(`${members} p.id = $3`, [engagementId, personId]);
  if (!found) throw notFound();
  return found;
}

const membersNamed = (tx: Tx, engagementId: string, name: string): Promise<Member[]> =>
  tx.rows(`${members} lower(p.name) = lower($3) limit 2`, [engagementId, name]);
