import type { TeamKind } from '@cairn/engagements';
import { dayWords, type Day } from '@cairn/kernel';
import type { MachineRules } from '@cairn/deployment';

type Levels = MachineRules['levels'];

interface TeamOnRoster {
  readonly id: string;
  readonly kind: TeamKind;
  readonly optedOutOn: Day | null;
}

const levelOf = { ORGANISATION: 'organisation', UNIT: 'unit', TEAM: 'team', CROSS_FUNCTIONAL: 'crossFunctional' } as const;

const notSet: Record<TeamKind, string> = {
  ORGANISATION: 'Not in this cycle: the plan sets no OKRs for the organisation (parameter 1).',
  UNIT: 'Not in this cycle: the plan sets no OKRs for units (parameter 1).',
  TEAM: 'Not in this cycle: the plan sets no OKRs for teams (parameter 1).',
  CROSS_FUNCTIONAL: 'Not in this cycle: the plan sets no OKRs for teams across functions (parameter 1).',
};

/** Why a team does not draft; null: it does. The plan's levels decide, its chosen teams where it names some, and who left the programme. */
export function whyNotInCycle(team: TeamOnRoster, levels: Levels, today: Day): string | null {
  if (team.optedOutOn !== null) return `Left the programme on ${dayWords(team.optedOutOn, today)}.`;
  if (!levels.allowed.includes(levelOf[team.kind])) return notSet[team.kind];
  const chosen = levels.teams === 'all' ? [] : levels.teams;
  if (team.kind === 'TEAM' && chosen.length > 0 && !chosen.includes(team.id)) return 'Not in this cycle: the plan starts with other teams (parameter 1).';
  return null;
}
