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
