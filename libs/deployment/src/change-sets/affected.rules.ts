import type { Reach } from '../parameters/parameter.js';
import { countWords, listWords } from '@cairn/kernel';

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

const does: Record<Exclude<Reach, 'everyone'>, string> = { authors: 'writes OKRs', champions: 'owns a key result', leads: 'leads a team' };

/** A change concerns the people whose work its parameter touches, each counted once, and the teams of the programme. */
export function affectedBy(reaches: readonly Reach[], roster: Roster): Affected {
  const people = new Set(roster.people.filter((person) => reaches.some((reach) => reached[reach](person))).map((person) => person.id)).size;
  const teams = new Set(roster.teams.map((team) => team.id)).size;
  return { teams, people, text: teams + people > 0 ? affectedWords(teams, people) : nobodyWords(reaches, roster) };
}

const nobodyAtAll = 'Nobody yet: the programme has no people so far.';

/** Where a change concerns nobody, its reader learns whether there is nobody at all, or nobody who does what the change is about. */
function nobodyWords(reaches: readonly Reach[], { people }: Roster): string {
  if (people.length === 0) return nobodyAtAll;
  const acts = reaches.flatMap((reach) => (reach === 'everyone' ? [] : [does[reach]]));
  return `Nobody yet: no one in the programme ${listWords(acts, 'or')} so far.`;
}

/** Several changes together are told by the widest of them; where each concerns nobody, by the words of the first. */
export function widestOf(texts: readonly string[]): string {
  const most = (of: RegExp): number => Math.max(0, ...texts.map((text) => Number(of.exec(text)?.[1] ?? 0)));
  const [teams, people] = [most(/(\d+) teams?\b/u), most(/(\d+) (?:person|people)\b/u)];
  return teams + people > 0 ? affectedWords(teams, people) : (texts[0] ?? nobodyAtAll);
}

/** Counts in words; nobody at all is said openly. */
export function affectedWords(teams: number, people: number): string {
  const counted = [...(teams > 0 ? [countWords(teams, 'team')] : []), ...(people > 0 ? [countWords(people, 'person', 'people')] : [])];
  return counted.length > 0 ? counted.join(', ') : nobodyAtAll;
}
