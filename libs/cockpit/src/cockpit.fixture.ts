import { randomUUID } from 'node:crypto';
import type { ArrangedPractice, TestApi, TestEngagement, TestPerson } from '@cairn/testing';

export const key = (): string => randomUUID();

/** Rows that another context would write, as the superuser; for specs only. */
export async function put(api: TestApi, table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const whole: Record<string, unknown> = { id: randomUUID(), ...row };
  const names = Object.keys(whole);
  await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(whole));
  return whole['id'] as string;
}

/** A change set with one change that waits for the decision of these people since Monday 16 November. */
export async function waitingSet(api: TestApi, engagement: TestEngagement, sentBy: TestPerson, signers: readonly TestPerson[]): Promise<string> {
  const of = { practice_id: engagement.practiceId, client_id: engagement.clientId, engagement_id: engagement.id };
  const at = '2026-11-16T09:00:00Z';
  const id = await put(api, 'change_set', {
    ...of,
    number: 1,
    status: 'WAITING',
    revision: 1,
    created_by: sentBy.id,
    created_at: at,
    sent_by: sentBy.id,
    sent_at: at,
    decide_by: '2026-11-30',
  });
  await put(api, 'parameter_change', {
    ...of,
    change_set_id: id,
    parameter_key: 'scoring',
    ordinal: 1,
    question: 'How?',
    proposed_value: {},
    proposed_text: 'So.',
  });
  for (const { id: person_id, name } of signers)
    await put(api, 'signer', {
      ...of,
      change_set_id: id,
      person_id,
      name,
      capacities: ['CLIENT_LEAD'],
      parameter_keys: ['scoring'],
      status: 'WAITING',
      last_mailed_at: at,
    });
  return id;
}

/** A mail that no attempt delivered. */
export const failedMail = (api: TestApi, practice: ArrangedPractice, clientId: string | null, subject = 'Decision'): Promise<string> =>
  put(api, 'mail', {
    practice_id: practice.id,
    client_id: clientId,
    key: key(),
    to_name: 'Dana Ruiz',
    to_address: 'dana@example.test',
    from_name: 'Sam Okafor',
    subject,
    preview: '',
    html: '<p></p>',
    text: '',
    message_id: `<${key()}@example.test>`,
    held: false,
    status: 'FAILED',
    attempts: 5,
    error: 'The address does not exist.',
    queued_at: '2026-11-25T09:00:00Z',
  });
