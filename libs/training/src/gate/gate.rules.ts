import type { MachineRules } from '@cairn/deployment';
import type { ClearanceState } from '../clearance/clearance.rules.js';

export type TrainingRule = MachineRules['trainingRule'];

export interface GatePerson {
  readonly personId: string;
  readonly teamId: string | null;
  readonly writesOkrs: boolean;
  readonly leadsTeam: boolean;
  readonly isChampion: boolean;
  readonly state: ClearanceState;
}

export interface Opening {
  readonly teamId: string | null;
  readonly personId: string | null;
}

export interface Standing<P extends GatePerson = GatePerson> {
  /** Also where somebody is not cleared and was let in early. */
  readonly isOpen: boolean;
  /** Cleared, of those who have to be. */
  readonly done: number;
  readonly total: number;
  /** Not cleared and asked to be, those who must before those who may. */
  readonly missing: readonly P[];
  /** The rule asks for a trained lead, and nobody leads the team. */
  readonly lacksLead: boolean;
}

const must = (person: GatePerson, rule: TrainingRule): boolean =>
  rule.who === 'everyoneWhoWrites' ? person.writesOkrs : person.leadsTeam || (rule.championsRequired && person.isChampion);

/** Whom the rule counts: those who must be trained, and those of whom it asks a share. */
export const isCounted = (person: GatePerson, rule: TrainingRule): boolean => must(person, rule) || (rule.who === 'leadAndChampions' && person.writesOkrs);

const isCleared = (person: GatePerson): boolean => person.state === 'CLEARED';

/**
 * A team drafts once everyone whom the plan's rule asks for is cleared: all who write; or the lead, every champion and a share of the authors; or the lead.
 * Whoever was let in early may write, and nobody waits for them; their training stays due, so they count as not trained.
 */
export function teamStanding<P extends GatePerson>(people: readonly P[], rule: TrainingRule, openings: readonly Opening[]): Standing<P> {
  const isAble = (person: P): boolean => isCleared(person) || openings.some((one) => one.personId === person.personId);
  const required = people.filter((person) => must(person, rule));
  const others = rule.who === 'leadAndChampions' ? people.filter((person) => person.writesOkrs && !must(person, rule)) : [];
  const authors = required.filter((person) => person.writesOkrs).length + others.length;
  const share = Math.max(0, Math.ceil((authors * rule.authorsPercent) / 100) - (authors - others.length));
  const needed = rule.who === 'leadAndChampions' ? share : 0;
  const lacksLead = rule.who !== 'everyoneWhoWrites' && !people.some((person) => person.leadsTeam);
  const cleared = others.filter(isCleared).length;
  const done = required.filter(isCleared).length + Math.min(needed, cleared);
  const total = required.length + needed + (lacksLead ? 1 : 0);
  const missing = [...required, ...(cleared < needed ? others : [])].filter((person) => !isCleared(person));
  const isOpen = !lacksLead && required.every(isAble) && others.filter(isAble).length >= needed;
  return { isOpen, done, total, missing, lacksLead };
}

/** Whoever writes is cleared first; where the plan asks the leads alone, the others write untrained. */
export const personBound = (person: Pick<GatePerson, 'leadsTeam'>, rule: TrainingRule): boolean => rule.who !== 'teamLeads' || person.leadsTeam;

/** The whole engagement may be open early, or this team, or this person wherever they write. */
export const isOpenedFor = (openings: readonly Opening[], of: { readonly teamId: string | null; readonly personId: string }): boolean =>
  openings.some((one) => (one.teamId === null && one.personId === null) || one.personId === of.personId || (one.teamId !== null && one.teamId === of.teamId));

/** The team's own gate is open early with the engagement's or its own opening; a person's lets only that person in. */
export const isTeamOpened = (openings: readonly Opening[], teamId: string | null): boolean =>
  openings.some((one) => one.personId === null && (one.teamId === null || one.teamId === teamId));

export interface WholeStanding<P extends GatePerson = GatePerson> extends Standing<P> {
  /** Teams whose lead has to be named. */
  readonly leaderless: readonly string[];
  /** Of the missing, who may write all the same: with everybody, with their team, or alone. */
  readonly letIn: readonly P[];
}

/**
 * The gate of an engagement is that of all its teams together; those who write without a team are trained, too.
 * Whoever was let in early, alone or with their team, still counts as not trained and holds nobody up.
 */
export function wholeStanding<P extends GatePerson>(
  people: readonly P[],
  teamIds: readonly string[],
  rule: TrainingRule,
  openings: readonly Opening[],
): WholeStanding<P> {
  const byTeam = teamIds.map((teamId) => ({ teamId, people: people.filter((person) => person.teamId === teamId) })).filter((one) => one.people.length > 0);
  const alone = rule.who === 'teamLeads' ? [] : people.filter((person) => person.teamId === null && person.writesOkrs);
  const teams = byTeam.map((one) => ({ ...one, ...teamStanding(one.people, rule, openings) }));
  const without = teamStanding(alone, { ...rule, who: 'everyoneWhoWrites' }, openings);
  const done = teams.reduce((sum, team) => sum + team.done, without.done);
  const total = teams.reduce((sum, team) => sum + team.total, without.total);
  const missing = [...teams.flatMap((team) => team.missing), ...without.missing];
  const leaderless = teams.filter((team) => team.lacksLead).map((team) => team.teamId);
  return {
    done,
    total,
    isOpen: (without.isOpen || isTeamOpened(openings, null)) && teams.every((team) => team.isOpen || isTeamOpened(openings, team.teamId)),
    missing,
    letIn: missing.filter((person) => isOpenedFor(openings, person)),
    lacksLead: leaderless.length > 0,
    leaderless,
  };
}
