export { learnedThings } from './learned-things.fixture.js';
export { tipThingNames } from './tip-things.fixture.js';
import { randomUUID } from 'node:crypto';
import { evidenceThings } from './consent-things.fixture.js';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

/** A path of `person` in a cohort that they run themselves: everything on it is theirs to do and to see. */
export async function learningThings(add: Add, person: string): Promise<Record<string, string>> {
  const programme = await add('programme', {
    code: `path-${randomUUID().slice(0, 8)}`,
    title: 'OKR coach',
    status: 'OPEN',
    created_by: person,
    created_at: at,
  });
  const draft = await add('programme_version', { programme_id: programme, number: 1, status: 'DRAFT', rules: {}, created_at: at });
  const of = { programme_version_id: draft };
  const module = await add('programme_module', { ...of, key: 'one', ordinal: 1, title: 'First' });
  const item = await add('programme_item', {
    ...of,
    module_id: module,
    key: 'read',
    ordinal: 1,
    kind: 'READ',
    title: 'Read',
    minutes: 5,
    completes_when: 'Read.',
  });
  const days = { apply_until: '2026-10-01', starts_on: '2026-11-01', drop_out_until: '2026-11-10', ends_on: '2027-02-01', time_zone: 'Europe/Berlin' };
  const cohort = await add('cohort', {
    programme_id: programme,
    programme_version_id: draft,
    name: 'Winter',
    ...days,
    facilitator_id: person,
    status: 'RUNNING',
  });
  const trainee = await add('trainee', { cohort_id: cohort, person_id: person, joined_on: '2026-11-01' });
  const quiz = {
    module_id: module,
    key: 'quiz',
    ordinal: 2,
    kind: 'QUIZ',
    title: 'Quiz',
    minutes: 5,
    completes_when: 'Passed.',
    settings: { bankKey: 'bank' },
  };
  const question = {
    key: 'q',
    kind: 'TRUE_FALSE',
    topic: 'Stance',
    text: 'So?',
    options: [],
    right: [],
    truth: true,
    number: null,
    accepted: [],
    explanation: '',
  };
  const test = await add('programme_item', { ...of, ...quiz });
  const attempt = await add('attempt', {
    ...{ trainee_id: trainee, item_id: test, number: 1, questions: JSON.stringify([question]) },
    ...{ pass_percent: 70, started_at: at, saved_at: at, grace_minutes: 2 },
  });
  const live = await add('programme_item', {
    ...of,
    module_id: module,
    key: 'live',
    ordinal: 3,
    kind: 'LIVE',
    title: 'Live',
    minutes: 60,
    completes_when: 'There.',
  });
  const when = { starts_at: '2026-11-20T16:00:00Z', time_zone: 'Europe/Berlin', minutes: 60, ics_uid: randomUUID(), status: 'HELD' };
  const session = await add('cohort_session', { cohort_id: cohort, item_id: live, ...when });
  return {
    ...(await evidenceThings(add, trainee, person)),
    path_live: live,
    path_quiz: test,
    path_session: session,
    path_attempt: attempt,
    path_trainee: trainee,
    path_item: item,
    path_module: module,
    path_cohort: cohort,
    path_version: draft,
  };
}
