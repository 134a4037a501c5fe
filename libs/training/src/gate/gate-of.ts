import { notFound } from '@cairn/kernel';
import type { Day, Gated } from '@cairn/kernel';
import type { PlanInForce } from '@cairn/deployment';
import { settingsOf, type Viewer } from '@cairn/identity';
import { keyAnswersOf } from '../clearance/clearance-facts.js';
import { standing } from '../clearance/clearance.rules.js';
import type { GateFacts, PersonOfGate } from './gate.facts.js';
import { draftingDay, draftingLead } from './drafting-day.rules.js';
import { ruleRef } from './rule.words.js';
import { isOpenedFor, isTeamOpened, personBound, teamStanding, wholeStanding, type WholeStanding } from './gate.rules.js';
import { leftForYou } from './left-for-you.words.js';
import { canBookOthers } from '../workshops/workshop.policy.js';
import { bookAct, conditionWords, leaderlessWords, leftWords, letInWords, opensWords, personHeadline, type PersonToTrain, type Reading } from './gate.words.js';

/** Who looks at the gate. */
export interface Reader {
  readonly personId: string;
  /** Coaches and the owner are not trained here. */
  readonly isOfPractice: boolean;
  readonly mayOpenEarly: boolean;
  /** Into workshops. */
  readonly mayBook: boolean;
}

/** The gate of an engagement at a moment: who is cleared, which rule counts, and all its words. */
export class GateOf<P extends PersonOfGate = PersonOfGate> {
  readonly reading: Reading;
  readonly people: readonly (P & PersonToTrain)[];

  constructor(
    readonly facts: Omit<GateFacts, 'people'> & { readonly people: readonly P[] },
    readonly plan: PlanInForce,
    now: Date,
  ) {
    const settings = settingsOf(facts.settings);
    const keyAnswers = keyAnswersOf(plan);
    const { timeZone, today, completeCycles } = facts;
    this.reading = { now, today, timeZone, completeCycles, keyAnswers, attendancePercent: settings.trainingAttendancePercent };
    const terms = { completeCycles, keyAnswers, lastsCycles: settings.clearanceCycles };
    this.people = facts.people.map((person) => {
      const clearance = person.clearance && standing(person.clearance, terms);
      return { ...person, clearance, state: clearance?.state ?? 'NONE' };
    });
  }

  get rule() {
    return this.plan.rules.trainingRule;
  }

  reader(viewer: Viewer): Reader {
    const { engagementId, clientId } = this.facts;
    const isOfPractice = viewer.is('OWNER') || viewer.coaches(engagementId);
    const mayBook = canBookOthers(viewer, { engagementId, clientId });
    return { personId: viewer.personId, isOfPractice, mayOpenEarly: viewer.isAt(clientId, 'CLIENT_LEAD'), mayBook };
  }

  /** Whether somebody may write OKR text of a team, as far as their own training goes. */
  mayWrite(personId: string, teamId: string | null): boolean {
    const person = this.people.find((one) => one.personId === personId);
    return (person !== undefined && (person.state === 'CLEARED' || !personBound(person, this.rule))) || isOpenedFor(this.facts.openings, { teamId, personId });
  }

  /** The last day on which somebody untrained may write all the same; null: they may not, or need no opening. */
  letInUntil(person: PersonToTrain): Day | null {
    if (person.state === 'CLEARED' || !person.writesOkrs || !personBound(person, this.rule)) return null;
    return this.openingsEnd((one) => isOpenedFor([one], person));
  }

  /** The last day on which a team drafts that was let in early with its people not trained; null: it waits, or needs no opening. */
  teamLetInUntil(teamId: string): Day | null {
    return this.teamStanding(teamId).isOpen ? null : this.openingsEnd((one) => isTeamOpened([one], teamId));
  }

  /** The last day on which somebody may write for a team that is open to them early, alone or with the team; null: nothing ends. */
  writesUntil(personId: string, teamId: string | null): Day | null {
    const person = this.people.find((one) => one.personId === personId);
    const ends = [person ? this.letInUntil(person) : null, teamId === null ? null : this.teamLetInUntil(teamId)].filter((day) => day !== null);
    return ends.sort()[0] ?? null;
  }

  private openingsEnd(counts: (one: GateFacts['openings'][number]) => boolean): Day | null {
    return this.facts.openings.filter(counts).reduce<Day | null>((last, { endsOn }) => (last === null || endsOn > last ? endsOn : last), null);
  }

  /** What this reader waits for before they write OKR text of a team; null: nothing. Throws NOT_FOUND for who was not read. */
  forPerson(reader: Reader, teamId: string | null): Gated | null {
    const { facts } = this;
    if (reader.isOfPractice || this.mayWrite(reader.personId, teamId)) return null;
    const person = this.people.find((one) => one.personId === reader.personId);
    if (!person) throw notFound();
    const held = teamId === null ? undefined : this.teamStanding(teamId);
    return {
      ...this.frame(reader, teamId),
      code: 'TRAINING_PERSON_GATE',
      headline: personHeadline(person, this.reading),
      ...(held && !held.isOpen && { done: held.done, total: held.total }),
      left: leftForYou(person, { clientSlug: facts.clientSlug, sessions: facts.sessions, coach: facts.leadCoach }, this.reading),
    };
  }

  /** Whether this reader hears once they can write for a team. */
  waits({ personId }: Reader, teamId: string): boolean {
    return this.facts.waits?.some((one) => one.personId === personId && one.teamId === teamId) ?? false;
  }

  isTeamOpen(teamId: string): boolean {
    return isTeamOpened(this.facts.openings, teamId) || this.teamStanding(teamId).isOpen;
  }

  private teamStanding(teamId: string) {
    const members = this.people.filter((person) => person.isOnRoster && person.teamId === teamId);
    return teamStanding(members, this.rule, this.facts.openings);
  }

  /** What a team waits for; null: it may draft. */
  forTeam(reader: Reader, team: { readonly id: string; readonly name: string }): Gated | null {
    if (this.isTeamOpen(team.id)) return null;
    const held = this.teamStanding(team.id);
    return {
      ...this.frame(reader, team.id),
      ...{
        code: 'TRAINING_TEAM_GATE',
        headline: `Drafting opens for ${team.name} when ${conditionWords(this.rule, false)}`,
        done: held.done,
        total: held.total,
      },
      left: [
        ...leftWords(held.missing, this.reading, { letInUntil: (person) => this.letInUntil(person) }),
        ...leaderlessWords(held.lacksLead ? [team.name] : []),
      ],
    };
  }

  /** How far the whole engagement is. */
  whole(): WholeStanding<P & PersonToTrain> {
    const teamIds = this.facts.teams.map((team) => team.id);
    return wholeStanding(
      this.people.filter((person) => person.isOnRoster),
      teamIds,
      this.rule,
      this.facts.openings,
    );
  }

  /** What all teams together wait for; null: all of them may draft. */
  forAll(reader: Reader, held: WholeStanding<PersonToTrain> = this.whole()): Gated | null {
    if (held.isOpen) return null;
    const { clientSlug, teams } = this.facts;
    const leaderless = teams.filter((team) => held.leaderless.includes(team.id)).map((team) => team.name);
    const written = teams.filter((team) => this.people.some((person) => person.isOnRoster && person.teamId === team.id));
    const namesOf = (isOpen: boolean): string[] => written.filter((team) => this.isTeamOpen(team.id) === isOpen).map((team) => team.name);
    const headline = opensWords(this.rule, { open: namesOf(true), closed: namesOf(false) });
    return {
      ...this.frame(reader, null),
      ...{ code: 'TRAINING_GATE', headline, done: held.done, total: held.total },
      left: [
        ...leftWords(held.missing, this.reading, { letInUntil: (person) => this.letInUntil(person), ...(reader.mayBook && { act: bookAct(clientSlug) }) }),
        ...leaderlessWords(leaderless),
      ],
    };
  }

  /** How many of those who are not trained may write all the same, and until when all of these may. */
  letIn({ letIn, done, total }: WholeStanding<PersonToTrain> = this.whole()): { readonly letIn: number; readonly letInWords: string | null } {
    const until = letIn.flatMap((person) => this.letInUntil(person) ?? []).sort()[0] ?? null;
    const count = Math.min(letIn.length, total - done);
    return { letIn: count, letInWords: letInWords({ letIn: count, missing: total - done, until }, this.reading.today) };
  }

  /** The day of drafting and the words before it; null: no cycle is ahead. */
  get drafting(): { readonly on: Day; readonly words: string } | null {
    const found = draftingDay(this.facts.cycles, this.facts.drafting, this.facts.today);
    return found && { on: found.on, words: draftingLead(found, this.facts.today) };
  }

  private frame(reader: Reader, teamId: string | null): Pick<Gated, 'dueOn' | 'dueWords' | 'rule' | 'meanwhile' | 'overrideBy' | 'canOverride'> {
    const { clientSlug, clientLeads } = this.facts;
    const { drafting } = this;
    return {
      ...(drafting === null ? {} : { dueOn: drafting.on, dueWords: drafting.words }),
      rule: ruleRef(this.plan, this.facts.timeZone),
      meanwhile: [
        ...(teamId === null ? [] : [{ text: 'Write your team’s mission', path: `/c/${clientSlug}/okrs/draft/${teamId}` }]),
        { text: 'Read the deployment plan', path: `/c/${clientSlug}/plan` },
      ],
      overrideBy: clientLeads,
      canOverride: reader.mayOpenEarly,
    };
  }
}
