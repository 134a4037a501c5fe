import type { TeamKind } from '@cairn/engagements';
import { listWords, sentence } from '@cairn/kernel';

export type MapFindingCode = 'TOP_WITHOUT_TEAM' | 'TEAM_NOT_LINKED';

export interface MapObjective {
  readonly id: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly level: TeamKind;
  readonly supportsId: string | null;
  readonly sharedWithTeamId: string | null;
}

export interface MapFindingFacts {
  readonly code: MapFindingCode;
  readonly words: string;
  readonly objectiveIds: string[];
  readonly teamIds: string[];
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const number = (count: number): string => small[count] ?? String(count);

/** Objectives that neither serve another nor are served by one, nor shared. */
export function notLinked(objectives: readonly MapObjective[]): MapObjective[] {
  const served = new Set(objectives.map((one) => one.supportsId));
  return objectives.filter((one) => one.supportsId === null && one.sharedWithTeamId === null && !served.has(one.id));
}

/** The map says in words who stands alone: objectives of the organisation that no team serves, and teams none of whose objectives is linked. */
export function mapFindings(objectives: readonly MapObjective[]): MapFindingFacts[] {
  const served = new Set(objectives.map((one) => one.supportsId));
  const top = objectives.filter((one) => one.level === 'ORGANISATION' && !served.has(one.id));
  const others = objectives.filter((one) => one.level !== 'ORGANISATION');
  const alone = new Set(notLinked(others).map((one) => one.id));
  const linked = new Set(others.filter((one) => !alone.has(one.id)).map((one) => one.teamId));
  // A team that another shares an objective with is linked by it.
  for (const one of objectives) if (one.sharedWithTeamId !== null) linked.add(one.sharedWithTeamId);
  const teams = [...new Set(others.map((one) => one.teamId))].filter((id) => !linked.has(id));
  const ofTeams = new Set(teams);
  return [
    ...(top.length === 0 || others.length === 0
      ? []
      : [
          finding(
            'TOP_WITHOUT_TEAM',
            topWords(top.length),
            top.map((one) => one.id),
            [],
          ),
        ]),
    ...(teams.length === 0
      ? []
      : [
          finding(
            'TEAM_NOT_LINKED',
            teamWords(teams.map((id) => others.find((one) => one.teamId === id)?.teamName ?? '')),
            others.filter((one) => ofTeams.has(one.teamId)).map((one) => one.id),
            teams,
          ),
        ]),
  ];
}

const finding = (code: MapFindingCode, words: string, objectiveIds: string[], teamIds: string[]): MapFindingFacts => ({ code, words, objectiveIds, teamIds });
const topWords = (count: number): string =>
  `${sentence(number(count))} company ${count === 1 ? 'objective has' : 'objectives have'} no team under ${count === 1 ? 'it' : 'them'}`;

/** A title has room for so many names. */
const mostNamed = 3;
const teamWords = (names: readonly string[]): string =>
  names.length > mostNamed ? `${sentence(number(names.length))} teams are not linked` : `${listWords(names)} ${names.length === 1 ? 'is' : 'are'} not linked`;
