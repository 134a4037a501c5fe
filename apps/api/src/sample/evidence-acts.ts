import { personOf } from './people-acts.js';
import type { Act } from './story.js';

/** Somebody who coaches for the practice and learns there too works beside the lead coach. */
export const coachesBeside =
  (name: string, email: string): Act =>
  async (world, { ownerId, coachId }, state) => {
    const { person } = await world.act<{ person: { id: string } }>(
      ownerId,
      'addPracticePerson',
      { name, email, roles: ['COACH'], invite: false },
      'person { id }',
    );
    state.people.set(name, person.id);
    await world.act(coachId, 'putCoachOn', { engagementId: state.engagementId, personId: person.id, part: 'CO_COACH' });
  };

/** A cycle that they led or co-led is shown for their certificate, without a name. */
export const showsCycle =
  (name: string, cycleNumber: number, text: string): Act =>
  async (world, _, state) => {
    await world.act(personOf(state, name), 'showEvidence', { engagementId: state.engagementId, kind: 'CYCLE', cycleNumber, text });
  };

interface Hours {
  readonly clientName: string;
  readonly contact?: string;
  /** People in a group. */
  readonly group?: number;
  readonly startsOn: string;
  readonly endsOn?: string;
  readonly paid?: number;
  readonly proBono?: number;
  readonly consented?: boolean;
  readonly training?: boolean;
  /** Of the client of this story. */
  readonly here?: boolean;
}

/** Somebody of the story, or its coach, keeps the log of their coaching; times are in hours. */
export const logsHours =
  (whose: string, ...lines: readonly Hours[]): Act =>
  async (world, { coachId }, state) => {
    await world.actAll(
      whose === 'coach' ? coachId : personOf(state, whose),
      'logHours',
      lines.map(
        ({ clientName, contact = '', group = null, startsOn, endsOn = startsOn, paid = 0, proBono = 0, consented = true, training = false, here = false }) => ({
          ...{ clientName, contact, form: group === null ? 'INDIVIDUAL' : 'GROUP', groupSize: group, startsOn, endsOn, consented },
          ...{ paidMinutes: paid * 60, proBonoMinutes: proBono * 60, activity: training ? 'TRAINING' : 'COACHING', eligible: !training },
          clientId: here ? state.clientId : null,
        }),
      ),
    );
  };
