import { applicationThings } from './application-things.fixture.js';
import { certificateThings } from './certificate-things.fixture.js';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

/** All of certification belongs to the practice, to none of its clients. */
export const certificationThingNames = [
  'programme',
  'programme_version',
  'programme_module',
  'programme_item',
  'cohort',
  'trainee',
  'certificate',
  'signing_key',
  'application',
  'answer_batch',
  'interview_slot',
  'continuing_education',
  'cohort_message',
  'trainee_nudge',
  'question_bank',
  'bank_question',
  'network_request',
  'network_member',
] as const;

const at = '2026-11-16T09:00:00Z';

/** One of everything about certification that an argument may name: a programme with a draft, and a cohort of its published version with a trainee. */
export async function certificationThings(add: Add, practiceId: string, given: { person: string; member: string }): Promise<Record<string, string>> {
  const of = { practice_id: practiceId };
  const code = `coach-${practiceId.slice(0, 8)}-${given.member.slice(0, 8)}`;
  const programme = await add('programme', { ...of, code, title: 'OKR coach', created_by: given.person, created_at: at });
  const version = { ...of, programme_id: programme, rules: {}, rubric: JSON.stringify([]), created_at: at };
  const content = async (versionId: string): Promise<{ module: string; item: string }> => {
    const inVersion = { ...of, programme_version_id: versionId };
    const module = await add('programme_module', { ...inVersion, key: 'stance', ordinal: 1, title: 'Stance' });
    const read = { key: 'ask', ordinal: 1, kind: 'READ', title: 'Ask', minutes: 10, completes_when: 'You read it.', settings: {} };
    return { module, item: await add('programme_item', { ...inVersion, module_id: module, ...read }) };
  };
  const draft = await add('programme_version', { ...version, number: 2, status: 'DRAFT' });
  const written = await content(draft);
  const bank = await add('question_bank', { ...of, programme_version_id: draft, key: 'stance', title: 'Stance' });
  const asked = { ordinal: 1, kind: 'TRUE_FALSE', topic: 'Stance', text: 'So?', answer: JSON.stringify(true) };
  const published = await add('programme_version', { ...version, number: 1, status: 'PUBLISHED', published_at: at });
  const days = { apply_until: '2026-12-10', starts_on: '2027-01-11', drop_out_until: '2027-02-01', ends_on: '2027-06-30', time_zone: 'Europe/Berlin' };
  const cohort = await add('cohort', {
    ...of,
    programme_id: programme,
    programme_version_id: published,
    name: 'Spring 27',
    ...days,
    facilitator_id: given.person,
  });
  const trainee = await add('trainee', { ...of, cohort_id: cohort, person_id: given.member, joined_on: '2026-11-16' });
  const sentLater = { send_at: '2027-01-30' };
  const readers = JSON.stringify([{ traineeId: trainee, name: 'Priya' }]);
  const message = { cohort_id: cohort, sent_by: given.person, to_whom: 'ALL', subject: 'Dates', body: 'Until then.', recipients: readers, written_at: at };
  const nudge = { trainee_id: trainee, person_id: given.member, nudged_by: given.person, nudged_on: '2026-11-16', rests_until: '2026-11-19', nudged_at: at };
  const words = {
    cohort_message: await add('cohort_message', { ...of, ...message, ...sentLater }),
    trainee_nudge: await add('trainee_nudge', { ...of, ...nudge, ...sentLater }),
  };
  const certificates = await certificateThings(add, practiceId, { ...given, trainee, programme, version: published });
  return {
    ...certificates,
    ...words,
    ...(await applicationThings(add, of, { programme, person: given.person })),
    programme,
    programme_version: draft,
    programme_module: written.module,
    programme_item: written.item,
    question_bank: bank,
    network_request: await add('network_request', { ...of, name: 'Noor', email: `${given.member.slice(0, 8)}@example.test`, asked_at: at }),
    network_member: await networkMember(add, of, given.member),
    bank_question: await add('question', { ...of, question_bank_id: bank, ...asked }),
    cohort,
    trainee,
  };
}

async function networkMember(add: Add, of: object, person: string): Promise<string> {
  await add('role_grant', { ...of, person_id: person, role: 'NETWORK_MEMBER', granted_at: at });
  return person;
}
