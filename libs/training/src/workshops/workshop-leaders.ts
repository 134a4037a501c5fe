import { notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { Place } from './workshops.repository.js';

/** Why somebody may lead workshops of an engagement. */
export type LeaderPart = 'LEAD' | 'CO_COACH' | 'INTERNAL_COACH' | 'OWNER';

export interface LeaderFacts {
  readonly personId: string;
  readonly name: string;
  readonly part: LeaderPart;
}

export const leaderWords: Readonly<Record<LeaderPart, string>> = {
  LEAD: 'lead coach',
  CO_COACH: 'co-coach',
  INTERNAL_COACH: 'the client’s own coach',
  OWNER: 'owner of the practice',
};

/** Everybody with a part in an engagement by which they lead workshops or watch them; ids in SQL, $1 the practice. */
const parts = (engagementId: string, clientId: string): string => `
  select h.person_id, h.part, coalesce(array_position(array['LEAD', 'CO_COACH'], h.part), 9) as rank
    from engagement_coach h where h.practice_id = $1 and h.engagement_id = ${engagementId} and h.ended_at is null
  union all
  select g.person_id, g.role, case g.role when 'INTERNAL_COACH' then 3 else 4 end
    from role_grant g where g.practice_id = $1 and g.ended_at is null and (g.role = 'OWNER' or (g.role = 'INTERNAL_COACH' and g.client_id = ${clientId}))`;

/** Keys of `LeaderFacts`: whoever may lead, each once, the lead coach first. */
export const leadersJson = (engagementId: string, clientId: string): string => `
  (select coalesce(json_agg(json_build_object('personId', x.person_id, 'name', p.name, 'part', x.part) order by x.rank, lower(p.name), p.id), '[]')
     from (select distinct on (a.person_id) a.person_id, a.part, a.rank from (${parts(engagementId, clientId)}) a where a.part <> 'SHADOW' order by a.person_id, a.rank) x
     join person p on p.practice_id = $1 and p.id = x.person_id)`;

/** Whoever leads a workshop works on the engagement as its coach, is the client's own coach, or owns the practice; who shadows only watches. Throws NOT_FOUND for others. */
export async function checkLeader(tx: Tx, { clientId, engagementId }: Place, personId: string): Promise<Result<true>> {
  const held = await tx.rows<{ part: LeaderPart | 'SHADOW' }>(`select a.part from (${parts('$2', '$3')}) a where a.person_id = $4`, [
    engagementId,
    clientId,
    personId,
  ]);
  if (held.length === 0) throw notFound();
  if (held.some(({ part }) => part !== 'SHADOW')) return ok(true);
  return refusal('WORKSHOP_LEADER_WATCHES', 'Whoever shadows an engagement watches its workshops. Choose a coach who works on it.', 'ledById');
}
