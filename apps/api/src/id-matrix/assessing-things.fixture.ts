import { createHash, randomUUID } from 'node:crypto';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';
const bytes = Buffer.from('%PDF-1.7 a case');
const hash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** A cohort in which `person` writes one assignment, with a file, and has handed in another that `other` reads. */
export async function assessingThings(add: Add, { person, other }: { person: string; other: string }): Promise<Record<string, string>> {
  await add('role_grant', { person_id: person, role: 'TRAINEE', granted_at: at });
  const programme = await add('programme', { code: `programme-${randomUUID()}`, title: 'OKR coach', status: 'OPEN', created_by: other, created_at: at });
  const version = await add('programme_version', { programme_id: programme, number: 1, status: 'DRAFT', rules: {}, created_at: at });
  const inVersion = { programme_version_id: version };
  const module = await add('programme_module', { ...inVersion, key: 'module', ordinal: 1, title: 'Drafting' });
  const item = (key: string, ordinal: number, kind = 'ASSIGNMENT', settings: object = { files: true }): Promise<string> =>
    add('programme_item', {
      ...{ ...inVersion, module_id: module, key, ordinal, kind, title: 'Coach a team', minutes: 90, completes_when: 'It is passed.' },
      settings,
    });
  const [written, handedIn] = [await item('written', 1), await item('handed-in', 2)];
  const peer = await item('peer', 3, 'PEER', { give: 2, ofItemKey: 'written' });
  const observed = await item('observed', 4, 'OBSERVED', { kind: 'SHADOWED', count: 1 });
  const cohort = await add('cohort', {
    ...{
      programme_id: programme,
      programme_version_id: version,
      name: 'Autumn 26',
      apply_until: '2026-09-20',
      starts_on: '2026-10-01',
      drop_out_until: '2026-10-15',
    },
    ...{ ends_on: '2027-01-31', time_zone: 'Europe/Berlin', facilitator_id: other, status: 'RUNNING' },
  });
  const trainee = await add('trainee', { cohort_id: cohort, person_id: person, joined_on: '2026-10-01' });
  const begun = { trainee_id: trainee, number: 1, text: 'Words of a spec', started_at: at, saved_at: at };
  const draft = await add('assignment_round', { ...begun, item_id: written, status: 'DRAFT' });
  const file = await add('certification_file', {
    ...{ owner_kind: 'ROUND', owner_id: draft, name: 'case.pdf', media_type: 'application/pdf', size: bytes.length, sha256: hash(bytes), uploaded_at: at },
    bytes,
  });
  const round = await add('assignment_round', { ...begun, item_id: handedIn, status: 'HANDED_IN', handed_in_at: at, promised_on: '2026-11-23' });
  const assessment = await add('assessment', {
    ...{ round_id: round, assessor_id: other, ordinal: 1, rubric: '[]', rubric_sha256: hash(bytes), started_at: at },
  });
  const remark = await add('assessment_remark', { round_id: round, assessment_id: assessment, starts_at: 0, quote: 'Words', body: 'Which?', written_at: at });
  const colleague = await add('trainee', { cohort_id: cohort, person_id: other, joined_on: '2026-10-01' });
  const theirs = await add('assignment_round', {
    ...begun,
    trainee_id: colleague,
    item_id: written,
    status: 'HANDED_IN',
    handed_in_at: at,
    promised_on: '2026-11-23',
  });
  const feedback = await add('peer_feedback', { item_id: peer, giver_id: trainee, round_id: theirs, status: 'DRAFT', taken_at: at });
  const planned = await add('observed_session', {
    ...{ trainee_id: trainee, item_id: observed, kind: 'SHADOWED', held_on: '2026-11-10', setting: 'A reset', first_assessor_id: other, status: 'MARKED' },
    ...{ planned_by: person, planned_at: at, marked_at: at },
  });
  const read = { peer_item: peer, peer_feedback: feedback, observed_item: observed, observed_session: planned };
  return {
    ...read,
    assignment_item: written,
    assignment_trainee: trainee,
    assignment_round: round,
    assignment_file: file,
    assessment,
    assessment_remark: remark,
  };
}
