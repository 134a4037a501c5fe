import { countWords } from '@cairn/kernel';
import { canKeepRoster } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { availableAction, gated, type AvailableAction, type Verdict } from '@cairn/platform';
import type { GateOf } from '../gate/gate-of.js';
import type { PersonOfGate } from '../gate/gate.facts.js';
import { isCounted } from '../gate/gate.rules.js';
import { stepOf, type Step } from '../gate/gate.words.js';
import { canOpenGateEarly } from '../openings/opening.policy.js';
import { openingView } from '../openings/opening.view.js';
import { leaderWords } from '../workshops/workshop-leaders.js';
import { canBookOthers, canPlanWorkshop } from '../workshops/workshop.policy.js';
import { workshopView } from '../workshops/workshop.view.js';
import type { ListedPerson, PageFacts } from './training-page.queries.js';
import { funnelOf, needsSession, workingDaysLeft } from './training-page.rules.js';
import type { TrainingPage, TrainingPerson, TrainingStep } from './training-page.types.js';

/** The page as those who run the programme see it. */
export function trainingPageView(facts: PageFacts, gate: GateOf<PersonOfGate & ListedPerson>, viewer: Viewer, now: Date): TrainingPage {
  const { engagementId, clientName, clientSlug, timeZone } = facts;
  const counted = gate.people.map((person) => ({ ...person, step: stepOf(person, gate.reading) }));
  const whole = gate.whole();
  const locked = gate.forAll(gate.reader(viewer), whole);
  const people = counted.map((person): TrainingPerson => {
    const { entryId, entryVersion, personId, name, teamId, leadsTeam, writesOkrs, state, clearance } = person;
    return {
      ...{ id: entryId, version: entryVersion, personId, name, teamId, leadsTeam, writesOkrs, state, roles: [...person.roles] },
      teamName: facts.teams.find((team) => team.id === teamId)?.name ?? null,
      isCounted: isCounted(person, gate.rule),
      words: wordsOf(person),
      since: clearance?.since ?? null,
      step: state === 'CLEARED' ? null : stepView(person.step, person.step.text),
      needsSession: needsSession(person, gate.rule),
      letInUntil: gate.letInUntil(person),
    };
  });
  return {
    ...{ engagementId, clientName, clientSlug, timeZone, planNumber: gate.plan.number, ...draftingOf(gate) },
    workingDaysLeft: workingDaysLeft(gate.drafting?.on ?? null, now, timeZone),
    funnel: { engagementId, ...funnelOf(counted, gate.rule, whole), ...gate.letIn(whole) },
    gate: locked && gated(locked),
    people,
    workshops: facts.workshops.map((one) => workshopView(one, viewer, now)),
    leaders: canPlanWorkshop(viewer, facts) ? facts.leaders.map(({ personId, name, part }) => ({ personId, name, words: leaderWords[part] })) : [],
    openings: facts.openingsEver.map((one) => openingView(one, viewer, facts)),
    availableActions: actionsOf(facts, viewer, { toBook: people.filter((person) => person.needsSession).length, isLocked: locked !== null }),
  };
}

/** The day of drafting, and the words that go before it. */
export const draftingOf = ({ drafting }: Pick<GateOf, 'drafting'>): Pick<TrainingPage, 'draftingOn' | 'draftingWords'> => ({
  draftingOn: drafting?.on ?? null,
  draftingWords: drafting?.words ?? null,
});

export const wordsOf = (person: { readonly clearance: { readonly words: string; readonly lapsedBecause: string | null } | null }): string =>
  person.clearance?.lapsedBecause ?? person.clearance?.words ?? 'No workshop attended yet';

export const stepView = ({ kind, on, workshopId }: Step, text: string): TrainingStep => ({ kind, text, on, workshopId });

function actionsOf(facts: PageFacts, viewer: Viewer, { toBook, isLocked }: { toBook: number; isLocked: boolean }): AvailableAction[] {
  const place = { id: facts.engagementId, clientId: facts.clientId, engagementId: facts.engagementId };
  const closed = {
    code: 'ENGAGEMENT_CLOSED',
    headline: 'This engagement is closed, so its record stays as it is.',
    left: [],
    meanwhile: [],
    overrideBy: [],
    canOverride: false,
  };
  const act = (action: string, may: boolean, label: string, refusal: string, ask?: string): AvailableAction[] => {
    const verdict: Verdict = !may
      ? { forbidden: refusal, ...(ask === undefined ? {} : { ask }) }
      : facts.status === 'CLOSED'
        ? { gated: closed }
        : { allowed: label };
    return [availableAction(action, verdict)];
  };
  const [lead] = facts.clientLeads;
  return [
    ...act('planWorkshop', canPlanWorkshop(viewer, place), 'Plan a workshop', 'The coaches plan workshops.'),
    ...act(
      'bookPeople',
      canBookOthers(viewer, place),
      toBook === 0 ? 'Book people' : `Book ${countWords(toBook, 'person', 'people')}`,
      'Those who run the programme book others.',
    ),
    ...act('keepRoster', canKeepRoster(viewer, place), 'Change who writes OKRs', 'The coach, the client lead and the coordinator keep the list of people.'),
    ...(isLocked ? act('openGateEarly', canOpenGateEarly(viewer, place), 'Open the gate early', 'Only the client lead can open the gate early.', lead) : []),
  ];
}
