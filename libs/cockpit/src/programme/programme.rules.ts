import { countWords, dayIn, dayWords, type Day } from '@cairn/kernel';
import { phaseName, phaseState } from '@cairn/engagements';
import type { RawFacts } from '../raw-facts.js';
import { momentOf } from '../moment.rules.js';
import { factsOf } from '../facts.rules.js';
import type { Programme, ProgrammeDecision, ProgrammeDrafting, ProgrammePart, ProgrammeTraining } from './programme.types.js';

export interface ProgrammeReader {
  readonly now: Date;
  readonly personId: string;
  readonly decides: boolean;
}

export interface ProgrammeFacts extends RawFacts {
  readonly outcome: string | null;
  /** The lead coach, else the next in line. */
  readonly coachName: string | null;
}

export interface RosterFacts {
  readonly teams: number;
  readonly people: number;
  readonly okrAuthors: number;
  /** Asked to a workshop, or trained already. */
  readonly invited: number;
  /** With a session, or trained already. */
  readonly booked: number;
}

const monthAhead = 31;

function decisionsOf(raw: ProgrammeFacts, reader: ProgrammeReader): ProgrammeDecision[] {
  const set = raw.openSet;
  if (set?.status !== 'WAITING' || !set.signers.some((signer) => signer.personId === reader.personId && signer.status === 'WAITING')) return [];
  return [{ changeSetId: set.id, changes: set.changes, decideBy: set.decideBy, askedBy: raw.coachName ?? 'Your coach' }];
}

/** What a reader does this month: decide, and open what starts. */
function partOf(raw: RawFacts, decisions: readonly ProgrammeDecision[], reader: ProgrammeReader, today: Day): ProgrammePart[] {
  const last = dayIn('UTC', new Date(reader.now.getTime() + monthAhead * 86_400_000));
  const decide = decisions.map((decision) => ({
    what: `Decide on ${countWords(decision.changes, 'change')} to the deployment plan`,
    on: decision.decideBy,
    path: `/c/${raw.clientSlug}/plan`,
  }));
  const starts = raw.phases
    .filter((phase) => phase.startsOn >= today && phase.startsOn <= last)
    .map((phase) => ({ what: `${phaseName(phase)} starts`, on: phase.startsOn, path: null }));
  return [...decide, ...(reader.decides ? starts : [])];
}

/** Null before anybody was asked to a workshop. */
const trainingOf = ({ training }: RawFacts, { invited, booked }: RosterFacts): ProgrammeTraining | null =>
  invited === 0 ? null : { invited, booked, trained: training.cleared, toTrain: training.counted };

/** Of the cycle that is drafted, else of the one that runs. */
const draftingOf = ({ okrs: { cycle } }: RawFacts): ProgrammeDrafting | null =>
  cycle && { cycleNumber: cycle.number, teams: cycle.teams, withCoach: cycle.sent, ready: cycle.ready, published: cycle.published };

/** The programme says first whether a decision waits for its reader, else where the programme stands. */
export function programmeOf(raw: ProgrammeFacts, roster: RosterFacts, reader: ProgrammeReader): Programme {
  const today = dayIn(raw.timeZone, reader.now);
  const facts = factsOf(raw, () => '');
  const decisions = decisionsOf(raw, reader);
  const moment = momentOf(facts, today);
  const planSince = raw.plan ? dayIn(raw.timeZone, raw.plan.inForceFrom) : null;
  const inForce = raw.plan && planSince ? `Plan ${raw.plan.number} is in force since ${dayWords(planSince, today)}.` : 'No deployment plan is in force yet.';
  return {
    clientName: raw.clientName,
    clientSlug: raw.clientSlug,
    title: `${raw.clientName}’s OKR programme`,
    subtitle: decisions.length > 0 ? 'One decision is waiting for you.' : `${moment}. ${inForce}`,
    outcome: raw.outcome,
    coachName: raw.coachName,
    phases: raw.phases.map((phase) => ({ name: phaseName(phase), state: phaseState(phase, today), startsOn: phase.startsOn, endsOn: phase.endsOn })),
    decisions,
    planNumber: raw.plan?.number ?? null,
    planSince,
    teams: roster.teams,
    people: roster.people,
    okrAuthors: roster.okrAuthors,
    training: trainingOf(raw, roster),
    drafting: draftingOf(raw),
    yourPart: partOf(raw, decisions, reader, today),
  };
}
