import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { sheetGate, type SheetGate } from '@cairn/training';
import { leadCoachName, myLine, myPlace, readersOf } from '../drafts/draft-place.sql.js';
import { canSeeTeams } from '../drafts/draft.policy.js';
import type { Cycle } from './cycle.types.js';
import { cycleView } from './cycle.view.js';
import type { Around, OkrsPageFacts } from './okrs-page.facts.js';
import { answersOf, cyclesOf, okrsPage, phasesOf } from './okrs-page.sql.js';
import type { OkrsPage } from './okrs-page.types.js';
import { okrsPageView } from './okrs-page.view.js';

/** Reads of cycles, each in one statement, and two more for the gate where it is asked for while teams draft. All throw NOT_FOUND. */
@Injectable()
export class CycleQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The page of a client; without a number the cycle that matters now. */
  async page(viewer: Viewer, clientSlug: string, number: number | null, withGate: boolean): Promise<OkrsPage> {
    return this.db.read(viewer, async (tx) => {
      const found = await tx.row<{ page: OkrsPageFacts }>(okrsPage, [tx.now(), viewer.personId, clientSlug, number]);
      if (!found || !canSeeTeams(viewer, found.page)) throw notFound();
      if (number !== null && found.page.cycleId === null) throw notFound();
      return okrsPageView(found.page, viewer, withGate ? await gateWhileDrafting(tx, viewer, found.page) : null);
    });
  }

  /** One cycle; for what a mutation answers. */
  async byId(viewer: Viewer, id: string): Promise<Cycle> {
    const found = await this.db.read(viewer, (tx) => tx.row<{ around: Around }>(around, [tx.now(), viewer.personId, id]));
    const cycle = found?.around.cycles.find((one) => one.id === id);
    if (!found || !cycle || !canSeeTeams(viewer, found.around)) throw notFound();
    return cycleView(cycle, found.around, viewer);
  }
}

/** Once a cycle runs, nobody waits for training any more to draft in it. */
async function gateWhileDrafting(tx: Tx, viewer: Viewer, page: OkrsPageFacts): Promise<SheetGate | null> {
  const cycle = page.cycles.find((one) => one.id === page.cycleId);
  const drafts = cycle?.status === 'PLANNED' || cycle?.status === 'DRAFTING';
  return drafts && page.planNumber !== null && page.engagementStatus === 'ACTIVE' ? sheetGate(tx, viewer, page.engagementId) : null;
}

const around = `
  select json_build_object(
    'engagementId', e.id, 'engagementStatus', e.status, 'mode', e.mode, 'clientId', c.id, 'clientSlug', c.slug, 'clientName', c.name,
    'today', ($2::timestamptz at time zone c.time_zone)::date, 'coachName', ${leadCoachName}, 'readers', ${readersOf}, 'mine', ${myPlace}, 'myLine', ${myLine},
    'planNumber', (select v.number from plan_version v where v.practice_id = $1 and v.engagement_id = e.id and v.replaced_at is null), 'answers', ${answersOf},
    'cycles', ${cyclesOf}, 'phases', ${phasesOf}) as around
  from cycle one join engagement e on e.practice_id = $1 and e.id = one.engagement_id join client c on c.practice_id = $1 and c.id = e.client_id
  where one.practice_id = $1 and one.id = $4`;
