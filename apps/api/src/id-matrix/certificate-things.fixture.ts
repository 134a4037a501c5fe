import { randomInt } from 'node:crypto';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';
const signs = '2346789ACDEFHJKMNPQRTWX';

/** A certificate of `person` with the key behind it, that an argument may name. */
export async function certificateThings(
  add: Add,
  practiceId: string,
  given: { person: string; member: string; trainee: string; programme: string; version: string },
): Promise<Record<string, string>> {
  const of = { practice_id: practiceId };
  // A practice has one key and one list; the second client's certificate comes with an ended key and a list of its own.
  const number = randomInt(1, 1_000_000);
  const key = await add('signing_key', { ...of, number, public_key: 'z6Mk', sealed_private_key: '-', status: 'RETIRED', created_at: at, ended_at: at });
  const list = await add('status_list', { ...of, number });
  const certificate = await add('certificate', {
    ...of,
    ...{ number: Array.from({ length: 8 }, () => signs.charAt(randomInt(signs.length))).join(''), trainee_id: given.trainee, person_id: given.person },
    ...{ programme_id: given.programme, programme_version_id: given.version, requirement_set: 'first', holder_name: 'Sam Okafor', title: 'OKR coach' },
    ...{ practice_name: 'Northlight', issuer_name: 'Mo Lin', requirements: '[]', time_zone: 'Europe/Berlin', issued_at: at, issued_on: '2026-11-16' },
    ...{
      valid_until: '2028-11-16',
      issued_by: given.member,
      signing_key_id: key,
      status_list_id: list,
      status_index: 7,
      credential: '{}',
      visibility: 'PRIVATE',
    },
  });
  const entry = { certificate_id: certificate, person_id: given.person, kind: 'HOURS', done_on: '2026-11-16', hours: 2, title: 'A course', declared_at: at };
  return { certificate, signing_key: key, continuing_education: await add('continuing_education', { ...of, ...entry }) };
}
