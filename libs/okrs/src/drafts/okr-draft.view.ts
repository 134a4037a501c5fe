import { countingIn, machineRules, type MachineRules } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { instant } from '@cairn/kernel';
import type { DraftingGate } from '@cairn/training';
import { dependencyView } from '../alignment/dependency.view.js';
import { cycleView } from '../cycles/cycle.view.js';
import { whyNotInCycle } from '../cycles/takes-part.rules.js';
import { lineView, type LineContext } from '../lines/line.view.js';
import type { Objective } from '../objectives/objective.types.js';
import { isSilent } from '../silent/silence.rules.js';
import { draftActions } from './draft-actions.view.js';
import { draftLimits, planRules } from './draft-panel.view.js';
import type { ObjectiveRead, OkrDraftFacts } from './okr-draft.facts.js';
import type { DraftStepState, OkrDraft } from './okr-draft.types.js';
import { stepCatalogue, stepStates } from './step.catalogue.js';
import { stepFacts } from './step-facts.rules.js';

/** The whole screen of a draft, as this reader sees it. */
export function okrDraftView(facts: OkrDraftFacts, viewer: Viewer, { now: at, gate }: { now: Date; gate: DraftingGate }): OkrDraft {
  const { draft, missions, engagementId, clientId, clientSlug, clientName, mode, coachName, teamId, teamName, teamKind, planNumber } = facts;
  const now = instant(at);
  const cycle = facts.cycles.find((one) => one.id === facts.cycleId);
  const rules = machineRules(countingIn(facts.answers, cycle?.number));
  const notInCycle = draft ? null : whyNotInCycle({ id: teamId, kind: teamKind, optedOutOn: facts.optedOutOn }, rules.levels, facts.today);
  const silent = draft !== null && isSilent(draft, now);
  const context: LineContext = { names: facts.names, silent, scoring: rules.scoring };
  const [mission = null, ...earlierMissions] = missions;
  return {
    ...{ engagementId, clientId, clientSlug, clientName, mode, coachName, teamId, teamName, teamKind, planNumber, notInCycle },
    ...{ id: draft?.id ?? null, status: draft?.status ?? null, revision: draft?.revision ?? 0, version: draft?.version ?? null },
    ...{ sentAt: draft?.sentAt ?? null, sentByName: draft?.sentByName ?? null, publishedAt: draft?.publishedAt ?? null, editedAt: lastEdit(facts) },
    cycle: cycle ? cycleView(cycle, facts, viewer) : null,
    steps: stepsOf(facts, rules),
    ...{ mission, earlierMissions, aligned: draft?.alignedAt != null, dependsOnNobody: draft?.dependsOnNobody ?? false },
    dependencies: facts.dependencies.map((one) => dependencyView(one, facts, viewer)),
    askedOfUs: facts.askedOfUs.map((one) => dependencyView(one, facts, viewer)),
    objectives: facts.objectives.map((one) => objectiveView(one, facts, context)),
    looseLines: facts.looseLines.map((line) => lineView(line, context)),
    hiddenLines: facts.hiddenLines,
    silent:
      silent && draft.silentFrom && draft.silentUntil ? { from: draft.silentFrom, until: draft.silentUntil, startedByName: draft.silentByName ?? '' } : null,
    ...{ present: [...facts.present], people: [...facts.people], otherTeams: [...facts.otherTeams] },
    higher: facts.higher.map((team) => ({ ...team, objectives: team.objectives.map((one) => ({ ...one, keyResults: [...one.keyResults] })) })),
    ...{ rules: planRules(facts.answers, cycle?.number), limits: draftLimits(rules) },
    availableActions: draftActions(viewer, { facts, cycle, notInCycle, gate, now }),
  };
}

const nameIn = (names: Readonly<Record<string, string>>, id: string): string => names[id] ?? '';

const objectiveView = (objective: ObjectiveRead, facts: OkrDraftFacts, context: LineContext): Objective => ({
  ...objective,
  lines: objective.lines.map((line) => lineView(line, context)),
  sharedWithTeamName: facts.otherTeams.find((team) => team.id === objective.sharedWithTeamId)?.name ?? null,
  authorName: nameIn(facts.names, objective.authorId),
  editedByName: nameIn(facts.names, objective.editedById),
});

function stepsOf(facts: OkrDraftFacts, rules: MachineRules): DraftStepState[] {
  const { draft, missions, objectives, looseLines } = facts;
  const sent = draft !== null && draft.status !== 'DRAFTING' && draft.status !== 'LOOK_AGAIN';
  const written = { mission: missions[0]?.body ?? null, aligned: draft?.alignedAt != null, sent, objectives, looseLines };
  const states = stepStates(stepFacts(written, rules.scoring.levels.length > 0));
  return stepCatalogue.map(({ key, title, question, how, behindGates }, at) => ({
    key,
    title,
    question,
    how,
    behindGates,
    state: states[at]?.state ?? 'AHEAD',
  }));
}

/** The newest change of a text that this reader sees. */
function lastEdit({ objectives, looseLines }: OkrDraftFacts): OkrDraft['editedAt'] {
  const moments = [...objectives, ...objectives.flatMap((one) => one.lines), ...looseLines].map((one) => one.editedAt);
  return moments.reduce<OkrDraft['editedAt']>((latest, moment) => (latest === null || moment > latest ? moment : latest), null);
}
