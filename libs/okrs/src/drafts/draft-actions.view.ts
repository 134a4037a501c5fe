import { dayWords, type Gated, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import type { DraftingGate } from '@cairn/training';
import { isSilent } from '../silent/silence.rules.js';
import type { CycleRead } from '../cycles/okrs-page.facts.js';
import { canEndSilence, canLeadWorkshop, canWriteForTeam, whyNotWrite } from './draft.policy.js';
import { draftIsOpen, planGate, teamWrites } from './draft.rules.js';
import type { OkrDraftFacts } from './okr-draft.facts.js';

export interface Asked {
  readonly facts: OkrDraftFacts;
  readonly cycle: CycleRead | undefined;
  readonly notInCycle: string | null;
  readonly gate: DraftingGate;
  readonly now: string;
}

/** What this reader can do in a draft, by the same rules as the mutations. */
export function draftActions(viewer: Viewer, asked: Asked): AvailableAction[] {
  const { facts, now } = asked;
  const writes = canWriteForTeam(viewer, facts);
  const coach = facts.coachName ?? undefined;
  const mayNot: Verdict = { forbidden: whyNotWrite(viewer, facts), ask: coach };
  const said = (result: Result<unknown>, label: string): Verdict => (result.ok ? { allowed: label } : { forbidden: result.error.message });
  const talk = (label: string): Verdict => (writes ? (noDraft(asked) ?? said(open(asked), label)) : mayNot);
  const text = (label: string): Verdict => {
    const verdict = talk(label);
    const shut = planGate(facts) ?? asked.gate.person ?? asked.gate.team;
    return 'allowed' in verdict && shut ? { gated: shut } : verdict;
  };
  const workshop: Verdict = canLeadWorkshop(viewer, facts)
    ? (noDraft(asked) ?? said(open(asked), 'Write on your own'))
    : { forbidden: 'The team and its coach start silent writing.', ask: coach };
  const silent = facts.draft !== null && isSilent(facts.draft, now as never);
  return [
    availableAction('writeMission', writes ? said(teamWrites(facts), 'Write the mission') : mayNot),
    ...[availableAction('addDependency', talk('Name somebody')), availableAction('finishAlignment', talk('Finish the check'))],
    ...[availableAction('addObjective', text('Add an objective')), availableAction('addLine', text('Add a line')), availableAction('editText', text('Write'))],
    ...hearsOfGate(asked, 'allowed' in talk('')),
    availableAction('startSilentWriting', silent ? { forbidden: 'Everybody writes alone already.' } : workshop),
    ...(silent ? [availableAction('endSilentWriting', endsSilence(viewer, facts))] : []),
  ];
}

/** Offered to whoever would write here and meets the training gate. */
function hearsOfGate({ facts, gate }: Asked, writes: boolean): AvailableAction[] {
  if (!writes || planGate(facts) || (gate.person === null && gate.team === null)) return [];
  return [availableAction('waitForGate', gate.waits ? { forbidden: 'You get a mail when it opens.' } : { allowed: 'Tell me when it opens' })];
}

const endsSilence = (viewer: Viewer, facts: OkrDraftFacts): Verdict =>
  facts.draft && canEndSilence(viewer, { ...facts, silentBy: facts.draft.silentBy })
    ? { allowed: 'End it now' }
    : { forbidden: 'Whoever started it or the team lead ends silent writing early.', ask: facts.draft?.silentByName ?? undefined };

function open({ facts, cycle }: Asked): Result<true> {
  if (!facts.draft || !cycle) return teamWrites(facts);
  return draftIsOpen({ ...facts, status: facts.draft.status, cycleStatus: cycle.status, cycleNumber: cycle.number, draftingFrom: cycle.draftingFrom });
}

/** Without a draft there is nothing to write in yet, and a reason for it. */
function noDraft({ facts, cycle, notInCycle }: Asked): Verdict | null {
  if (facts.draft) return null;
  if (notInCycle !== null) return { forbidden: notInCycle };
  if (!cycle) return { gated: waits('CYCLE_NOT_PLANNED', 'Drafting opens when the first cycle is planned', facts.clientSlug) };
  const from = dayWords(cycle.draftingFrom, facts.today);
  if (cycle.status === 'PLANNED')
    return {
      gated: { ...waits('CYCLE_NOT_DRAFTING', `Drafting for cycle ${cycle.number} is planned from ${from}`, facts.clientSlug), dueOn: cycle.draftingFrom },
    };
  return { forbidden: `${facts.teamName} has no draft in cycle ${cycle.number}.` };
}

const waits = (code: string, headline: string, slug: string): Gated => ({
  code,
  headline,
  left: [],
  meanwhile: [{ text: 'Write your team mission, further up on this page', path: `/c/${slug}/okrs` }],
  overrideBy: [],
  canOverride: false,
});
