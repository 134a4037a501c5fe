import { randomUUID } from 'node:crypto';
import type { TestApi } from '@cairn/testing';
import type { Drafting } from '../okrs.fixture.js';

/** Rows of a draft as the superuser; for specs that look at what is found, not at how it was written. */
export async function putObjective(api: TestApi, at: Drafting, draftId: string, text: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return put(api, 'objective', at, draftId, { ordinal: 0, text, author_id: at.author.id, ...more });
}

export const putLine = (
  api: TestApi,
  at: Drafting,
  draftId: string,
  objectiveId: string | null,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  put(api, 'okr_line', at, draftId, {
    ...{
      objective_id: objectiveId,
      ordinal: 0,
      kind: 'KEY_RESULT',
      text: 'Cut first-visit failures from 31% to 12%',
      kr_type: 'METRIC',
      direction: 'DECREASE',
      unit: '%',
    },
    ...{
      baseline: 31,
      commit_value: 25,
      target_value: 18,
      stretch_value: 12,
      headline: 'STRETCH',
      champion_id: at.author.id,
      champion_name: 'Ana Silva',
      author_id: at.author.id,
    },
    ...more,
  });

async function put(api: TestApi, table: string, at: Drafting, draftId: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const whole: Record<string, unknown> = {
    ...{ practice_id: at.practice.id, id: randomUUID(), client_id: at.engagement.clientId, engagement_id: at.engagement.id, draft_id: draftId },
    ...{ created_at: api.clock.now(), edited_at: api.clock.now(), edited_by: at.author.id, ...row },
  };
  const names = Object.keys(whole);
  await api.sql.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, place) => `$${place + 1}`).join(', ')})`, Object.values(whole));
  return whole['id'] as string;
}

const whyNow = 'Half of our second visits are for parts that we could have carried. They cost us a day each. The new vans arrive in May.';

/** A draft of Housing on which nothing is to be found: mission, alignment, one objective, two key results. */
export async function faultless(api: TestApi, at: Drafting): Promise<{ draftId: string; objectiveId: string; lineIds: readonly [string, string] }> {
  const draftId = at.drafts.housing;
  const of = [at.practice.id, at.engagement.clientId, at.engagement.id];
  await api.sql.query(
    `insert into team_mission (practice_id, id, client_id, engagement_id, team_id, number, body, written_by, at) values ($1, $4, $2, $3, $5, 1, 'We keep homes warm.', $6, $7)`,
    [...of, randomUUID(), at.housing, at.author.id, api.clock.now()],
  );
  await api.sql.query(`update okr_draft set aligned_at = $2, aligned_by = $3 where id = $1`, [draftId, api.clock.now(), at.author.id]);
  await api.sql.query(
    `insert into dependency (practice_id, id, client_id, engagement_id, draft_id, direction, other_team_id, other_name, agreed_at, created_at, created_by)
     values ($1, $4, $2, $3, $5, 'WE_NEED', $6, 'Planning', $7, $7, $8)`,
    [...of, randomUUID(), draftId, at.planning, api.clock.now(), at.author.id],
  );
  const objectiveId = await putObjective(api, at, draftId, 'Tenants hear what happens next before they ask', { why_now: whyNow });
  const lineIds = [
    await putLine(api, at, draftId, objectiveId),
    await putLine(api, at, draftId, objectiveId, {
      ordinal: 1,
      text: 'Cut the wait for a repair from 9 to 3 days',
      unit: 'days',
      baseline: 9,
      commit_value: 7,
      target_value: 5,
      stretch_value: 3,
    }),
  ] as const;
  return { draftId, objectiveId, lineIds };
}

/** An exception that the client lead granted to Housing. */
export const grantWaiver = (api: TestApi, at: Drafting, parameterKey: string, expiresOn: string): Promise<unknown> =>
  api.sql.query(
    `insert into waiver (practice_id, id, client_id, engagement_id, parameter_key, team_id, reason, expires_on, status, asked_by, asked_at, decided_by, decided_at)
     values ($1, $4, $2, $3, $5, $6, 'Our results are contracts with the city.', $7, 'GRANTED', $8, $9, $8, $9)`,
    [at.practice.id, at.engagement.clientId, at.engagement.id, randomUUID(), parameterKey, at.housing, expiresOn, at.lead.id, api.clock.now()],
  );
