import { consentDirectory, type ConsentLevel } from '@cairn/deployment';
import type { Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { CoachedFacts, CycleFacts, EngagementToShow, ShownKind } from './evidence.rules.js';

export interface CoachedEngagement extends EngagementToShow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly industry: string | null;
  readonly region: string | null;
  readonly sizeBand: string | null;
  readonly teams: number;
  /** The word that allows it. */
  readonly consentId: string | null;
}

interface Stored {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly industry: string | null;
  readonly region: string | null;
  readonly sizeBand: string | null;
  readonly cycles: readonly CycleFacts[];
  readonly coached: readonly CoachedFacts[];
  readonly shown: readonly { kind: ShownKind; cycleNumber: number | null; heldOn: Day | null }[];
  readonly people: readonly string[];
  readonly teamNames: readonly string[];
}

const all = (object: string, from: string): string => `(select coalesce(json_agg(${object}), '[]') from ${from})`;

/** $1 practice, $2 person, $3 one engagement or null. Only what the transaction may see. */
const statement = `
  select e.id, e.client_id as "clientId", c.name as "clientName", c.slug as "clientSlug", c.industry, c.region, c.size_band as "sizeBand",
    ${all(
      `json_build_object('number', f.cycle_number, 'startsOn', f.starts_on, 'completedOn', f.completed_on) order by f.cycle_number`,
      `phase f where f.practice_id = $1 and f.engagement_id = e.id and f.kind = 'CYCLE'`,
    )} as cycles,
    ${all(
      `json_build_object('part', k.part, 'since', (k.since at time zone c.time_zone)::date, 'endedOn', (k.ended_at at time zone c.time_zone)::date)`,
      `engagement_coach k where k.practice_id = $1 and k.engagement_id = e.id and k.person_id = $2`,
    )} as coached,
    ${all(
      `json_build_object('kind', o.kind, 'cycleNumber', o.cycle_number, 'heldOn', o.held_on)`,
      `evidence_origin o where o.practice_id = $1 and o.engagement_id = e.id and o.person_id = $2`,
    )} as shown,
    ${all('p.name', `engagement_person m join person p on p.practice_id = $1 and p.id = m.person_id where m.practice_id = $1 and m.engagement_id = e.id`)} as people,
    ${all('t.name', `team t where t.practice_id = $1 and t.engagement_id = e.id`)} as "teamNames"
  from engagement e join client c on c.practice_id = $1 and c.id = e.client_id
  where e.practice_id = $1 and ($3::uuid is null or e.id = $3)
    and exists (select from engagement_coach k where k.practice_id = $1 and k.engagement_id = e.id and k.person_id = $2 and k.ended_at is null)
  order by e.starts_on desc, e.id`;

/** The engagements that a person coaches, with what their clients allow; two statements. */
export async function coachedEngagements(tx: Tx, personId: string, engagementId: string | null = null): Promise<readonly CoachedEngagement[]> {
  const rows = await tx.rows<Stored>(statement, [personId, engagementId]);
  const consents = await consentDirectory(tx).ofEngagements(rows.map((row) => row.id));
  return rows.map(({ people, teamNames, ...row }) => {
    const consent = consents.get(row.id);
    const level: ConsentLevel = consent?.level ?? 'NONE';
    return { ...row, level, consentId: consent?.consentId ?? null, teams: teamNames.length, names: { whole: teamNames, byWord: [row.clientName, ...people] } };
  });
}
