import type { Reach } from '../parameters/parameter.js';
import { countWords } from '@cairn/kernel';

/** Teams and people who take part in the programme; who opted out is not in it. */
export interface Roster {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly people: readonly RosterPerson[];
}

export interface RosterPerson {
  readonly id: string;
  /** Writes OKRs. */
  readonly author: boolean;
  /** Owns a key result. */
  readonly champion: boolean;
  /** Leads a team. */
  readonly lead: boolean;
}

export interface Affected {
  readonly teams: number;
  readonly people: number;
  readonly text: string;
}

const reached: Record<Reach, (person: RosterPerson) => boolean> = {
  everyone: () => true,
  authors: (person) => person.author,
  champions: (person) => person.champion,
  leads: (person) => person.lead,
};

/** A change concerns the people whose work its parameter touches, each counted once, and the teams of the programme. */
export function affectedBy(reaches: readonly Reach[], roster: Roster): Affected {
  const people = new Set(roster.people.filter((person) => reaches.some((reach) => reached[reach](person))).map((person) => person.id)).size;
  const teams = new Set(roster.teams.map((team) => team.id)).size;
  return { teams, people, text: affectedWords(teams, people) };
}

/** Counts in words; a roster without people is said openly. */
export function affectedWords(teams: number, people: number): string {
  const counted = [...(teams > 0 ? [countWords(teams, 'team')] : []), ...(people > 0 ? [countWords(people, 'person', 'people')] : [])];
  return counted.length > 0 ? counted.join(', ') : 'Nobody yet: the programme has no people so far.';
}
