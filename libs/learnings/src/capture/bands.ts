import { dayIn, type Day } from '@cairn/kernel';
import { currentPhase, type PhaseKind } from '@cairn/engagements';
import type { Tx } from '@cairn/platform';
import type { LearningBands, LearningPhase } from '../learning-kinds.js';

export interface Moment {
  readonly bands: LearningBands;
  /** Where the engagement stands today; null before, between and after its phases. */
  readonly phase: LearningPhase | null;
}

interface Read extends Omit<LearningBands, 'cycleNumber'> {
  readonly zone: string;
  readonly phases: { kind: PhaseKind; ordinal: number; cycleNumber: number | null; startsOn: Day; endsOn: Day }[];
}

export const nowhere: Moment = { bands: { industry: null, sizeBand: null, region: null, levels: [], cycleNumber: null }, phase: null };

/** Context in bands, computed from the engagement and its client as they are today. Null: no client, no bands. */
export async function momentOf(tx: Tx, engagementId: string | null): Promise<Moment> {
  if (engagementId === null) return nowhere;
  const read = await tx.row<Read>(
    `select c.industry, c.size_band as "sizeBand", c.region, c.time_zone as zone,
        coalesce((select array(select jsonb_array_elements_text(one -> 'value' -> 'levels')) from plan_version v cross join jsonb_array_elements(v.parameters) one
           where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null and one ->> 'key' = 'levels'), '{}') as levels,
        (select coalesce(json_agg(json_build_object('kind', p.kind, 'ordinal', p.ordinal, 'cycleNumber', p.cycle_number, 'startsOn', p.starts_on, 'endsOn', p.ends_on) order by p.ordinal), '[]')
           from phase p where p.practice_id = $1 and p.engagement_id = e.id) as phases
       from engagement e join client c on c.practice_id = $1 and c.id = e.client_id where e.practice_id = $1 and e.id = $2`,
    [engagementId],
  );
  if (!read) return nowhere;
  const { zone, phases, ...bands } = read;
  const now = currentPhase(phases, dayIn(zone, tx.now()))?.phase ?? null;
  return { bands: { ...bands, cycleNumber: now?.cycleNumber ?? null }, phase: now?.kind ?? null };
}
