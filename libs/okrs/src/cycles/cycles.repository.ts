import { engagementDirectory } from '@cairn/engagements';
import { countingIn, machineRules, planInForce, type MachineRules } from '@cairn/deployment';
import { instant, newId, notFound, type Gated } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canSeeTeams } from '../drafts/draft.policy.js';
import { planGate } from '../drafts/draft.rules.js';
import { OkrDraftRow } from '../drafts/okr-draft.entity.js';
import { CycleRow } from './cycle.entity.js';
import { whyNotInCycle } from './takes-part.rules.js';

export type Programme = Awaited<ReturnType<ReturnType<typeof engagementDirectory>['get']>>;

/** The cycles of one engagement. */
export class Cycles {
  constructor(private readonly tx: Tx) {}

  /** Held until the end of the transaction, so that cycles are planned and moved one after the other. Throws NOT_FOUND. */
  async programme(viewer: Viewer, engagementId: string): Promise<Programme> {
    await this.tx.rows(`select from engagement where practice_id = $1 and id = $2 for no key update`, [engagementId]);
    const programme = await engagementDirectory(this.tx).get(engagementId);
    if (!canSeeTeams(viewer, { engagementId, clientId: programme.clientId })) throw notFound();
    return programme;
  }

  ofEngagement(engagementId: string): Promise<CycleRow[]> {
    return this.tx.table(CycleRow).find({ engagementId }, { number: 'ASC' });
  }

  /** What the plan in force says of a cycle, or the gate where there is none. */
  async plan(programme: Programme, number: number): Promise<{ rules: MachineRules; gate: Gated | null }> {
    const { number: planNumber, answers } = await planInForce(this.tx, programme.id);
    return { rules: machineRules(countingIn(answers, number)), gate: planGate({ planNumber, clientSlug: programme.clientSlug }) };
  }

  /** Every team that takes part has a draft, from the first day of drafting or from when it joined. Returns how many are new. */
  async openDrafts(cycle: CycleRow, programme: Programme): Promise<number> {
    const { rules } = await this.plan(programme, cycle.number);
    const teams = (await engagementDirectory(this.tx).teams(programme.id)).filter((team) => whyNotInCycle(team, rules.levels, programme.today) === null);
    const have = new Set((await this.tx.table(OkrDraftRow).find({ cycleId: cycle.id })).map((draft) => draft.teamId));
    const missing = teams.filter((team) => !have.has(team.id));
    const of = { clientId: cycle.clientId, engagementId: cycle.engagementId, cycleId: cycle.id, createdAt: instant(this.tx.now()) };
    await this.tx.table(OkrDraftRow).addAll(missing.map((team) => ({ ...of, ...freshDraft, id: newId(), teamId: team.id })));
    return missing.length;
  }
}

const freshDraft = {
  ...{ status: 'DRAFTING' as const, revision: 0, sentAt: null, sentBy: null, firstSentRulesOpen: null, alignedAt: null, alignedBy: null },
  ...{ dependsOnNobody: false, silentFrom: null, silentUntil: null, silentBy: null, publishedAt: null, publishedBy: null },
};

export const cycles = (tx: Tx): Cycles => new Cycles(tx);
