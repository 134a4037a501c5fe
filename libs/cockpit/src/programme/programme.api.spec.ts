import { startApi, type Answer, type TestApi } from '@cairn/testing';
import { CockpitModule } from '../cockpit.module.js';
import { put, waitingSet } from '../cockpit.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi(CockpitModule);
});
afterAll(() => api.close());

const PROGRAMME = `query ($slug: String!) { programme(clientSlug: $slug) { clientName title subtitle coachName planNumber teams people okrAuthors decisions { changeSetId changes decideBy askedBy } yourPart { what on path } phases { name state } } }`;
const codeOf = (answer: Answer): string | undefined => answer.errors?.[0]?.extensions.code;

async function arrange() {
  const practice = await api.practice();
  const [oakfield, marisol] = [await practice.engagement({ name: 'Oakfield Council' }), await practice.engagement({ name: 'Marisol Health' })];
  const sam = await practice.coach('Sam Okafor');
  await practice.coaches(sam, oakfield);
  const dana = await practice.clientPerson(oakfield, ['CLIENT_LEAD'], 'Dana Ruiz');
  const mo = await practice.clientPerson(oakfield, ['MEMBER'], 'Mo Lin');
  const ines = await practice.clientPerson(marisol, ['CLIENT_LEAD'], 'Inés Marín');
  const housing = await practice.team(oakfield, 'Housing');
  await practice.team(oakfield, 'Oakfield Council', 'ORGANISATION');
  await practice.onRoster(oakfield, dana, { teamId: housing, writesOkrs: true });
  await practice.onRoster(oakfield, mo, { teamId: housing });
  return { practice, oakfield, marisol, sam, dana, mo, ines };
}

describe('programme', () => {
  it('is one statement', async () => {
    const { oakfield, dana } = await arrange();
    expect(await api.statements(() => api.as(dana)(PROGRAMME, { slug: oakfield.slug }))).toHaveLength(1);
  });

  it('counts who takes part, and says that no plan is in force', async () => {
    const { oakfield, mo } = await arrange();
    const { programme } = (await api.as(mo)(PROGRAMME, { slug: oakfield.slug })).data;
    expect(programme).toMatchObject({
      title: 'Oakfield Council’s OKR programme',
      coachName: 'Sam Okafor',
      planNumber: null,
      teams: 1,
      people: 2,
      okrAuthors: 1,
      decisions: [],
      yourPart: [],
    });
    expect(programme.subtitle).toContain('No deployment plan is in force yet.');
  });

  it('names the lead coach, whoever came first', async () => {
    const { practice, oakfield, marisol, ines, mo } = await arrange();
    const eva = await practice.coach('Eva Lindt');
    await practice.coaches(eva, oakfield, 'CO_COACH');
    expect((await api.as(mo)(PROGRAMME, { slug: oakfield.slug })).data.programme.coachName).toBe('Sam Okafor');
    await practice.coaches(eva, marisol, 'CO_COACH');
    expect((await api.as(ines)(PROGRAMME, { slug: marisol.slug })).data.programme.coachName).toBe('Eva Lindt');
  });

  it('tells those who sign, and nobody else, that a decision waits for them', async () => {
    const { oakfield, sam, dana, mo } = await arrange();
    const set = await waitingSet(api, oakfield, sam, [dana]);
    const asked = (await api.as(dana)(PROGRAMME, { slug: oakfield.slug })).data.programme;
    expect(asked).toMatchObject({
      subtitle: 'One decision is waiting for you.',
      decisions: [{ changeSetId: set, changes: 1, decideBy: '2026-11-30', askedBy: 'Sam Okafor' }],
      yourPart: [{ what: 'Decide on 1 change to the deployment plan', on: '2026-11-30', path: `/c/${oakfield.slug}/plan` }],
    });
    expect((await api.as(mo)(PROGRAMME, { slug: oakfield.slug })).data.programme.decisions).toEqual([]);
    expect((await api.as(sam)(PROGRAMME, { slug: oakfield.slug })).data.programme.decisions).toEqual([]);
  });

  it('forgets the decision once it was made', async () => {
    const { oakfield, sam, dana } = await arrange();
    const set = await waitingSet(api, oakfield, sam, [dana]);
    await api.sql.query(`update signer set status = 'APPROVED', decided_at = now() where change_set_id = $1`, [set]);
    expect((await api.as(dana)(PROGRAMME, { slug: oakfield.slug })).data.programme.decisions).toEqual([]);
  });

  it('names what starts this month to those who decide', async () => {
    const { oakfield, dana, mo } = await arrange();
    const of = { practice_id: oakfield.practiceId, client_id: oakfield.clientId, engagement_id: oakfield.id };
    await put(api, 'phase', { ...of, kind: 'DEPLOYMENT', ordinal: 1, starts_on: '2026-11-01', ends_on: '2026-12-06' });
    await put(api, 'phase', { ...of, kind: 'TRAINING', ordinal: 2, starts_on: '2026-12-07', ends_on: '2026-12-31' });
    const { programme } = (await api.as(dana)(PROGRAMME, { slug: oakfield.slug })).data;
    expect(programme.yourPart).toEqual([{ what: 'Training starts', on: '2026-12-07', path: null }]);
    expect(programme.phases.map((phase: { state: string }) => phase.state)).toEqual(['NOW', 'AHEAD']);
    expect((await api.as(mo)(PROGRAMME, { slug: oakfield.slug })).data.programme.yourPart).toEqual([]);
  });

  it('is nothing to another practice, a sibling client’s person and a coach who is not on it', async () => {
    const { practice, oakfield, ines } = await arrange();
    const owner = await (await api.practice()).owner();
    const other = await practice.coach('Eva Lindt');
    const answers = [];
    for (const person of [owner, ines, other]) answers.push(await api.as(person)(PROGRAMME, { slug: oakfield.slug }));
    answers.push(await api.as(owner)(PROGRAMME, { slug: 'nobody' }));
    expect(answers.map(codeOf)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    expect(new Set(answers.map((answer) => answer.errors?.[0]?.message)).size).toBe(1);
    expect(codeOf(await api.as(await practice.person())(PROGRAMME, { slug: oakfield.slug }))).toBe('FORBIDDEN');
  });
});
