import { dayIn, notFound, type Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { PhaseRow } from '../phases/phase.entity.js';
import { EngagementRow } from './engagement.entity.js';
import { canReadEngagement } from './engagement.policy.js';

/** The engagements of the transaction's practice. */
export class Engagements {
  constructor(private readonly tx: Tx) {}

  /** Throws NOT_FOUND, also for engagements that the viewer may not know of. */
  async get(viewer: Viewer, id: string): Promise<EngagementRow> {
    const engagement = await this.tx.table(EngagementRow).get(id);
    if (!canReadEngagement(viewer, engagement)) throw notFound();
    return engagement;
  }

  /** The same, locked until the end of the transaction: for acts that depend on several rows of it. */
  async lock(viewer: Viewer, id: string): Promise<EngagementRow> {
    await this.tx.rows(`select from engagement where practice_id = $1 and id = $2 for no key update`, [id]);
    return this.get(viewer, id);
  }

  /** Today where the client is. */
  async today(clientId: string): Promise<Day> {
    const client = await this.tx.row<{ zone: string }>(`select time_zone as zone from client where practice_id = $1 and id = $2`, [clientId]);
    if (!client) throw notFound();
    return dayIn(client.zone, this.tx.now());
  }

  phases(engagementId: string): Promise<PhaseRow[]> {
    return this.tx.table(PhaseRow).find({ engagementId }, { ordinal: 'ASC' });
  }

  /** Writes dates and order of the phases, and the last day of the engagement. Rows without an id are new. */
  async savePhases(engagement: { id: string; clientId: string }, phases: readonly SavedPhase[]): Promise<void> {
    await this.tx.rows(
      `with wanted as (select * from jsonb_to_recordset($4::jsonb) as w (id uuid, kind text, cycle_number int, starts_on date, ends_on date, ordinal int)),
       changed as (
         update phase p set starts_on = w.starts_on, ends_on = w.ends_on, ordinal = w.ordinal, version = p.version + 1,
                agreed_on = case when p.starts_on = w.starts_on and p.ends_on = w.ends_on then p.agreed_on end
         from wanted w where p.practice_id = $1 and p.engagement_id = $2 and p.id = w.id and (p.starts_on, p.ends_on, p.ordinal) is distinct from (w.starts_on, w.ends_on, w.ordinal) returning p.id),
       added as (
         insert into phase (practice_id, id, client_id, engagement_id, kind, cycle_number, ordinal, starts_on, ends_on)
         select $1::uuid, w.id, $3::uuid, $2::uuid, w.kind, w.cycle_number, w.ordinal, w.starts_on, w.ends_on from wanted w
         where not exists (select from phase p where p.practice_id = $1 and p.id = w.id) returning id)
       select count(*) from changed full join added on false`,
      [
        engagement.id,
        engagement.clientId,
        JSON.stringify(
          phases.map((phase, ordinal) => ({
            id: phase.id,
            kind: phase.kind,
            cycle_number: phase.cycleNumber,
            starts_on: phase.startsOn,
            ends_on: phase.endsOn,
            ordinal,
          })),
        ),
      ],
    );
  }
}

export type SavedPhase = Pick<PhaseRow, 'id' | 'kind' | 'cycleNumber' | 'startsOn' | 'endsOn'>;

export const engagements = (tx: Tx): Engagements => new Engagements(tx);

/** The last day of a plan. */
export const lastDay = (phases: readonly { endsOn: Day }[]): Day | undefined => phases.at(-1)?.endsOn;
