import { createHash, randomUUID } from 'node:crypto';
import type { ArrangedPractice, TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { assessingThings } from './assessing-things.fixture.js';
import { certificationThingNames, certificationThings } from './certification-things.fixture.js';
import { consentThings } from './consent-things.fixture.js';
import { clientNameThings } from './client-name-things.fixture.js';
import { gateThings } from './gate-things.fixture.js';
import { learnedThings, learningThings, tipThingNames } from './learning-things.fixture.js';
import { sheetThings } from './sheet-things.fixture.js';
import { workshopThings } from './workshop-things.fixture.js';
import { okrThings } from './okr-things.fixture.js';

/** One row of every table that an argument may name; the value is what the argument takes. */
export type Things = Readonly<Record<string, string>>;

export interface Home {
  readonly practice: ArrangedPractice;
  readonly owner: TestPerson;
  readonly coach: TestPerson;
  /** Of the client that both coach. */
  readonly own: Things;
  /** Of another client of the same practice, which the coach is not on. */
  readonly sibling: Things;
}

const at = '2026-11-16T09:00:00Z';
const scoring = { system: 'stretchTargetCommit', headline: 'stretch', prescored: true, objectiveScore: 'never', update: 'valuePredictionHealth' };
const agreed = {
  key: 'scoring',
  number: 5,
  title: 'Scoring',
  heading: 'Scoring',
  question: 'How are key results scored?',
  value: scoring,
  text: 'From 0 to 100.',
  why: '',
  since: 3,
  decidedBy: [],
  cyclesThen: 0,
  fromCycle: null,
  overridden: false,
};
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A client with one of everything that can be named, in the hands of `person`. */
async function everythingOf(api: TestApi, practice: ArrangedPractice, engagement: TestEngagement, person: TestPerson): Promise<Things> {
  const of = { practice_id: practice.id, client_id: engagement.clientId, engagement_id: engagement.id };
  const add = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const whole: Record<string, unknown> = { practice_id: practice.id, id: randomUUID(), ...row };
    const names = Object.keys(whole);
    await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(whole));
    return whole['id'] as string;
  };
  const team = await practice.team(engagement, `Housing ${randomUUID().slice(0, 6)}`);
  const phase = await add('phase', { ...of, kind: 'CYCLE', cycle_number: 1, ordinal: 1, starts_on: '2026-09-01', ends_on: '2026-11-20' });
  const member = await practice.clientPerson(engagement, ['MEMBER'], 'Mo Lin');
  const entry = await add('engagement_person', { ...of, person_id: member.id, team_id: team, added_at: at });
  const rosterImport = await add('roster_import', {
    ...of,
    started_by: person.id,
    file_name: 'people.csv',
    sheet: { header: ['Name'], rows: [{ number: 2, cells: ['Ana Silva'] }], above: 0 },
    status: 'OPEN',
    created_at: at,
  });
  const note = await add('engagement_note', { ...of, author_id: person.id, body: 'Ask again on Friday.', visibility: 'CLIENT', created_at: at });
  const set = await add('change_set', {
    ...of,
    number: 1,
    status: 'WAITING',
    revision: 1,
    created_by: person.id,
    created_at: at,
    sent_by: person.id,
    sent_at: at,
    decide_by: '2026-11-30',
    why_now: 'Now.',
    if_nothing: 'Nothing.',
    text_sha256: hash('set'),
  });
  const inSet = { ...of, change_set_id: set };
  const change = {
    parameter_key: 'scoring',
    ordinal: 1,
    question: 'How are key results scored?',
    proposed_value: scoring,
    proposed_text: 'From 0 to 100.',
    text_sha256: hash('change'),
    changed_in_revision: 1,
  };
  await add('parameter_change', { ...inSet, ...change });
  await add('change_set_revision', {
    ...inSet,
    revision: 1,
    changes: JSON.stringify([]),
    text: 'The set.',
    text_sha256: hash('set'),
    sent_by: person.id,
    sent_at: at,
  });
  await add('signer', {
    ...inSet,
    person_id: person.id,
    name: person.name,
    capacities: ['CLIENT_LEAD'],
    parameter_keys: ['scoring'],
    status: 'WAITING',
    last_mailed_at: at,
  });
  await add('plan_version', {
    ...of,
    number: 3,
    parameters: JSON.stringify([agreed]),
    change_set_id: set,
    in_force_from: at,
    decided_by: JSON.stringify([]),
    text: 'Plan 3.',
    text_sha256: hash('plan'),
  });
  const nudge = await add('nudge', { ...inSet, nudged_by: person.id, created_at: at, send_at: '2026-11-26T12:00:00Z' });
  const planNote = await add('plan_note', {
    ...of,
    parameter_key: 'scoring',
    author_id: person.id,
    author_name: person.name,
    body: 'Why so?',
    visibility: 'CLIENT',
    created_at: at,
  });
  const waiver = await add('waiver', {
    ...of,
    parameter_key: 'scoring',
    team_id: team,
    reason: 'Our carrier.',
    expires_on: '2027-02-01',
    status: 'ASKED',
    asked_by: person.id,
    asked_at: at,
  });
  const mail = {
    to_name: 'Mo Lin',
    to_address: member.email,
    from_name: 'Sam Okafor',
    subject: 'Decision',
    preview: '',
    html: '<p></p>',
    text: '',
    held: false,
    status: 'FAILED',
    error: 'Refused.',
    queued_at: at,
  };
  const failedMail = await add('mail', { ...mail, client_id: engagement.clientId, key: randomUUID(), message_id: `<${randomUUID()}@example.test>` });
  const deadJob = await add('dead_job', {
    event_id: randomUUID(),
    job: 'deployment.ask-signers',
    data: {},
    attempts: 5,
    error_code: 'Error',
    reference: randomUUID(),
  });
  const session = randomUUID();
  await api.sql.query(
    `insert into session (id, token_hash, account_id, created_at, last_seen_at, expires_at, method) values ($1, decode($2, 'hex'), $3, $4, $5, $6, 'CODE')`,
    [session, hash(session), person.accountId, at, '2026-11-26T10:50:00Z', '2026-12-20T09:00:00Z'],
  );
  return {
    ...{
      practice: practice.id,
      client: engagement.clientId,
      slug: engagement.slug,
      engagement: engagement.id,
      person: member.id,
      coach: person.id,
      session,
      team,
      phase,
    },
    ...{
      engagement_person: entry,
      roster_import: rosterImport,
      engagement_note: note,
      ...{ change_set: set, nudge, plan_note: planNote, waiver },
    },
    ...{ mail: failedMail, dead_job: deadJob, ...(await clientNameThings(add, engagement.clientId, person.id)) },
    ...(await sheetThings(add, of, { team, person: person.id })),
    ...(await certificationThings(add, practice.id, { person: person.id, member: member.id })),
    ...{ ...(await assessingThings(add, { person: person.id, other: member.id })), ...(await learningThings(add, person.id)) },
    ...{ ...(await consentThings(add, engagement.clientId, person.id)), ...(await gateThings(add, of, person.id, person.id)) },
    ...(await learnedThings(api, add, of, { author: person.id, second: member.id })),
    ...(await workshopThings(add, of, { member: member.id, person: person.id })),
    ...(await okrThings(add, of, { team: await practice.team(engagement, 'Planning'), other: team, authorId: person.id })),
  };
}

/** A practice with two clients; whoever asks holds every role that opens a door, so that only the row decides. */
export async function arrangeHome(api: TestApi): Promise<Home> {
  const practice = await api.practice({ isSample: true });
  const [first, second] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Marisol Health' })];
  const owner = await practice.grant(await practice.owner(), 'COACH');
  const coach = await practice.coach();
  for (const person of [owner, coach])
    for (const role of ['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR'] as const) await practice.grant(person, role, first.clientId);
  await practice.coaches(owner, first, 'CO_COACH');
  await practice.coaches(coach, first, 'LEAD');
  await practice.coaches(owner, second, 'LEAD');
  const [own, sibling] = [await everythingOf(api, practice, first, coach), await everythingOf(api, practice, second, owner)];
  // The coaches of a practice know each other and its quizzes: to somebody of the sibling client these are a person there, and no quiz.
  // Certification is of the practice, too, and so is what coaches write to each other.
  const noneOfTheirs = Object.fromEntries(['quiz', ...certificationThingNames, ...tipThingNames].map((thing) => [thing, sibling['workshop'] ?? '']));
  return { practice, owner, coach, own, sibling: { ...sibling, ...noneOfTheirs, coach: sibling['person'] ?? '' } };
}
