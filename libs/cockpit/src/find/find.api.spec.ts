import { startApi, type TestApi, type TestPerson } from '@cairn/testing';
import { CockpitModule } from '../cockpit.module.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

const FIND = `query ($text: String!) { find(text: $text) { kind name context path } }`;
interface Found {
  readonly kind: string;
  readonly name: string;
  readonly context: string | null;
  readonly path: string;
}
const find = async (person: TestPerson, text: string): Promise<Found[]> => (await api.as(person)(FIND, { text })).data.find;
const names = async (person: TestPerson, text: string): Promise<string[]> => (await find(person, text)).map((found) => `${found.kind} ${found.name}`);

async function arrange() {
  const practice = await api.practice();
  const [oakfield, oakham] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Oakham Bank' })];
  const [owner, sam] = [await practice.owner(), await practice.coach()];
  await practice.coaches(sam, oakfield);
  const dana = await practice.clientPerson(oakfield, ['CLIENT_LEAD'], 'Dana Oakes');
  const rival = await practice.clientPerson(oakham, ['CLIENT_LEAD'], 'Rui Oakley');
  await practice.onRoster(oakfield, dana);
  await practice.onRoster(oakham, rival);
  await practice.team(oakfield, 'The Oak Room');
  await practice.team(oakham, 'Oak Lending');
  return { practice, oakfield, oakham, owner, sam, dana, rival };
}

describe('find', () => {
  it('finds clients, teams and people by a part of the name: what begins so comes first', async () => {
    const { owner, oakfield } = await arrange();
    expect(await names(owner, 'oak')).toEqual([
      'CLIENT Oakfield Council',
      'CLIENT Oakham Bank',
      'TEAM Oak Lending',
      'TEAM The Oak Room',
      'PERSON Dana Oakes',
      'PERSON Rui Oakley',
    ]);
    expect((await find(owner, 'oak room'))[0]).toMatchObject({
      context: 'Oakfield Council',
      path: expect.stringContaining(`/c/${oakfield.slug}/people?team=`),
    });
    expect((await find(owner, 'council'))[0]).toEqual({ kind: 'CLIENT', name: 'Oakfield Council', context: null, path: `/c/${oakfield.slug}` });
  });

  it('finds only what one may see', async () => {
    const { sam, dana, rival } = await arrange();
    const stranger = await (await api.practice()).owner();
    expect(await names(sam, 'oak')).toEqual(['CLIENT Oakfield Council', 'TEAM The Oak Room', 'PERSON Dana Oakes']);
    expect(await names(dana, 'oak')).toEqual(['CLIENT Oakfield Council', 'TEAM The Oak Room']);
    expect(await names(rival, 'oak')).toEqual(['CLIENT Oakham Bank', 'TEAM Oak Lending']);
    expect(await names(stranger, 'oak')).toEqual([]);
  });

  it.each(['%', '_', '%%', '__', 'o%k', 'O_kfield', '\\%', '\\\\'])('takes %s as it is written', async (text) => {
    const { owner, practice } = await arrange();
    expect(await find(owner, text)).toEqual([]);
    await practice.engagement({ name: `Sign ${text} Ltd` });
    expect(await names(owner, ` ${text} Ltd`)).toEqual([`CLIENT Sign ${text} Ltd`]);
  });

  it('forgets clients and teams that were archived, and people who left', async () => {
    const { owner, oakham, dana, practice } = await arrange();
    await api.sql.query(`update client set archived_at = now() where id = $1`, [oakham.clientId]);
    await api.sql.query(`update team set archived_at = now() where practice_id = $1`, [practice.id]);
    await api.sql.query(`update engagement_person set removed_at = now() where person_id = $1`, [dana.id]);
    expect(await names(owner, 'oakf')).toEqual(['CLIENT Oakfield Council']);
    expect(await names(owner, 'oakes')).toEqual([]);
    expect(await names(owner, 'oak room')).toEqual([]);
    expect(await names(owner, 'oakham')).toEqual([]);
  });

  it('answers at most twenty, and nothing to a single letter', async () => {
    const { practice, owner, oakfield } = await arrange();
    for (let nth = 0; nth < 25; nth += 1) await practice.team(oakfield, `Field team ${nth}`);
    expect(await find(owner, 'field')).toHaveLength(20);
    expect(await find(owner, ' f ')).toEqual([]);
  });

  it('is one statement, and nothing to somebody who is not signed in', async () => {
    const { sam } = await arrange();
    expect(await api.statements(() => find(sam, 'oak'))).toHaveLength(1);
    expect((await api.as()(FIND, { text: 'oak' })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
