type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

/** A question about one exact text, and the yes to another. */
export async function consentThings(add: Add, clientId: string, personId: string): Promise<Record<string, string>> {
  const exact = { level: 'CASE_STUDY', title: 'A year at the council', places: ['The website'] };
  const consent_request = await add('consent_request', {
    ...{ client_id: clientId, ...exact, why: 'It helps other councils.', text: 'In spring nobody could name a priority.', text_sha256: 'a'.repeat(64) },
    ...{ status: 'WAITING', asked_by: personId, asked_at: at },
  });
  const consent = await add('consent', {
    ...{ client_id: clientId, number: 1, kind: 'GIVEN', ...exact, text_sha256: 'b'.repeat(64), words: 'Agreed.', words_sha256: 'c'.repeat(64) },
    ...{ person_id: personId, person_name: 'Dana Ruiz', at },
  });
  return { consent_request, consent };
}

/** Work that this trainee showed, and a line in the log of hours. */
export async function evidenceThings(add: Add, traineeId: string, personId: string): Promise<Record<string, string>> {
  const evidence = await add('practice_evidence', { trainee_id: traineeId, kind: 'CYCLE', bands: {}, text: 'One whole cycle.', status: 'GIVEN', asked_at: at });
  const hours = await add('coaching_hours', {
    ...{ person_id: personId, client_name: 'Tern', form: 'INDIVIDUAL', starts_on: '2026-11-10', ends_on: '2026-11-10', paid_minutes: 60 },
    ...{ consented: true, activity: 'COACHING', marked_as_coaching: true },
  });
  return { practice_evidence: evidence, coaching_hours: hours };
}
