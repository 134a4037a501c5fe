import { addDays, day } from '@cairn/kernel';
import type { ToldHealthMetric, ToldKeyResult, ToldOkrs } from './okr-told.js';
import { personOf } from './people-acts.js';
import type { Act, ClientState } from './story.js';
import type { World } from './world.js';

interface Cycle {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly status: string;
}
interface Proposal {
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly draftingFrom: string;
}

const read = async (world: World, personId: string, state: ClientState): Promise<{ cycles: Cycle[]; proposal: Proposal | null }> => {
  const { okrsPage } = await world.ask<{ okrsPage: { cycles: Cycle[]; proposal: Proposal | null } }>(
    personId,
    `query($client: String!) { okrsPage(client: $client) { cycles { id number version status } proposal { number startsOn endsOn draftingFrom } } }`,
    { client: state.slug },
  );
  return okrsPage;
};

/** Where a cycle stands now. */
export async function cycleOf(world: World, personId: string, state: ClientState, number: number): Promise<Cycle> {
  const cycle = (await read(world, personId, state)).cycles.find((one) => one.number === number);
  if (!cycle) throw new Error(`There is no cycle ${number}`);
  return cycle;
}

const plans =
  (daysOf: (proposal: Proposal) => Omit<Proposal, 'number'>): Act =>
  async (world, { coachId }, state) => {
    const { proposal } = await read(world, coachId, state);
    if (!proposal) throw new Error('There is no cycle to plan');
    const { startsOn, endsOn, draftingFrom } = daysOf(proposal);
    await world.act(coachId, 'planCycle', { engagementId: state.engagementId, startsOn, endsOn, draftingFrom });
  };

/** The next cycle, from the first day of its phase in the programme, drafted in the two weeks before it. */
export const plansCycle = plans(({ draftingFrom, endsOn }) => ({ startsOn: draftingFrom, endsOn, draftingFrom: addDays(day(draftingFrom), -14) }));

/** The next cycle as it is proposed: its first two weeks in the programme are for drafting, because nobody is trained before. */
export const plansCycleAfterDrafting = plans((proposal) => proposal);

/** The cycle goes one step on. */
export const movesCycle =
  (act: 'startDrafting' | 'startCycle' | 'startClosing', number: number): Act =>
  async (world, { coachId }, state) => {
    const { id, version, status } = await cycleOf(world, coachId, state, number);
    // Its planned day opened it already.
    if (act === 'startDrafting' && status !== 'PLANNED') return;
    await world.act(coachId, act, { cycleId: id, version });
  };

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly mission: { readonly number: number } | null;
}

/** The draft of a team in a cycle, as this person sees it now. */
export async function draftOf(world: World, personId: string, state: ClientState, { cycle, team }: { cycle: number; team: string }): Promise<Draft> {
  const { okrDraft } = await world.ask<{ okrDraft: Draft }>(
    personId,
    `query($client: String!, $team: UUID!, $cycle: Int) { okrDraft(client: $client, team: $team, cycle: $cycle) { id version revision mission { number } } }`,
    { client: state.slug, team: state.teams.get(team), cycle },
  );
  return okrDraft;
}

const metric = (state: ClientState, { text, unit, levels, champion, source, leads }: ToldKeyResult) => {
  const owned = { kind: 'KEY_RESULT', text, unit, championId: personOf(state, champion), dataSource: source };
  if (!levels) return { ...owned, krType: 'BASELINE' };
  const [baseline, commitValue, targetValue, stretchValue] = levels;
  const direction = stretchValue < baseline ? 'DECREASE' : 'INCREASE';
  return { ...owned, krType: 'METRIC', direction, baseline, commitValue, targetValue, stretchValue, headline: leads ?? 'STRETCH' };
};

const healthMetric = (world: World, state: ClientState, { text, unit, healthy, now, owner }: ToldHealthMetric) => ({
  ...{ kind: 'HEALTH_METRIC', text, unit, healthyLow: healthy[0], healthyHigh: healthy[1], currentValue: now, ownerId: personOf(state, owner) },
  checkedOn: world.clock.now().toISOString().slice(0, 10),
});

/** A team writes what it works for in a cycle: mission, alignment check, objectives, key results. */
export const writes =
  (cycle: number, okrs: ToldOkrs): Act =>
  async (world, cast, state) => {
    const lead = personOf(state, okrs.lead);
    const { id: draftId, mission } = await draftOf(world, lead, state, { cycle, team: okrs.team });
    if (okrs.mission) await world.act(lead, 'writeMission', { teamId: state.teams.get(okrs.team), version: mission?.number ?? 0, body: okrs.mission });
    await aligns(draftId, okrs)(world, cast, state);
    const objectives = okrs.objectives.map(({ text, whyNow, kind, supports, sharedWith }) => ({
      ...{ draftId, text, whyNow, kind },
      ...(supports ? { supportsObjectiveId: state.written.get(supports) } : {}),
      ...(sharedWith ? { sharedWithTeamId: state.teams.get(sharedWith) } : {}),
    }));
    const added = await world.actAll<{ objective: { id: string } }>(lead, 'addObjective', objectives, 'objective { id }');
    const lines = okrs.objectives.flatMap(({ keyResults, watches = [] }, at) =>
      [...keyResults.map((one) => metric(state, one)), ...watches.map((one) => healthMetric(world, state, one))].map((line) => ({
        ...line,
        draftId,
        objectiveId: added[at]?.objective.id,
      })),
    );
    await world.actAll(lead, 'addLine', lines);
    okrs.objectives.forEach(({ text }, at) => state.written.set(text, added[at]?.objective.id ?? ''));
  };

/** Whom a team needs and who needs it; the other side agrees where its story says so. */
const aligns =
  (draftId: string, { lead, dependencies }: ToldOkrs): Act =>
  async (world, _, state) => {
    const leadId = personOf(state, lead);
    const named = dependencies.map(({ direction, other, what, critical = false }) => {
      const otherTeamId = state.teams.get(other);
      return { draftId, direction, what, critical, ...(otherTeamId ? { otherTeamId } : { otherName: other }) };
    });
    const added = await world.actAll<{ dependency: { id: string; version: number } }>(leadId, 'addDependency', named, 'dependency { id version }');
    for (const [at, { agreedBy }] of dependencies.entries()) {
      const { id, version } = added[at]?.dependency ?? {};
      if (agreedBy) await world.act(personOf(state, agreedBy), 'agreeDependency', { dependencyId: id, version, agreed: true });
    }
    await world.act(leadId, 'finishAlignment', { draftId, nobody: dependencies.length === 0 });
  };
