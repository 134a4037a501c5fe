import type { TestApi } from '@cairn/testing';
import { plant } from '../finding.fixture.js';
import { adder, key, published, WITHDRAW } from '../learnings.fixture.js';
import { arrangePlaces, cite, startPlaces, type Places } from './citing.fixture.js';

let api: TestApi;
let at: Places;
let changeSetId: string;
beforeAll(async () => {
  api = await startPlaces();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  at = await arrangePlaces(api);
  changeSetId = await sent();
});

const did = async <T>(asked: Promise<{ data: Record<string, T & { errors: object[] }> }>): Promise<T> => {
  const [payload] = Object.values((await asked).data);
  if (!payload) throw new Error('Nothing was answered');
  expect(payload.errors).toEqual([]);
  return payload;
};
const mutation = (name: string, type: string, fields: string): string =>
  `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} errors { message } } }`;

/** Plan 1 is in force; the coach proposes another length of cycle, and the client lead is asked. */
async function sent(): Promise<string> {
  const { firm } = at;
  await firm.practice.clientPerson(firm.halden, ['SPONSOR'], 'Ian Webb');
  const as = api.as(firm.chu);
  const versionOf = { client_id: firm.halden.clientId, engagement_id: firm.halden.id };
  await adder(api, firm.practice.id)('plan_version', {
    ...{
      ...versionOf,
      number: 1,
      parameters: '[]',
      change_set_id: key(),
      in_force_from: '2026-09-04T07:00:00Z',
      decided_by: '[]',
      text: 'Plan 1',
      text_sha256: 'x',
    },
  });
  const set = await did<{ changeSet: { id: string } }>(
    as(mutation('openChangeSet', 'OpenChangeSetArgs', 'changeSet { id }'), { input: { idempotencyKey: key(), engagementId: firm.halden.id } }),
  );
  const { id } = set.changeSet;
  const asked = { idempotencyKey: key(), changeSetId: id, parameterKey: 'cycle', version: 0, value: { months: 4, top: 'same' }, why: 'Baselines take weeks.' };
  const changed = await did<{ changeSet: { version: number } }>(
    as(mutation('changeParameter', 'ChangeParameterArgs', 'changeSet { version }'), { input: asked }),
  );
  const words = { whyNow: 'It is time.', ifNothing: 'Plan 1 stays.', decideBy: '2026-12-04' };
  const described = await did<{ changeSet: { version: number } }>(
    as(mutation('describeChangeSet', 'DescribeChangeSetArgs', 'changeSet { version }'), {
      input: { idempotencyKey: key(), changeSetId: id, version: changed.changeSet.version, ...words },
    }),
  );
  const override = { overrideReason: 'The first cycle has not begun, and both ask for it.' };
  await did(
    as(mutation('sendChangeSet', 'SendChangeSetArgs', ''), {
      input: { idempotencyKey: key(), changeSetId: id, version: described.changeSet.version, ...override },
    }),
  );
  await api.runWork();
  return id;
}

/** The client lead asks, the coach answers. */
async function talked(): Promise<string> {
  const { firm, lead } = at;
  await did(api.as(lead)(mutation('askCoach', 'AskCoachArgs', ''), { input: { idempotencyKey: key(), changeSetId, question: 'Why four months?' } }));
  const { rows } = await api.sql.query<{ id: string }>(`select id from plan_note where practice_id = $1`, [firm.practice.id]);
  const noteId = rows[0]?.id ?? '';
  api.clock.set('2026-11-26T12:00:00.000Z');
  const reply = { engagementId: firm.halden.id, changeSetId, replyToId: noteId, body: 'See what others found.', visibility: 'CLIENT' };
  await did(api.as(firm.chu)(mutation('writePlanNote', 'WritePlanNoteArgs', ''), { input: { idempotencyKey: key(), ...reply } }));
  await api.runWork();
  return noteId;
}

async function page(): Promise<string> {
  const { rows } = await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1 and to_address = $2 and subject like 'Decision by%'`, [
    at.firm.practice.id,
    at.lead.email,
  ]);
  const link = /https:\/\/cairn\.example(\/go\/d\/\S+)/u.exec(rows[0]?.text ?? '')?.[1] ?? '';
  return (await api.fetch(link)).text();
}
const TALK = `query ($id: UUID!) { decision(changeSetId: $id) { talk { body beside { sentence withdrawnOn } } } }`;
const talk = async () => (await api.as(at.lead)(TALK, { id: changeSetId })).data.decision.talk;

it('is read by the signer after the answer, on the page of the mail as in the portal, and goes from both when it is withdrawn', async () => {
  const { firm } = at;
  const placeId = await talked();
  const { sharedId, learning } = await published(api, firm, { texts: { sentence: 'Zeppelins need four months.' } });
  await cite(api, firm.chu, sharedId, firm.halden, { place: 'ANSWER', placeId });
  expect(await talk()).toEqual([
    { body: 'Why four months?', beside: [] },
    { body: 'See what others found.', beside: [{ sentence: 'Zeppelins need four months.', withdrawnOn: null }] },
  ]);
  expect(await page()).toMatch(/See what others found\.[\s\S]*Seen at other clients:[\s\S]*Zeppelins need four months\./u);
  await api.as(firm.sam)(WITHDRAW, { input: { idempotencyKey: key(), learningId: learning.id, version: learning.version } });
  expect((await talk())[1].beside).toEqual([{ sentence: null, withdrawnOn: '2026-11-26' }]);
  const after = await page();
  expect(after).not.toContain('Zeppelins');
  expect(after).toContain('It was withdrawn on');
});

it('is nothing of what a competitor of the client has only just taught', async () => {
  const { firm } = at;
  const placeId = await talked();
  await cite(api, firm.chu, await plant(api, firm, { sentence: 'Zeppelins need four months.', from: firm.oakfield }), firm.halden, {
    place: 'ANSWER',
    placeId,
  });
  await api.sql.query(`update client set industry = 'PUBLIC' where id = $1`, [firm.halden.clientId]);
  expect((await talk())[1].beside).toEqual([]);
  expect(await page()).not.toContain('Zeppelins');
});

it('costs one statement where something was asked, and none where nothing was', async () => {
  const count = async (): Promise<number> => (await api.statements(() => talk())).length;
  const before = await count();
  const placeId = await talked();
  expect(await count()).toBe(before + 1);
  await cite(api, at.firm.chu, await plant(api, at.firm), at.firm.halden, { place: 'ANSWER', placeId });
  expect(await count()).toBe(before + 1);
});
