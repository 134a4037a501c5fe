import type { Cast, ClientState } from './story.js';
import type { World } from './world.js';

type Act = (world: World, cast: Cast, state: ClientState) => Promise<void>;
interface Cycle {
  readonly id: string;
  readonly number: number;
  readonly version: number;
}
interface Proposal {
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly draftingFrom: string;
}

const read = (world: World, personId: string, state: ClientState) =>
  world
    .ask<{ okrsPage: { cycles: Cycle[]; proposal: Proposal | null; teams: { teamId: string; draftId: string | null }[] } }>(
      personId,
      `query($client: String!) { okrsPage(client: $client) { cycles { id number version } proposal { number startsOn endsOn draftingFrom } teams { teamId draftId } } }`,
      { client: state.slug },
    )
    .then(({ okrsPage }) => okrsPage);

/** The next cycle, on the days of the programme. */
export const plansCycle: Act = async (world, { coachId }, state) => {
  const { proposal } = await read(world, coachId, state);
  if (!proposal) throw new Error('There is no cycle to plan');
  const { startsOn, endsOn, draftingFrom } = proposal;
  await world.act(coachId, 'planCycle', { engagementId: state.engagementId, startsOn, endsOn, draftingFrom });
};

/** The cycle goes one step on. */
export const movesCycle =
  (act: 'startDrafting' | 'startCycle' | 'startClosing', number: number): Act =>
  async (world, { coachId }, state) => {
    const cycle = (await read(world, coachId, state)).cycles.find((one) => one.number === number);
    await world.act(coachId, act, { cycleId: cycle?.id, version: cycle?.version });
  };

/** A key result by its levels, from the start to the stretch. */
export interface ToldKeyResult {
  readonly text: string;
  readonly unit: string;
  readonly levels: readonly [number, number, number, number];
  readonly champion: string;
  readonly source: string;
}
export interface ToldOkrs {
  readonly team: string;
  readonly lead: string;
  readonly mission: string;
  readonly objectives: readonly {
    readonly text: string;
    readonly whyNow: string;
    readonly kind: 'INTERNAL' | 'EXTERNAL';
    readonly keyResults: readonly ToldKeyResult[];
  }[];
}

/** A team writes its OKRs; `sent` to its coach, or found `ready`, or `published`. */
export const writes =
  ({ team, lead, mission, objectives }: ToldOkrs, until: 'written' | 'sent' | 'published'): Act =>
  async (world, { coachId }, state) => {
    const [teamId, leadId] = [state.teams.get(team) ?? '', state.people.get(lead) ?? ''];
    const draftId = (await read(world, leadId, state)).teams.find((one) => one.teamId === teamId)?.draftId;
    await world.act(leadId, 'writeMission', { teamId, version: 0, body: mission });
    await world.act(leadId, 'finishAlignment', { draftId, nobody: true });
    for (const { keyResults, ...words } of objectives) {
      const { objective } = await world.act<{ objective: { id: string } }>(leadId, 'addObjective', { draftId, ...words }, 'objective { id }');
      for (const { text, unit, levels, champion, source } of keyResults) {
        const [baseline, commitValue, targetValue, stretchValue] = levels;
        await world.act(leadId, 'addLine', {
          ...{ draftId, objectiveId: objective.id, text, unit, baseline, commitValue, targetValue, stretchValue, headline: 'STRETCH' },
          ...{ krType: 'METRIC', direction: stretchValue < baseline ? 'DECREASE' : 'INCREASE', championId: state.people.get(champion), dataSource: source },
        });
      }
    }
    if (until === 'written') return;
    const now = async (): Promise<{ version: number; revision: number }> =>
      (
        await world.ask<{ okrDraft: { version: number; revision: number } }>(
          leadId,
          `query($client: String!, $team: UUID!) { okrDraft(client: $client, team: $team) { version revision } }`,
          { client: state.slug, team: teamId },
        )
      ).okrDraft;
    await world.act(leadId, 'sendDraft', { draftId, version: (await now()).version });
    if (until === 'sent') return;
    const verdict = { verdict: 'READY', note: 'Clear words, and each figure has one person.' };
    await world.act(coachId, 'giveReviewVerdict', { draftId, revision: (await now()).revision, ...verdict });
    await world.act(leadId, 'publishDraft', { draftId, version: (await now()).version });
  };
