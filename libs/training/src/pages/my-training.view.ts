import { dayWords, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { gated } from '@cairn/platform';
import type { GateOf } from '../gate/gate-of.js';
import { stepOf } from '../gate/gate.words.js';
import { workshopView } from '../workshops/workshop.view.js';
import type { OwnFacts } from './training-page.queries.js';
import type { MyTraining } from './training-page.types.js';
import { draftingOf, stepView, wordsOf } from './training-page.view.js';

/** The reader's own training: where they stand, what comes next, and what they and their team wait for. */
export function myTrainingView(facts: OwnFacts, gate: GateOf, viewer: Viewer, now: Date): MyTraining {
  const me = gate.people.find((person) => person.personId === viewer.personId);
  if (!me) throw notFound();
  const { engagementId, clientName, clientSlug, completeCycles } = facts;
  const team = facts.teams.find((one) => one.id === me.teamId) ?? null;
  const reader = { ...gate.reader(viewer), isOfPractice: false };
  const step = stepOf(me, gate.reading);
  const own = gate.forPerson(reader, me.teamId);
  const ofTeam = team && gate.forTeam(reader, team);
  const lastDay = gate.letInUntil(me);
  const letIn = lastDay === null ? '' : `. You were let in early and can write until ${dayWords(lastDay, facts.today)}; your training stays due`;
  const until = me.state === 'CLEARED' ? (me.clearance?.untilCompleteCycles ?? null) : null;
  return {
    ...{ engagementId, clientName, clientSlug, teamId: me.teamId, teamName: team?.name ?? null, writesOkrs: me.writesOkrs, state: me.state },
    ...{ words: `${wordsOf(me)}${letIn}`, since: me.clearance?.since ?? null, cyclesLeft: until === null ? null : until - completeCycles },
    step: me.state === 'CLEARED' ? null : stepView(step, step.toYou),
    ...draftingOf(gate),
    gate: own && gated(own),
    teamGate: ofTeam && gated(ofTeam),
    workshops: facts.workshops.map((one) => workshopView(one, viewer, now)),
    history: facts.history.map(({ at, words }) => ({ at, words })),
  };
}
