import type { TestApi } from '@cairn/testing';
import { plant } from '../finding.fixture.js';
import { codeOf, codes, published, WITHDRAW, key } from '../learnings.fixture.js';
import { arrangePlaces, cite, inPlan, PLAN, startPlaces, takeBack, TALK, WORKSHOP, type Places } from './citing.fixture.js';

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

const beside = { place: 'PARAMETER', parameterKey: 'cycle' };
const uses = `query ($id: UUID!) { foundLearning(id: $id) { uses { mine { clientName words path mayEnd } elsewhere } } }`;

describe('citing a learning', () => {
  it('puts its sentence beside a parameter, for the client without anything else', async () => {
    const { firm, lead } = at;
    const id = await plant(api, firm, { sentence: 'Four months first.', from: firm.oakfield, industry: 'PUBLIC' });
    const { citation, errors } = (await cite(api, firm.chu, id, firm.halden)).data.citeLearning;
    expect(errors).toEqual([]);
    expect(citation).toMatchObject({ place: 'PARAMETER', parameterKey: 'cycle', standing: 'OPEN', sentence: 'Four months first.', sharedId: id });
    expect(await inPlan(api, firm.chu, firm.halden)).toMatchObject([
      { ...citation, seenCount: 1, bands: { industry: 'PUBLIC' }, citedByName: 'Chu Nguyen', citedOn: '2026-11-26' },
    ]);
    expect(await inPlan(api, lead, firm.halden)).toEqual([
      {
        ...{ ...citation, sharedId: null, seenCount: null, bands: null, citedByName: null, availableActions: [] },
      },
    ]);
    expect(await inPlan(api, firm.sam, firm.oakfield)).toEqual([]);
  });

  it('stands once in a place, whoever asks again, and comes out and in again', async () => {
    const { firm, second } = at;
    const id = await plant(api, firm);
    const first = (await cite(api, firm.chu, id, firm.halden)).data.citeLearning.citation;
    expect((await cite(api, second, id, firm.halden)).data.citeLearning.citation.id).toBe(first.id);
    expect((await cite(api, second, id, firm.halden, { ...beside, parameterKey: 'scoring' })).data.citeLearning.citation.id).not.toBe(first.id);
    expect((await takeBack(api, second, first.id)).data.takeBackCitation).toEqual({ citation: null, found: { id }, errors: [] });
    expect(codeOf(await takeBack(api, second, first.id))).toBe('NOT_FOUND');
    expect((await inPlan(api, second, firm.halden)).length).toBe(1);
    expect((await cite(api, firm.chu, id, firm.halden)).data.citeLearning.citation.id).not.toBe(first.id);
  });

  it('stands in a workshop and under a remark, for whoever reads those', async () => {
    const { firm, lead, workshopId, remarkId, teamId } = at;
    const id = await plant(api, firm, { sentence: 'Silence first.' });
    const put = async (place: object) => (await cite(api, firm.chu, id, firm.halden, place)).data.citeLearning;
    expect(await put({ place: 'WORKSHOP', placeId: workshopId })).toMatchObject({ citation: { sentence: 'Silence first.' }, errors: [] });
    api.clock.set('2026-11-26T12:00:00.000Z');
    expect(await put({ place: 'REMARK', placeId: remarkId })).toMatchObject({ citation: { sentence: 'Silence first.' }, errors: [] });
    for (const reader of [firm.chu, lead]) {
      expect((await api.as(reader)(WORKSHOP, { id: workshopId })).data.workshop.citations.all).toMatchObject([
        { place: 'WORKSHOP', sentence: 'Silence first.' },
      ]);
      const { remarks } = (await api.as(reader)(TALK, { slug: firm.halden.slug, team: teamId })).data.draftReview;
      expect(remarks).toMatchObject([{ citations: { all: [{ place: 'REMARK', sentence: 'Silence first.' }] } }]);
    }
    expect(await inPlan(api, firm.chu, firm.halden)).toEqual([]);
    expect(
      (await api.as(firm.chu)(uses, { id })).data.foundLearning.uses.mine.map(({ words, path }: { words: string; path: string }) => [words, path]),
    ).toEqual([
      ['Workshop “OKRs basics”', `/c/${firm.halden.slug}/training/${workshopId}`],
      ['Remark to the draft of Logistics', `/c/${firm.halden.slug}/okrs/draft/${teamId}`],
    ]);
  });

  it('wants a place that is there', async () => {
    const { firm, workshopId, remarkId } = at;
    const id = await plant(api, firm);
    const other = await arrangePlaces(api);
    for (const place of [
      { place: 'PARAMETER', parameterKey: 'own-no-such-question' },
      { place: 'WORKSHOP', placeId: remarkId },
      { place: 'WORKSHOP', placeId: other.workshopId },
      { place: 'REMARK', placeId: workshopId },
      { place: 'REMARK', placeId: other.remarkId },
    ])
      expect(codeOf(await cite(api, firm.chu, id, firm.halden, place))).toBe('NOT_FOUND');
    expect(codes((await cite(api, firm.chu, id, firm.halden, { place: 'WORKSHOP' })).data.citeLearning)).toEqual(['CITATION_PLACE']);
    await api.sql.query(`update workshop set status = 'CANCELLED', cancelled_at = now(), cancelled_reason = 'Snow.' where id = $1`, [workshopId]);
    expect(codeOf(await cite(api, firm.chu, id, firm.halden, { place: 'WORKSHOP', placeId: workshopId }))).toBe('NOT_FOUND');
  });

  it('is for the coaches who work there, with what they may read', async () => {
    const { firm, lead, shadow } = at;
    const id = await plant(api, firm);
    expect(codeOf(await cite(api, shadow, id, firm.halden))).toBe('FORBIDDEN');
    expect(codeOf(await cite(api, firm.owner, id, firm.halden))).toBe('FORBIDDEN');
    expect(codeOf(await cite(api, firm.sam, id, firm.halden))).toBe('NOT_FOUND');
    expect(codeOf(await cite(api, lead, id, firm.halden))).toBe('FORBIDDEN');
    expect(codeOf(await cite(api, firm.member, id, firm.halden))).toBe('FORBIDDEN');
    const walled = await plant(api, firm, { from: firm.oakfield });
    expect(codeOf(await cite(api, firm.ben, walled, firm.riverside))).toBe('NOT_FOUND');
    const other = await arrangePlaces(api);
    expect(codeOf(await cite(api, firm.chu, await plant(api, other.firm), firm.halden))).toBe('NOT_FOUND');
    expect(codeOf(await cite(api, firm.chu, id, other.firm.halden))).toBe('NOT_FOUND');
    const { citation } = (await cite(api, firm.chu, id, firm.halden)).data.citeLearning;
    expect(codeOf(await takeBack(api, shadow, citation.id))).toBe('FORBIDDEN');
    for (const who of [firm.sam, other.firm.chu]) expect(codeOf(await takeBack(api, who, citation.id))).toBe('NOT_FOUND');
  });

  it('refuses what was withdrawn, what began there, and what a competitor has just taught', async () => {
    const { firm } = at;
    expect(codes((await cite(api, firm.chu, await plant(api, firm, { status: 'WITHDRAWN' }), firm.halden)).data.citeLearning)).toEqual(['LEARNING_WITHDRAWN']);
    const fromOakfield = await plant(api, firm, { from: firm.oakfield });
    expect(codes((await cite(api, firm.sam, fromOakfield, firm.oakfield)).data.citeLearning)).toEqual(['LEARNING_BEGAN_HERE']);
    // Sam coaches both competitors and so reads it; the other client's plan is still no place for it.
    await firm.practice.coaches(firm.sam, firm.riverside, 'CO_COACH');
    expect(codes((await cite(api, firm.sam, fromOakfield, firm.riverside)).data.citeLearning)).toEqual(['LEARNING_WALLED']);
  });

  it('is offered to those who may, where something still goes on', async () => {
    const { firm, lead, shadow, workshopId, teamId } = at;
    const may = async (by: typeof lead): Promise<number[]> => {
      const plan = (await api.as(by)(PLAN, { slug: firm.halden.slug })).data.deploymentPlan;
      const { workshop } = (await api.as(by)(WORKSHOP, { id: workshopId })).data;
      const [remark] = (await api.as(by)(TALK, { slug: firm.halden.slug, team: teamId })).data.draftReview.remarks;
      return [plan, workshop, remark].map(({ citations }) => citations.availableActions.length);
    };
    expect(await may(firm.chu)).toEqual([1, 1, 1]);
    for (const reader of [lead, shadow, firm.owner]) expect(await may(reader)).toEqual([0, 0, 0]);
    await api.sql.query(`update workshop set status = 'CANCELLED', cancelled_at = now(), cancelled_reason = 'Snow.' where id = $1`, [workshopId]);
    await api.sql.query(`update cycle set status = 'CLOSED', closed_at = now() where engagement_id = $1`, [firm.halden.id]);
    expect(await may(firm.chu)).toEqual([1, 0, 0]);
    expect(codeOf(await cite(api, firm.chu, await plant(api, firm), firm.halden, { place: 'REMARK', placeId: at.remarkId }))).toBe('NOT_FOUND');
  });

  it('two at once put it there once', async () => {
    const { firm, second } = at;
    const id = await plant(api, firm);
    const answers = await Promise.all([firm.chu, second, firm.chu, second].map((by) => cite(api, by, id, firm.halden)));
    expect(new Set(answers.map(({ data }) => data.citeLearning.citation.id)).size).toBe(1);
  });
});

describe('a citation', () => {
  it('keeps no words: withdrawn, it says so everywhere at once, and can be taken out', async () => {
    const { firm, lead, workshopId } = at;
    const { sharedId, learning } = await published(api, firm, { texts: { sentence: 'Zeppelins need four months.' } });
    const { citation } = (await cite(api, firm.chu, sharedId, firm.halden)).data.citeLearning;
    await cite(api, firm.chu, sharedId, firm.halden, { place: 'WORKSHOP', placeId: workshopId });
    await api.as(firm.sam)(WITHDRAW, { input: { idempotencyKey: key(), learningId: learning.id, version: learning.version } });
    for (const reader of [firm.chu, lead, firm.owner]) {
      const read = [await api.as(reader)(PLAN, { slug: firm.halden.slug }), await api.as(reader)(WORKSHOP, { id: workshopId })];
      expect(JSON.stringify(read)).not.toContain('Zeppelins');
      expect(await inPlan(api, reader, firm.halden)).toMatchObject([{ standing: 'WITHDRAWN', sentence: '', withdrawnOn: '2026-11-26', sharedId: null }]);
    }
    const { rows } = await api.sql.query(`select 1 from cited_learning k where k::text ~ 'Zeppelins'`);
    expect(rows).toEqual([]);
    expect((await takeBack(api, firm.chu, citation.id)).data.takeBackCitation.errors).toEqual([]);
  });

  it('behind a wall tells a coach only that it is there, and the client nothing', async () => {
    const { firm, lead, second } = at;
    const id = await plant(api, firm, { from: firm.oakfield, sentence: 'Zeppelins need four months.' });
    const { citation } = (await cite(api, firm.chu, id, firm.halden)).data.citeLearning;
    // Ida also begins to coach a competitor of the client it came from: from now on it is not for her.
    await firm.practice.coaches(second, firm.riverside, 'CO_COACH');
    expect(await inPlan(api, second, firm.halden)).toMatchObject([{ standing: 'CLOSED', sentence: '', sharedId: null, bands: null }]);
    expect(await inPlan(api, firm.chu, firm.halden)).toMatchObject([{ standing: 'OPEN' }]);
    await api.sql.query(`update client set industry = 'PUBLIC' where id = $1`, [firm.halden.clientId]);
    expect(await inPlan(api, firm.owner, firm.halden)).toMatchObject([{ standing: 'CLOSED', sentence: '' }]);
    expect(await inPlan(api, lead, firm.halden)).toEqual([]);
    expect((await takeBack(api, second, citation.id)).data.takeBackCitation).toEqual({ citation: null, found: null, errors: [] });
  });

  it('is known by name at one’s own clients, and a figure elsewhere', async () => {
    const { firm } = at;
    const id = await plant(api, firm, { reach: 'NETWORK' });
    await cite(api, firm.chu, id, firm.halden);
    api.clock.set('2026-11-26T12:00:00.000Z');
    await cite(api, firm.chu, id, firm.halden, { ...beside, parameterKey: 'scoring' });
    await cite(api, firm.sam, id, firm.oakfield);
    const used = async (by: typeof firm.chu) => (await api.as(by)(uses, { id })).data.foundLearning.uses;
    expect(await used(firm.chu)).toEqual({
      mine: [
        expect.objectContaining({ clientName: 'Halden Robotics', words: expect.stringMatching(/^Deployment plan, \d+ /), mayEnd: true }),
        expect.objectContaining({ clientName: 'Halden Robotics', path: `/c/${firm.halden.slug}/plan?p=scoring` }),
      ],
      elsewhere: 1,
    });
    for (const who of [firm.owner, firm.member]) expect(await used(who)).toEqual({ mine: [], elsewhere: 2 });
  });

  it('of a page costs one statement more, however many there are', async () => {
    const { firm, teamId } = at;
    const count = async (document: string, variables: object) => (await api.statements(() => api.as(firm.chu)(document, variables))).length;
    const [plan, talk] = [{ slug: firm.halden.slug }, { slug: firm.halden.slug, team: teamId }];
    const before = [await count(PLAN, plan), await count(TALK, talk)];
    for (let nth = 0; nth < 3; nth += 1) await cite(api, firm.chu, await plant(api, firm), firm.halden);
    expect([await count(PLAN, plan), await count(TALK, talk)]).toEqual(before);
    const alone = await count('query ($slug: String!) { deploymentPlan(client: $slug) { engagementId } }', plan);
    expect(before[0]).toBe(alone + 1);
  });
});

it('is offered at the plans and coming workshops of one’s own clients, in one statement', async () => {
  const { firm, second, shadow, workshopId } = at;
  const document = `{ placesToCite { engagementId clientName parameters { key number heading } workshops { id title on } } }`;
  const places = async (by: typeof second) => (await api.as(by)(document)).data.placesToCite;
  const [halden, ...others] = await places(second);
  expect(halden).toMatchObject({
    engagementId: firm.halden.id,
    clientName: 'Halden Robotics',
    workshops: [{ id: workshopId, title: 'OKRs basics', on: '2026-12-01' }],
  });
  expect(halden.parameters.map(({ number }: { number: number | null }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(others).toEqual([]);
  expect(await api.statements(() => places(second))).toHaveLength(1);
  for (const who of [shadow, firm.owner]) expect(await places(who)).toEqual([]);
  expect(codeOf(await api.as(firm.member)(document))).toBe('FORBIDDEN');
});

it('only a published learning is cited, also past the use case', async () => {
  const { firm } = at;
  const id = await plant(api, firm, { status: 'IN_REVIEW' });
  const row = [firm.practice.id, firm.halden.clientId, firm.halden.id, id, firm.chu.id];
  const add = `insert into cited_learning (practice_id, id, client_id, engagement_id, shared_id, parameter_key, cited_by, cited_at) values ($1, gen_random_uuid(), $2, $3, $4, 'cycle', $5, now())`;
  await expect(api.sql.query(add, row)).rejects.toThrow('Only a published learning is cited');
});
