import { randomUUID } from 'node:crypto';
import { startApi, type Answer, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { TrainingModule } from './training.module.js';
import type { WorkshopType } from './workshops/workshop.kinds.js';

/** The doors of this context on a database of their own; for specs only. */
export const startTraining = (): Promise<TestApi> => startApi(TrainingModule.with({ publicUrl: 'https://cairn.example', secretKey: Buffer.alloc(32, 9) }));

export interface TrainingPlace {
  readonly practice: ArrangedPractice;
  readonly engagement: TestEngagement;
  readonly coach: TestPerson;
  readonly shadow: TestPerson;
  readonly lead: TestPerson;
  readonly coordinator: TestPerson;
  readonly housing: string;
  readonly planning: string;
  /** Of Housing, who writes OKRs. */
  readonly ana: TestPerson;
  /** Of Planning, who writes OKRs. */
  readonly ben: TestPerson;
}

/** A client with a coach, a shadow, those who run the programme, two teams and two authors. */
export async function arrangeTraining(api: TestApi, options: { timeZone?: string; isSample?: boolean } = {}): Promise<TrainingPlace> {
  const practice = await api.practice({ name: 'Northlight', isSample: options.isSample });
  const engagement = await practice.engagement({ name: 'Oakfield Council', timeZone: options.timeZone ?? 'Europe/Berlin' });
  const [coach, shadow] = [await practice.coach('Sam Okafor'), await practice.coach('Noa Berg')];
  await practice.coaches(coach, engagement);
  await practice.coaches(shadow, engagement, 'SHADOW');
  const lead = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  const coordinator = await practice.clientPerson(engagement, ['COORDINATOR'], 'Cleo Marsh');
  const [ana, ben] = [await practice.clientPerson(engagement, ['AUTHOR'], 'Ana Silva'), await practice.clientPerson(engagement, ['AUTHOR'], 'Ben Cole')];
  const [housing, planning] = [await practice.team(engagement, 'Housing'), await practice.team(engagement, 'Planning')];
  await practice.onRoster(engagement, lead, { teamId: housing });
  await practice.onRoster(engagement, ana, { teamId: housing, writesOkrs: true });
  await practice.onRoster(engagement, ben, { teamId: planning, writesOkrs: true });
  return { practice, engagement, coach, shadow, lead, coordinator, housing, planning, ana, ben };
}

/** More people of the roster, each an author of Housing. */
export async function morePeople(place: TrainingPlace, count: number): Promise<TestPerson[]> {
  const people: TestPerson[] = [];
  for (let n = 1; n <= count; n += 1) {
    const person = await place.practice.clientPerson(place.engagement, ['AUTHOR'], `Author ${String(n).padStart(2, '0')}`);
    await place.practice.onRoster(place.engagement, person, { teamId: place.housing, writesOkrs: true });
    people.push(person);
  }
  return people;
}

export const key = (): string => randomUUID();
export const codeOf = (answer: Pick<Answer, 'errors'>): string | undefined => answer.errors?.[0]?.extensions.code;
export const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);

const shown = `workshop { id status title on time endTime startsAt minutes places booked version outcome outcomeAgreedByName outcomeScore outcomeLearning quizId recordingUrl cancelledReason
  agenda { time title minutes kind } seats { personName state minutesAttended attended required } mySeat { state minutesAttended } makeUps { id state version remark } myMakeUp { id state remark version }
  myQuiz { passed attempts bestPercent openAttemptId } quizPassed myFeedback { useful pace } feedback { answers useful tooFast helped missing }
  availableActions { action state { __typename ... on Gated { headline } ... on Allowed { label } } } }`;
const inputs: Readonly<Record<string, string>> = { agreeWorkshopOutcome: 'AgreeOutcomeArgs', scoreWorkshopOutcome: 'ScoreOutcomeArgs' };
const more: Readonly<Record<string, string>> = { recordAttendance: 'lostClearance' };
export const documentOf = (name: string): string =>
  `mutation ($input: ${inputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Args`}!) { ${name}(input: $input) { ${shown} ${more[name] ?? ''} errors { code field message } } }`;
export const WORKSHOP = `query ($id: UUID!) { workshop(id: $id) { ${shown.slice('workshop { '.length)} }`;

/** The whole answer. */
export const ask = (api: TestApi, person: Pick<TestPerson, 'id'>, name: string, input: object): Promise<Answer> =>
  api.as(person)(documentOf(name), { input: { idempotencyKey: key(), ...input } });
/** What the mutation gave; fails the spec where it was refused at the door. */
export async function act(api: TestApi, person: Pick<TestPerson, 'id'>, name: string, input: object) {
  const answer = await ask(api, person, name, input);
  if (answer.errors) throw new Error(`${name}: ${answer.errors.map((error) => error.message).join('; ')}`);
  return answer.data[name];
}

export const agenda = [
  { title: 'Introductions', minutes: 10, kind: 'INTRODUCTIONS' },
  { title: 'Theory', minutes: 20, kind: 'THEORY' },
  { title: 'Write your own', minutes: 60, kind: 'APPLICATION' },
];

/** What the coach plans: Thursday 3 December, 10:00 to 12:00 in Berlin. */
export const planned = (place: Pick<TrainingPlace, 'engagement'>, more: object = {}) => ({
  engagementId: place.engagement.id,
  type: 'OKRS_BASICS' satisfies WorkshopType,
  title: 'OKRs basics',
  format: 'ONLINE',
  place: 'https://meet.example/okrs',
  on: '2026-12-03',
  time: '10:00',
  minutes: 120,
  places: 12,
  outcome: 'Everybody has drafted one objective.',
  agenda,
  readings: [{ title: 'The plan', url: 'https://cairn.example/plan' }],
  ...more,
});

export async function planOne(api: TestApi, place: TrainingPlace, more: object = {}): Promise<{ id: string; version: number }> {
  const done = await act(api, place.coach, 'planWorkshop', planned(place, more));
  if (!done.workshop) throw new Error(JSON.stringify(done.errors));
  return done.workshop;
}

export const versionOf = async (api: TestApi, id: string): Promise<number> =>
  (await api.sql.query<{ version: number }>(`select version from workshop where id = $1`, [id])).rows[0]?.version ?? 0;

/** Mails of this practice whose key begins so, by reader; the attachment as text. */
export async function mailsOf(api: TestApi, practiceId: string, keyBegins: string) {
  const { rows } = await api.sql.query<{ to_name: string; subject: string; text: string; status: string; attachments: { type: string; base64: string }[] }>(
    `select to_name, subject, text, status, attachments from mail where practice_id = $1 and key like $2 order by queued_at, to_name, subject`,
    [practiceId, `${keyBegins}%`],
  );
  return rows.map((row) => ({
    to: row.to_name,
    subject: row.subject,
    text: row.text,
    status: row.status,
    type: row.attachments[0]?.type,
    calendar: row.attachments[0] ? Buffer.from(row.attachments[0].base64, 'base64').toString('utf8') : undefined,
  }));
}
