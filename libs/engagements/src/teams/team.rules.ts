import { ok, refusal, type Day, type Result } from '@cairn/kernel';

export const teamKinds = ['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'] as const;
export type TeamKind = (typeof teamKinds)[number];

export interface TeamFacts {
  readonly name: string;
  readonly kind: TeamKind;
  readonly parentId: string | null;
  readonly headcount: number | null;
}

export interface PlacedTeam {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly parentId: string | null;
}

const allowedAbove: Record<TeamKind, readonly TeamKind[]> = {
  ORGANISATION: ['ORGANISATION'],
  UNIT: ['ORGANISATION', 'UNIT'],
  TEAM: ['ORGANISATION', 'UNIT', 'TEAM'],
  CROSS_FUNCTIONAL: ['ORGANISATION', 'UNIT'],
};

/** A team's name is its own inside the engagement, its headcount counts people, and it stands below an organisation, unit or team without going in a circle. */
export function checkTeam(asked: TeamFacts, id: string | null, others: readonly PlacedTeam[]): Result<TeamFacts> {
  const name = asked.name.trim().replace(/\s+/g, ' ');
  if (name.length === 0) return refusal('TEAM_NAME_MISSING', 'Enter the name of the team.', 'name');
  if (name.length > 120) return refusal('TEAM_NAME_LONG', 'The name is longer than 120 characters. Shorten it.', 'name');
  if (others.some((team) => team.id !== id && team.name.toLowerCase() === name.toLowerCase()))
    return refusal('TEAM_NAME_TAKEN', `There is a team "${name}" already. Choose another name.`, 'name');
  if (asked.headcount !== null && (!Number.isInteger(asked.headcount) || asked.headcount < 0 || asked.headcount > 1_000_000))
    return refusal('TEAM_HEADCOUNT', 'Enter the headcount as a whole number.', 'headcount');
  const byId = new Map(others.map((team) => [team.id, team]));
  const parent = asked.parentId === null ? undefined : byId.get(asked.parentId);
  if (asked.parentId !== null && !parent) return refusal('TEAM_PARENT_UNKNOWN', 'The team above is not there any more. Choose another one.', 'parentId');
  if (parent && !allowedAbove[asked.kind].includes(parent.kind))
    return refusal('TEAM_PARENT_KIND', `It cannot stand below "${parent.name}". Choose an organisation or a unit.`, 'parentId');
  for (let at = parent, steps = 0; at; at = at.parentId === null ? undefined : byId.get(at.parentId), steps += 1)
    if (at.id === id || steps > others.length) return refusal('TEAM_PARENT_CIRCLE', 'A team cannot stand below itself. Choose another team above.', 'parentId');
  return ok({ ...asked, name });
}

export interface OptOut {
  readonly on: Day;
  readonly reason: string;
  readonly decidedBy: string;
}

/** A unit or region that leaves the programme says from when, why and who decided it. */
export function checkOptOut(team: { optedOutOn: Day | null }, asked: OptOut, today: Day): Result<OptOut> {
  if (team.optedOutOn) return refusal('TEAM_OPTED_OUT', 'This team has left the programme already.');
  if (asked.on > today) return refusal('OPT_OUT_IN_FUTURE', 'Enter today or the earlier day on which the team left.', 'on');
  const [reason, decidedBy] = [asked.reason.trim(), asked.decidedBy.trim()];
  if (!reason) return refusal('REASON_MISSING', 'Say why the team leaves. It is counted in reviews.', 'reason');
  if (reason.length > 1000) return refusal('REASON_LONG', 'The reason is longer than 1000 characters. Shorten it.', 'reason');
  if (!decidedBy || decidedBy.length > 120) return refusal('OPT_OUT_DECIDER', 'Enter who decided it, in at most 120 characters.', 'decidedBy');
  return ok({ on: asked.on, reason, decidedBy });
}
