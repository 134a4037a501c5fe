import type { TestApi, TestPerson } from '@cairn/testing';
import { arrangePlaces, cite, PLAN, startPlaces, type Places } from '../citations/citing.fixture.js';
import { FOUND, LEARNINGS } from '../finding.fixture.js';
import { consentOf, handedIn, LEARNING, published, QUEUE, SHARED, written } from '../learnings.fixture.js';

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

const OFFERED = `query ($at: UUID!) { offeredLearnings(step: PARAMETER, engagementId: $at, parameterKey: "cycle", text: "zeppelins") { learning { sentence advice } } }`;
const MAP = `{ learnings(filter: {}) { totalCount cells { count } facets { count } } }`;
const texts = { sentence: 'Zeppelins need four months.', advice: 'Zeppelins land slowly.', parameterKey: 'cycle' } as const;

/** Everything that somebody else could read of it. */
async function doors(sharedId: string): Promise<readonly unknown[]> {
  const { firm, lead } = at;
  const read = (by: TestPerson, document: string, variables: object = {}) => api.as(by)(document, variables);
  const readers = [firm.chu, firm.owner, firm.director];
  const asked = readers.flatMap((by) => [
    read(by, LEARNINGS, { filter: {} }),
    read(by, LEARNINGS, { filter: { text: 'zeppelins' } }),
    read(by, FOUND, { id: sharedId }),
    read(by, SHARED, { id: sharedId }),
    read(by, QUEUE),
  ]);
  const atClient = [firm.chu, lead].map((by) => read(by, PLAN, { slug: firm.halden.slug }));
  return Promise.all([...asked, ...atClient, read(firm.chu, OFFERED, { at: firm.halden.id })]);
}

describe('a client that takes back what it allowed', () => {
  it.each(['NONE', 'AGGREGATE'] as const)('closes every door in the same moment, before any work is done: %s', async (to) => {
    const { firm } = at;
    const { sharedId, learning } = await published(api, firm, { texts });
    await handedIn(api, firm.sam, await written(api, firm.sam, firm.oakfield, { ...texts, sentence: 'Zeppelins wait.' }));
    await cite(api, firm.chu, sharedId, firm.halden);
    // What is looked for is there before: in lists, search, page, copy, queue, margin and offers.
    const before = await doors(sharedId);
    for (const door of [0, 1, 2, 3, 4, 15, 16, 17]) expect(JSON.stringify(before[door])).toContain('Zeppelins');
    await consentOf(api, firm.oakfield, to);
    expect(JSON.stringify(await doors(sharedId))).not.toContain('Zeppelins');
    expect((await api.as(firm.chu)(PLAN, { slug: firm.halden.slug })).data.deploymentPlan.citations.all).toMatchObject([
      { standing: 'WITHDRAWN', withdrawnOn: '2026-11-26' },
    ]);
    expect((await api.as(firm.chu)(MAP)).data.learnings).toEqual({ totalCount: 0, cells: [], facets: [] });
    const { rows } = await api.sql.query(`select id from shared_learning s where s.practice_id = $1 and s::text ~ 'Zeppelins'`, [firm.practice.id]);
    expect(rows).toEqual([]);
    // Its author keeps every word.
    expect((await api.as(firm.sam)(LEARNING, { id: learning.id })).data.learning.learning).toMatchObject({ stage: 'WITHDRAWN', ...texts });
  });

  it('closes nothing by agreeing to more, and nothing of another client', async () => {
    const { firm } = at;
    const own = await published(api, firm, { texts });
    const other = await published(api, firm, { by: firm.chu, at: firm.halden });
    await consentOf(api, firm.oakfield, 'CASE_STUDY');
    await consentOf(api, firm.riverside, 'NONE');
    for (const { sharedId } of [own, other]) expect((await api.as(firm.owner)(SHARED, { id: sharedId })).data.sharedLearning.isWithdrawn).toBe(false);
  });

  it('closes the one engagement that it speaks of', async () => {
    const { firm } = at;
    const { sharedId } = await published(api, firm, { texts });
    const word = (engagementId: string, number: number) =>
      api.sql.query(
        `insert into consent (practice_id, id, client_id, engagement_id, number, kind, level, words, words_sha256, at, person_id, person_name)
         select $1, gen_random_uuid(), $2, $3, $4, 'LOWERED', 'AGGREGATE', 'Figures only.', 'x', $5, p.id, p.name from person p where p.practice_id = $1 limit 1`,
        [firm.practice.id, firm.oakfield.clientId, engagementId, number, api.clock.now()],
      );
    await word(firm.oakfield.id, 7);
    expect((await api.as(firm.owner)(SHARED, { id: sharedId })).data.sharedLearning).toMatchObject({ isWithdrawn: true, sentence: '' });
  });
});
