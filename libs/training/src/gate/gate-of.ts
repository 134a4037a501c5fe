import { dayIn } from '@cairn/kernel';
import type { Gated } from '@cairn/kernel';
import type { AgreedAnswer, PlanInForce } from '@cairn/deployment';
import { settingsOf, type Viewer } from '@cairn/identity';
import { keyAnswersOf } from '../clearance/clearance-facts.js';
import { standing } from '../clearance/clearance.rules.js';
import type { GateFacts } from './gate.facts.js';
import { draftingOn, isOpenedFor, isTeamOpened, personBound, teamStanding, wholeStanding, type WholeStanding } from './gate.rules.js';
import { conditionWords, leaderlessWords, leftForYou, leftWords, personHeadline, type PersonToTrain, type Reading } from './gate.words.js';

/** The gate of an engagement at a moment: who is cleared, which rule counts, and all its words. */
export class GateOf {
  readonly reading: Reading;
  readonly people: readonly PersonToTrain[];

  constructor(
    readonly facts: GateFacts,
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

  /** What this viewer waits for before they write OKR text of a team; null: nothing. Coaches and the owner are not trained here. */
  forPerson(viewer: Viewer, teamId: string | null): Gated | null {
    const { facts } = this;
    if (viewer.is('OWNER') || viewer.coaches(facts.engagementId)) return null;
    const person = this.people.find((one) => one.personId === viewer.personId);
    if (!person) return null;
    if (person.state === 'CLEARED' || !personBound(person, this.rule)) return null;
    if (isOpenedFor(facts.openings, { teamId, personId: viewer.personId })) return null;
    return {
      ...this.frame(viewer, teamId),
      code: 'TRAINING_PERSON_GATE',
      headline: personHeadline(person, this.reading),
      left: leftForYou(person, facts.sessions, this.reading, facts.leadCoach),
    };
  }

  /** What a team waits for; null: it may draft. */
  forTeam(viewer: Viewer, team: { readonly id: string; readonly name: string }): Gated | null {
    if (isTeamOpened(this.facts.openings, team.id)) return null;
    const held = teamStanding(
      this.people.filter((person) => person.isOnRoster && person.teamId === team.id),
      this.rule,
      this.facts.openings,
    );
    if (held.isOpen) return null;
    return {
      ...this.frame(viewer, team.id),
      ...{
        code: 'TRAINING_TEAM_GATE',
        headline: `Drafting opens for ${team.name} when ${conditionWords(this.rule, false)}`,
        done: held.done,
        total: held.total,
      },
      left: [...leftWords(held.missing, this.reading), ...leaderlessWords(held.lacksLead ? [team.name] : [])],
    };
  }

  /** How far the whole engagement is. */
  whole(): WholeStanding<PersonToTrain> {
    const teamIds = this.facts.teams.map((team) => team.id);
    return wholeStanding(
      this.people.filter((person) => person.isOnRoster),
      teamIds,
      this.rule,
      this.facts.openings,
    );
  }

  /** What all teams together wait for; null: all of them may draft. */
  forAll(viewer: Viewer, held = this.whole()): Gated | null {
    if (held.isOpen) return null;
    const leaderless = this.facts.teams.filter((team) => held.leaderless.includes(team.id)).map((team) => team.name);
    return {
      ...this.frame(viewer, null),
      ...{ code: 'TRAINING_GATE', headline: `Drafting opens when ${conditionWords(this.rule, true)}`, done: held.done, total: held.total },
      left: [...leftWords(held.missing, this.reading), ...leaderlessWords(leaderless)],
    };
  }

  get draftingOn() {
    return draftingOn(this.facts.cycles, this.facts.today);
  }

  private frame(viewer: Viewer, teamId: string | null): Pick<Gated, 'dueOn' | 'rule' | 'meanwhile' | 'overrideBy' | 'canOverride'> {
    const { clientSlug, clientId, clientLeads } = this.facts;
    const dueOn = this.draftingOn;
    return {
      ...(dueOn === null ? {} : { dueOn }),
      rule: this.ruleRef(),
      meanwhile: [
        ...(teamId === null ? [] : [{ text: 'Write your team’s mission', path: `/c/${clientSlug}/okrs/draft/${teamId}` }]),
        { text: 'Read the deployment plan', path: `/c/${clientSlug}/plan` },
      ],
      overrideBy: clientLeads,
      canOverride: viewer.isAt(clientId, 'CLIENT_LEAD'),
    };
  }

  private ruleRef(): NonNullable<Gated['rule']> {
    const agreed = this.plan.answers.find((answer) => answer.key === 'trainingRule');
    if (!agreed || this.plan.number === null)
      return {
        text: `Whoever writes is trained first. This is the usual rule: ${this.plan.number === null ? 'no plan is in force yet' : `Plan ${this.plan.number} does not say`}.`,
      };
    const decidedOn = lastDecision(agreed);
    return {
      text: `${agreed.text.replace(/\.$/, '')} (Plan ${agreed.since})`,
      ...(agreed.decidedBy.length === 0 ? {} : { decidedBy: agreed.decidedBy.map((one) => one.name).join(', ') }),
      ...(decidedOn === null ? {} : { decidedOn: dayIn(this.facts.timeZone, decidedOn) }),
    };
  }
}

const lastDecision = (answer: AgreedAnswer) =>
  answer.decidedBy
    .map((one) => one.decidedAt)
    .sort()
    .at(-1) ?? null;
