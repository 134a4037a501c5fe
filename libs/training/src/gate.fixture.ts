import { randomUUID } from 'node:crypto';
import { DeploymentModule } from '@cairn/deployment';
import { systemScope } from '@cairn/platform';
import { startApi, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { recomputeClearance, type Moved } from './clearance/recompute-clearance.js';
import type { ClearanceCause } from './clearance/clearance.rules.js';
import { TrainingModule } from './training.module.js';

export const key = (): string => randomUUID();

/** The doors of this context on a database of their own; for specs only. */
export const startTraining = (): Promise<TestApi> =>
  startApi(
    DeploymentModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 9) }),
    TrainingModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 9) }),
  );

export interface GatePlace {
  readonly practice: ArrangedPractice;
  readonly engagement: TestEngagement;
  readonly coach: TestPerson;
  readonly clientLead: TestPerson;
  readonly coordinator: TestPerson;
  /** Housing: Ana leads, Ben and Chu write, Mo takes part. */
  readonly housing: string;
  readonly ana: TestPerson;
  readonly ben: TestPerson;
  readonly chu: TestPerson;
  readonly mo: TestPerson;
}

const of = (place: { engagement: TestEngagement }) => ({
  practice_id: place.engagement.practiceId,
  client_id: place.engagement.clientId,
  engagement_id: place.engagement.id,
});

/** A row of this or another context, as the superuser. */
export async function put(api: TestApi, table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const whole: Record<string, unknown> = { id: randomUUID(), ...row };
  const names = Object.keys(whole);
  await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(whole));
  return whole['id'] as string;
}

/** A client with its coach, its lead, one team of four and a first cycle that starts on Monday 7 December. */
export async function arrangeGate(api: TestApi): Promise<GatePlace> {
  const practice = await api.practice({ name: 'Northlight' });
  const engagement = await practice.engagement({ name: 'Oakfield Council', timeZone: 'Europe/Berlin' });
  const coach = await practice.coach('Sam Okafor');
  await practice.coaches(coach, engagement);
  const clientLead = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  const coordinator = await practice.clientPerson(engagement, ['COORDINATOR'], 'Cleo Vance');
  const housing = await practice.team(engagement, 'Housing');
  const ana = await practice.clientPerson(engagement, ['TEAM_LEAD'], 'Ana Reyes');
  const ben = await practice.clientPerson(engagement, ['AUTHOR'], 'Ben Adler');
  const chu = await practice.clientPerson(engagement, ['AUTHOR', 'KR_CHAMPION'], 'Chu Anand');
  const mo = await practice.clientPerson(engagement, ['MEMBER'], 'Mo Lin');
  await practice.onRoster(engagement, ana, { teamId: housing, writesOkrs: true, leadsTeam: true });
  for (const person of [ben, chu]) await practice.onRoster(engagement, person, { teamId: housing, writesOkrs: true });
  await practice.onRoster(engagement, mo, { teamId: housing });
  await put(api, 'phase', { ...of({ engagement }), kind: 'TRAINING', ordinal: 1, starts_on: '2026-11-16', ends_on: '2026-12-06' });
  await put(api, 'phase', { ...of({ engagement }), kind: 'CYCLE', ordinal: 2, cycle_number: 1, starts_on: '2026-12-07', ends_on: '2027-03-31' });
  return { practice, engagement, coach, clientLead, coordinator, housing, ana, ben, chu, mo };
}

/** A plan in force since a moment, agreed by Dana Ruiz; it takes the place of the one before. */
export async function agreePlan(
  api: TestApi,
  place: GatePlace,
  plan: { number: number; from: string; rule?: object | null; since?: Record<string, number> },
): Promise<void> {
  const decidedBy = [{ personId: place.clientLead.id, name: 'Dana Ruiz', capacities: ['CLIENT_LEAD'], parameterKeys: [], decidedAt: plan.from }];
  const answer = (name: string, number: number | null, title: string, value: unknown) => ({
    ...{ key: name, number, title, heading: title, question: `${title}?`, value, text: title, why: 'So.', since: plan.since?.[name] ?? 1 },
    ...{ decidedBy, cyclesThen: 0, fromCycle: null, until: null, overridden: false },
  });
  const rule = plan.rule === undefined ? { who: 'everyoneWhoWrites' } : plan.rule;
  const parameters = [
    answer('levels', 1, 'Levels', { levels: ['organisation', 'team'], teams: 'all', chosenTeams: [] }),
    answer('cycle', 4, 'Cycle', { months: 4, top: 'same' }),
    ...(rule === null ? [] : [answer('trainingRule', null, 'Training', rule)]),
  ];
  await api.sql.query(`update plan_version set replaced_at = $2 where engagement_id = $1 and replaced_at is null`, [place.engagement.id, plan.from]);
  await put(api, 'plan_version', {
    ...of(place),
    ...{ number: plan.number, parameters: JSON.stringify(parameters), change_set_id: randomUUID(), in_force_from: plan.from },
    ...{ decided_by: JSON.stringify(decidedBy), text: 'Plan', text_sha256: 'x' },
  });
}

/** A workshop of two hours at ten in Berlin. */
export const workshop = (api: TestApi, place: GatePlace, on: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  put(api, 'workshop', {
    ...of(place),
    ...{ type: 'OKRS_BASICS', title: 'OKRs basics', format: 'ONLINE', starts_local: `${on} 10:00`, time_zone: 'Europe/Berlin', starts_at: `${on}T09:00:00Z` },
    ...{
      minutes: 120,
      places: 12,
      led_by: place.coach.id,
      status: 'PLANNED',
      ics_uid: randomUUID(),
      created_by: place.coach.id,
      created_at: '2026-11-01T09:00:00Z',
    },
    ...more,
  });

/** Somebody's seat; with minutes their attendance is recorded. */
export const seat = (api: TestApi, place: GatePlace, workshopId: string, person: TestPerson, more: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  put(api, 'workshop_seat', {
    ...of(place),
    ...{ workshop_id: workshopId, person_id: person.id, state: 'BOOKED', booked_at: '2026-11-02T09:00:00Z', ...more },
    ...('minutes_attended' in more ? { attendance_at: '2026-11-20T12:00:00Z' } : {}),
  });

/** What another feature does after it wrote attendance, a make-up or a quiz. */
export const recompute = (
  api: TestApi,
  place: GatePlace,
  people: readonly TestPerson[],
  cause: ClearanceCause = { kind: 'ATTENDANCE_RECORDED' },
): Promise<readonly Moved[]> =>
  api.db.tx(systemScope(place.practice.id), (tx) =>
    recomputeClearance(tx, { engagementId: place.engagement.id, clientId: place.engagement.clientId, personIds: people.map((one) => one.id), cause }),
  );

/** People who attended the whole of a workshop on 20 November. */
export async function trained(api: TestApi, place: GatePlace, people: readonly TestPerson[]): Promise<string> {
  const held = await workshop(api, place, '2026-11-20', { status: 'HELD', held_at: '2026-11-20T11:00:00Z' });
  for (const person of people) await seat(api, place, held, person, { minutes_attended: 120 });
  await recompute(api, place, people, { kind: 'ATTENDANCE_RECORDED', workshopId: held });
  return held;
}
