import { personOf } from './people-acts.js';
import type { Act, ClientState } from './story.js';
import type { World } from './world.js';

const dayMs = 86_400_000;

/** The next weekday so many days after the moment that is told. */
function weekdayAfter(world: World, days: number): string {
  const date = new Date(world.clock.now().getTime() + days * dayMs);
  const weekday = date.getUTCDay();
  const on = weekday === 6 ? 2 : weekday === 0 ? 1 : 0;
  return new Date(date.getTime() + on * dayMs).toISOString().slice(0, 10);
}

const idsOf = (state: ClientState, names: readonly string[]): string[] => names.map((name) => personOf(state, name));

/** The coach plans a training in a few days and books people for it. */
const agendaItem = (kind: string, minutes: number, title: string) => ({ kind, minutes, title });

/** Three hours in which most of the time goes to the teams' own OKRs. */
const basicsAgenda = [
  agendaItem('INTRODUCTIONS', 10, 'Who we are, and one goal that we once missed'),
  agendaItem('THEORY', 25, 'What a key result says that a task does not'),
  agendaItem('APPLICATION', 45, 'Each team writes one objective in its own words, and why now'),
  agendaItem('BREAK', 15, 'Break'),
  agendaItem('APPLICATION', 45, 'From where to where: two key results, first alone, then in pairs'),
  agendaItem('APPLICATION', 25, 'Stretch, target and commit: what would be amazing, what do we promise?'),
  agendaItem('CLOSING', 15, 'What is open, and who asks whom by Friday'),
];

export const plansTraining =
  (title: string, inDays: number, people: readonly string[]): Act =>
  async (world, { coachId }, state) => {
    const input = {
      ...{ engagementId: state.engagementId, type: 'OKRS_BASICS', title, format: 'ONLINE', place: '', on: weekdayAfter(world, inDays), time: '10:00' },
      ...{ minutes: 180, places: 14, agenda: basicsAgenda, outcome: 'Everybody leaves with one key result of their own that a colleague could score.' },
    };
    const { workshop } = await world.act<{ workshop: { id: string } }>(coachId, 'planWorkshop', input, 'workshop { id }');
    state.workshops.set(title, workshop.id);
    await world.act(coachId, 'bookPeople', { workshopId: workshop.id, personIds: idsOf(state, people), required: true });
  };

/** It was held; those who are named were not there long enough. */
export const heldTraining =
  (title: string, missed: readonly string[] = []): Act =>
  async (world, { coachId }, state) => {
    const workshopId = state.workshops.get(title) ?? '';
    const { workshop } = await world.ask<{ workshop: { version: number } }>(coachId, `query($id: UUID!) { workshop(id: $id) { version } }`, { id: workshopId });
    const exceptions = idsOf(state, missed).map((personId) => ({ personId, minutes: 0 }));
    await world.act(coachId, 'recordAttendance', { workshopId, version: workshop.version, exceptions });
  };
