import type { TestApi, TestPerson } from '@cairn/testing';
import { plant, use } from '../finding.fixture.js';
import { adder, codeOf, consentOf, key, published, WITHDRAW } from '../learnings.fixture.js';
import { arrangePlaces, cite, inPlan, startPlaces, takeBack, type Places } from './citing.fixture.js';

let api: TestApi;
let at: Places;
beforeAll(async () => {
  api = await startPlaces();
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.set('2026-11-26T11:00:00.000Z');
  at = await arrangePlaces(api);
});

const OPENINGS = `query ($slug: String!) { trainingPage(client: $slug) { openings { id citations { all { place placeId standing sentence sharedId citedByName } availableActions { action } } } } }`;
const openings = async (by: TestPerson) => (await api.as(by)(OPENINGS, { slug: at.firm.halden.slug })).data.trainingPage.openings;
const USES = `query ($id: UUID!) { foundLearning(id: $id) { uses { mine { words path } } } }`;

/** The client lead lets the team write before it is trained. */
function opened({ firm, lead, teamId }: Places): Promise<string> {
  return adder(api, firm.practice.id)('gate_opening', {
    ...{ client_id: firm.halden.clientId, engagement_id: firm.halden.id, team_id: teamId, reason: 'The board meets on Friday.', ends_on: '2026-12-11' },
    ...{ status: 'OPEN', opened_by: lead.id, opened_at: api.clock.now() },
  });
}

/** Somebody of the client asks something about the plan. */
function asked({ firm, lead }: Places, more: object = {}): Promise<string> {
  return adder(api, firm.practice.id)('plan_note', {
    ...{ client_id: firm.halden.clientId, engagement_id: firm.halden.id, author_id: lead.id, author_name: 'Lea Vogt', body: 'Why four months?' },
    ...{ visibility: 'CLIENT', created_at: api.clock.now(), ...more },
  });
}

describe('beside a gate that was opened early', () => {
  it('is read by the client without where it was seen, and ends with the gate', async () => {
    const { firm, lead } = at;
    const openingId = await opened(at);
    const id = await plant(api, firm, { sentence: 'Who writes untrained writes twice.', from: firm.oakfield });
    expect(await openings(firm.chu)).toMatchObject([{ id: openingId, citations: { all: [], availableActions: [{ action: 'citeLearning' }] } }]);
    const { citation, errors } = (await cite(api, firm.chu, id, firm.halden, { place: 'OPENING', placeId: openingId })).data.citeLearning;
    expect(errors).toEqual([]);
    const read = { place: 'OPENING', placeId: openingId, standing: 'OPEN', sentence: 'Who writes untrained writes twice.' };
    expect((await openings(firm.chu))[0].citations.all).toEqual([{ ...read, sharedId: id, citedByName: 'Chu Nguyen' }]);
    expect((await openings(lead))[0].citations).toEqual({ all: [{ ...read, sharedId: null, citedByName: null }], availableActions: [] });
    expect((await api.as(firm.chu)(USES, { id })).data.foundLearning.uses.mine).toEqual([
      { words: 'Gate opened early for Logistics', path: `/c/${firm.halden.slug}/training` },
    ]);
    const again = await plant(api, firm, { sentence: 'Another.' });
    await api.sql.query(`update gate_opening set status = 'CLOSED', closed_at = now(), closed_by = $2, closed_reason = 'Trained.' where id = $1`, [
      openingId,
      lead.id,
    ]);
    expect(codeOf(await cite(api, firm.chu, again, firm.halden, { place: 'OPENING', placeId: openingId }))).toBe('NOT_FOUND');
    expect((await openings(firm.chu))[0].citations).toMatchObject({ all: [read], availableActions: [] });
    expect((await takeBack(api, firm.chu, citation.id)).data.takeBackCitation.errors).toEqual([]);
    expect((await openings(firm.chu))[0].citations.all).toEqual([]);
  });

  it('costs one statement more, however many gates are open', async () => {
    const count = async (): Promise<number> => (await api.statements(() => openings(at.firm.chu))).length;
    await opened(at);
    const one = await count();
    const person = await adder(api, at.firm.practice.id)('gate_opening', {
      ...{ client_id: at.firm.halden.clientId, engagement_id: at.firm.halden.id, reason: 'All of us.', ends_on: '2026-12-11' },
      ...{ status: 'OPEN', opened_by: at.lead.id, opened_at: api.clock.now() },
    });
    await cite(api, at.firm.chu, await plant(api, at.firm), at.firm.halden, { place: 'OPENING', placeId: person });
    expect(await openings(at.firm.chu)).toHaveLength(2);
    expect(await count()).toBe(one);
  });
});

describe('in the answer to a question on the plan', () => {
  it('is read by whoever reads the question, apart from what stands beside parameters', async () => {
    const { firm, lead } = at;
    const noteId = await asked(at);
    const id = await plant(api, firm, { sentence: 'Four months first.' });
    expect((await cite(api, firm.chu, id, firm.halden, { place: 'ANSWER', placeId: noteId })).data.citeLearning.errors).toEqual([]);
    for (const reader of [firm.chu, lead])
      expect(await inPlan(api, reader, firm.halden)).toMatchObject([{ place: 'ANSWER', parameterKey: null, sentence: 'Four months first.' }]);
    expect((await api.as(firm.chu)(USES, { id })).data.foundLearning.uses.mine).toEqual([
      { words: 'Answer to Lea Vogt', path: `/c/${firm.halden.slug}/plan#questions` },
    ]);
    await api.sql.query(`update plan_note set deleted_at = now() where id = $1`, [noteId]);
    expect(await inPlan(api, firm.chu, firm.halden)).toEqual([]);
  });

  it('leads to the parameter beside which somebody asked', async () => {
    const { firm } = at;
    const id = await plant(api, firm);
    await cite(api, firm.chu, id, firm.halden, { place: 'ANSWER', placeId: await asked(at, { parameter_key: 'cycle' }) });
    expect((await api.as(firm.chu)(USES, { id })).data.foundLearning.uses.mine[0].path).toBe(`/c/${firm.halden.slug}/plan?p=cycle`);
  });

  it('withdrawn, has no words left at any of these places', async () => {
    const { firm, lead } = at;
    const [noteId, openingId] = [await asked(at), await opened(at)];
    const { sharedId, learning } = await published(api, firm, { texts: { sentence: 'Zeppelins need four months.' } });
    await cite(api, firm.chu, sharedId, firm.halden, { place: 'ANSWER', placeId: noteId });
    await cite(api, firm.chu, sharedId, firm.halden, { place: 'OPENING', placeId: openingId });
    await api.as(firm.sam)(WITHDRAW, { input: { idempotencyKey: key(), learningId: learning.id, version: learning.version } });
    await api.runWork();
    for (const reader of [firm.chu, lead]) {
      expect(await inPlan(api, reader, firm.halden)).toMatchObject([{ standing: 'WITHDRAWN', sentence: '' }]);
      expect((await openings(reader))[0].citations.all).toMatchObject([{ standing: 'WITHDRAWN', sentence: '' }]);
    }
    const { rows } = await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1 and to_address = $2 and subject like 'A learning%'`, [
      firm.practice.id,
      firm.chu.email,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.text).toContain('Answer to Lea Vogt');
    expect(rows[0]?.text).toContain('Gate opened early for Logistics');
  });
});

it('counts other clients than the one at which it stands', async () => {
  const { firm } = at;
  const id = await plant(api, firm, { from: firm.oakfield });
  for (const client of [firm.halden, firm.oakfield]) await consentOf(api, client, 'LEARNING');
  await cite(api, firm.chu, id, firm.halden);
  expect(await inPlan(api, firm.chu, firm.halden)).toMatchObject([{ seenCount: 1 }]);
  const seen = await use(api, firm.chu, 'seeLearningToo', 'SeeLearningTooArgs', { sharedId: id, engagementId: firm.halden.id });
  expect(seen.payload).toMatchObject({ errors: [], found: { learning: { seenCount: 2 } } });
  expect(await inPlan(api, firm.chu, firm.halden)).toMatchObject([{ seenCount: 1 }]);
});

it('wants a gate that is open and a question that the client reads, of this engagement', async () => {
  const { firm, shadow, second } = at;
  const id = await plant(api, firm);
  const other = await arrangePlaces(api);
  const places = {
    OPENING: [await asked(at), await opened(other)],
    ANSWER: [
      await opened(at),
      await asked(other),
      await asked(at, { visibility: 'COACHES' }),
      await asked(at, { deleted_at: api.clock.now() }),
      await asked(at, { resolved_at: api.clock.now() }),
      await asked(at, { reply_to_id: await asked(at) }),
    ],
  };
  for (const [place, ids] of Object.entries(places))
    for (const placeId of ids) expect(codeOf(await cite(api, firm.chu, id, firm.halden, { place, placeId }))).toBe('NOT_FOUND');
  const place = { place: 'ANSWER', placeId: await asked(at) };
  expect(codeOf(await cite(api, shadow, id, firm.halden, place))).toBe('FORBIDDEN');
  expect(codeOf(await cite(api, other.firm.chu, id, firm.halden, place))).toBe('NOT_FOUND');
  expect((await cite(api, second, id, firm.halden, place)).data.citeLearning.errors).toEqual([]);
});

it('is of the same engagement also past the use case', async () => {
  const { firm } = at;
  const other = await adder(api, firm.practice.id)('plan_note', {
    ...{ client_id: firm.oakfield.clientId, engagement_id: firm.oakfield.id, author_id: firm.sam.id, author_name: 'Sam Okafor', body: 'Elsewhere.' },
    ...{ visibility: 'CLIENT', created_at: api.clock.now() },
  });
  const row = { client_id: firm.halden.clientId, engagement_id: firm.halden.id, shared_id: await plant(api, firm), cited_by: firm.chu.id };
  await expect(adder(api, firm.practice.id)('cited_learning', { ...row, note_id: other, cited_at: api.clock.now() })).rejects.toThrow('cited_in_answer_there');
});
