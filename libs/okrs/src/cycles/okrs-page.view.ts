import { countingIn, machineRules, type MachineRules } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { availableAction, gated, type Gated } from '@cairn/platform';
import type { SheetGate } from '@cairn/training';
import { canReadDraft } from '../drafts/draft.policy.js';
import { stepStates } from '../drafts/step.catalogue.js';
import { reviewsSomewhere } from '../reviews/review.policy.js';
import { canRunCycles } from './cycle.policy.js';
import { cycleView, refusedBefore } from './cycle.view.js';
import type { OkrsPageFacts, TeamRead } from './okrs-page.facts.js';
import type { OkrsCounts, OkrsPage, OkrsTeam } from './okrs-page.types.js';
import { proposeCycle } from './plan-cycle.rules.js';
import { whyNotInCycle } from './takes-part.rules.js';

/** The cycles of a client and one of them with its teams, as far as this reader may see into them. */
export function okrsPageView(page: OkrsPageFacts, viewer: Viewer, gate: SheetGate | null): OkrsPage {
  const { engagementId, clientId, clientSlug, clientName, planNumber } = page;
  const cycle = page.cycles.find((one) => one.id === page.cycleId);
  const rules = machineRules(countingIn(page.answers, cycle?.number));
  const teams = page.teams.map((team) => teamView(team, page, rules, viewer, gate));
  const plans = canRunCycles(viewer, page) && planNumber !== null && page.engagementStatus === 'ACTIVE';
  return {
    ...{ engagementId, clientId, clientSlug, clientName, planNumber },
    cycle: cycle ? cycleView(cycle, page, viewer) : null,
    cycles: page.cycles.map((one) => cycleView(one, page, viewer)),
    proposal: plans ? proposeCycle({ months: machineRules(countingIn(page.answers)).cycle.months, ...page }) : null,
    teams,
    counts: counts(teams),
    toReview: reviewsSomewhere(viewer, page) ? page.toReview : null,
    gate: gate && waitsFor(gate, page, viewer),
    availableActions: [
      availableAction('planCycle', refusedBefore(page, viewer) ?? { allowed: page.cycles.length === 0 ? 'Plan the first cycle' : 'Plan the next cycle' }),
    ],
  };
}

function waitsFor(gate: SheetGate, page: OkrsPageFacts, viewer: Viewer): Gated | null {
  const own = canRunCycles(viewer, page) ? undefined : page.mine?.teamId;
  const wait = own ? (gate.forViewer(own) ?? gate.forTeam(own)) : gate.forAll();
  return wait && gated(wait);
}

function teamView(team: TeamRead, page: OkrsPageFacts, rules: MachineRules, viewer: Viewer, gate: SheetGate | null): OkrsTeam {
  const { teamId, name, kind, parentId, draft } = team;
  const readable = draft !== null && canReadDraft(viewer, { ...page, teamId, status: draft.status });
  const steps = draft && readable ? stepStates(factsOf(team, draft, rules)) : [];
  const seen = readable ? draft : null;
  // A draft that exists counts, also when the plan would not open one any more.
  const notInCycle = draft === null ? whyNotInCycle({ id: teamId, kind, optedOutOn: team.optedOutOn }, rules.levels, page.today) : null;
  return {
    ...{ teamId, name, kind, parentId, leads: [...team.leads], mine: page.mine?.teamId === teamId },
    notInCycle,
    ...waitOf(gate, notInCycle === null && team.optedOutOn === null ? teamId : null),
    ...{ draftId: draft?.id ?? null, status: draft?.status ?? null, started: draft !== null && draft.editedAt !== null, readable },
    ...{ step: steps.find((step) => step.state === 'NOW')?.key ?? null },
    ...{
      objectives: seen?.objectives ?? null,
      keyResults: seen?.keyResults ?? null,
      healthMetrics: seen?.healthMetrics ?? null,
      editedAt: seen?.editedAt ?? null,
    },
    ...{ sentAt: draft?.sentAt ?? null, publishedAt: draft?.publishedAt ?? null },
  };
}

/** Why a team that takes part does not draft yet, or until when it does before it is trained. */
const waitOf = (gate: SheetGate | null, teamId: string | null): Pick<OkrsTeam, 'lockedBecause' | 'letInUntil'> =>
  gate === null || teamId === null
    ? { lockedBecause: null, letInUntil: null }
    : { lockedBecause: gate.forTeam(teamId)?.headline ?? null, letInUntil: gate.letInUntil(teamId) };

function factsOf(team: TeamRead, draft: NonNullable<TeamRead['draft']>, rules: MachineRules) {
  return {
    ...{
      mission: team.mission,
      aligned: draft.aligned,
      objectives: draft.objectives,
      objectivesExplained: draft.explained,
      objectivesMeasured: draft.measured,
    },
    ...{ keyResults: draft.keyResults, loose: draft.loose, preScored: rules.scoring.levels.length > 0 ? draft.leveled : draft.aimed, owned: draft.owned },
    sent: draft.status !== 'DRAFTING' && draft.status !== 'LOOK_AGAIN',
  };
}

function counts(teams: readonly OkrsTeam[]): OkrsCounts {
  const drafts = teams.filter((team) => team.status !== null);
  const at = (...statuses: readonly OkrsTeam['status'][]): number => drafts.filter((team) => statuses.includes(team.status)).length;
  const written = drafts.filter((team) => team.status === 'DRAFTING' && team.started).length;
  return {
    teams: teams.filter((team) => team.notInCycle === null).length,
    notStarted: at('DRAFTING') - written,
    drafting: written + at('LOOK_AGAIN'),
    sent: at('SENT'),
    ready: at('READY'),
    published: at('PUBLISHED'),
  };
}
