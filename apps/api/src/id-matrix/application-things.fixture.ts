import { randomUUID } from 'node:crypto';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

/** An application that is handed in, answers that are about to go out, and a free time for a talk. */
export async function applicationThings(
  add: Add,
  of: Record<string, unknown>,
  { programme, person }: { programme: string; person: string },
): Promise<Record<string, string>> {
  const inProgramme = { ...of, programme_id: programme };
  const secret = { token_hash: Buffer.from(randomUUID()), token_expires_at: '2027-01-30' };
  const handedIn = { status: 'NEW', form: { questions: [], criteria: [] }, begun_at: at, saved_at: at, handed_in_at: at, answer_by: '2026-12-10' };
  const application = await add('application', { ...inProgramme, name: 'Noor Haddad', email: `${randomUUID()}@example.test`, ...secret, ...handedIn });
  const batch = { lines: JSON.stringify([]), created_by: person, created_at: at, send_at: '2027-01-30' };
  const slot = { with_person_id: person, starts_at: '2026-12-01T09:00:00Z', ends_at: '2026-12-01T09:30:00Z' };
  return {
    application,
    answer_batch: await add('answer_batch', { ...inProgramme, ...batch }),
    interview_slot: await add('interview_slot', { ...inProgramme, ...slot }),
  };
}
