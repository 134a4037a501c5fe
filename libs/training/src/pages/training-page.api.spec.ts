import type { TestApi } from '@cairn/testing';
import { agreePlan, arrangeGate, put, seat, startTraining, trained, workshop, type GatePlace } from '../gate.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const gate = 'code headline done total dueOn rule { text decidedBy } left { text dueOn } meanwhile { path } canOverride overrideBy { name }';
const actions = 'availableActions { action state { __typename ... on Allowed { label } ... on Forbidden { headline askPerson { name } } } }';
const PAGE = `query ($client: String!) { trainingPage(client: $client) {
  clientName planNumber draftingOn draftingWords workingDaysLeft funnel { people invited booked trained toTrain } gate { ${gate} }
  people { name teamName roles leadsTeam writesOkrs isCounted state words since needsSession step { kind text on } }
  workshops { title booked seats { personName } } openings { teamName reason } ${actions} } }`;
const MINE = `query ($client: String!) { myTraining(client: $client) {
  teamName writesOkrs state words since cyclesLeft step { kind text on } draftingOn draftingWords gate { ${gate} } teamGate { headline done total } workshops { title seats { personName } } history { words } } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;

const ask = (person: { id: string }, document: string, place: GatePlace) => api.as(person)(document, { client: place.engagement.slug });
const pageOf = async (person: { id: string }, place: GatePlace) => (await ask(person, PAGE, place)).data.trainingPage;
const mineOf = async (person: { id: string }, place: GatePlace) => (await ask(person, MINE, place)).data.myTraining;

/** Ana is trained, Ben is booked for tomorrow, Chu has no session. */
async function arrange(): Promise<GatePlace> {
  const place = await arrangeGate(api);
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await trained(api, place, [place.ana]);
  const next = await workshop(api, place, '2026-11-27', { title: 'OKRs basics, second round' });
  await seat(api, place, next, place.ben);
  return place;
}

describe('the training page', () => {
  it('says who is invited, booked and trained, and what the gate waits for', async () => {
    const place = await arrange();
    const page = await pageOf(place.coach, place);
    expect(page).toMatchObject({
      ...{ clientName: 'Oakfield Council', planNumber: 1, draftingOn: '2026-12-07', draftingWords: 'drafting is planned for', workingDaysLeft: 7 },
      funnel: { people: 3, invited: 2, booked: 2, trained: 1, toTrain: 3 },
      gate: {
        ...{
          code: 'TRAINING_GATE',
          headline: 'Drafting opens when everyone who writes OKRs is trained',
          done: 1,
          total: 3,
          dueOn: '2026-12-07',
          canOverride: false,
        },
        left: [
          { text: 'Ben Adler: booked for Friday 27 November, 10:00 Berlin', dueOn: '2026-11-27' },
          { text: 'Chu Anand: no session yet', dueOn: null },
        ],
      },
      openings: [],
    });
    expect(page.people).toEqual([
      {
        ...{
          name: 'Ana Reyes',
          teamName: 'Housing',
          roles: ['TEAM_LEAD'],
          leadsTeam: true,
          writesOkrs: true,
          isCounted: true,
          state: 'CLEARED',
          since: '2026-11-20',
        },
        ...{ words: 'Attended 120 of 120 minutes of “OKRs basics” on Friday 20 November 2026', needsSession: false, step: null },
      },
      expect.objectContaining({
        name: 'Ben Adler',
        state: 'NONE',
        needsSession: false,
        step: { kind: 'BOOKED', text: 'booked for Friday 27 November, 10:00 Berlin', on: '2026-11-27' },
      }),
      expect.objectContaining({
        name: 'Chu Anand',
        roles: ['KR_CHAMPION', 'AUTHOR'],
        needsSession: true,
        step: { kind: 'NOTHING', text: 'no session yet', on: null },
      }),
      expect.objectContaining({ name: 'Mo Lin', isCounted: false, needsSession: false, words: 'No workshop attended yet' }),
    ]);
    expect(page.workshops.map((one: { title: string; booked: number }) => `${one.title} ${one.booked}`)).toEqual([
      'OKRs basics 1',
      'OKRs basics, second round 1',
    ]);
  });

  it('says what its reader can do', async () => {
    const place = await arrange();
    const acts = async (person: { id: string }) =>
      ((await pageOf(person, place)).availableActions as { action: string; state: { __typename: string; label?: string; askPerson?: { name: string } } }[]).map(
        ({ action, state }) => `${action} ${state.__typename === 'Allowed' ? state.label : `no${state.askPerson ? `, ask ${state.askPerson.name}` : ''}`}`,
      );
    expect(await acts(place.coach)).toEqual([
      'planWorkshop Plan a workshop',
      'bookPeople Book 1 person',
      'keepRoster Change who writes OKRs',
      'openGateEarly no, ask Dana Ruiz',
    ]);
    expect(await acts(place.clientLead)).toEqual([
      'planWorkshop no',
      'bookPeople Book 1 person',
      'keepRoster Change who writes OKRs',
      'openGateEarly Open the gate early',
    ]);
    await trained(api, place, [place.ben, place.chu]);
    expect((await acts(place.clientLead)).some((act) => act.startsWith('openGateEarly'))).toBe(false);
    expect(await pageOf(place.clientLead, place)).toMatchObject({ gate: null, funnel: { trained: 3, toTrain: 3 } });
  });

  it('is two statements, however many people and workshops there are', async () => {
    const place = await arrange();
    const before = await api.statements(() => pageOf(place.coach, place));
    for (let n = 0; n < 3; n++) {
      const more = await place.practice.clientPerson(place.engagement, ['AUTHOR'], `Author ${n}`);
      await place.practice.onRoster(place.engagement, more, { teamId: place.housing, writesOkrs: true });
      await seat(api, place, await workshop(api, place, `2026-12-0${n + 1}`), more);
    }
    const after = await api.statements(() => pageOf(place.coach, place));
    expect([before.length, after.length]).toEqual([2, 2]);
  });

  it('is for those who run the programme; an author has their own page, and to others it is nothing', async () => {
    const place = await arrange();
    const sponsor = await place.practice.clientPerson(place.engagement, ['SPONSOR'], 'Ian Webb');
    for (const person of [place.coach, place.clientLead, place.coordinator, sponsor, await place.practice.owner()])
      expect((await ask(person, PAGE, place)).errors).toBeUndefined();
    for (const person of [place.ana, place.mo]) expect(codeOf(await ask(person, PAGE, place))).toBe('FORBIDDEN');
    const sibling = await place.practice.engagement({ name: 'Tern & Co' });
    const strangers = [await place.practice.coach('Eva Lindt'), await place.practice.clientPerson(sibling, ['CLIENT_LEAD']), (await arrangeGate(api)).coach];
    for (const person of strangers) {
      expect(codeOf(await ask(person, PAGE, place))).toBe('NOT_FOUND');
      expect(codeOf(await ask(person, MINE, place))).toBe('NOT_FOUND');
    }
  });
});

describe('my training', () => {
  it('says to an author where they stand, what comes next and what they wait for', async () => {
    const place = await arrange();
    const mine = await mineOf(place.ben, place);
    expect(mine).toMatchObject({
      ...{
        teamName: 'Housing',
        writesOkrs: true,
        state: 'NONE',
        words: 'No workshop attended yet',
        since: null,
        cyclesLeft: null,
        draftingOn: '2026-12-07',
        draftingWords: 'drafting is planned for',
        history: [],
      },
      step: { kind: 'BOOKED', text: 'You are booked for “OKRs basics, second round”, Friday 27 November, 10:00 Berlin', on: '2026-11-27' },
      gate: { code: 'TRAINING_PERSON_GATE', canOverride: false, overrideBy: [{ name: 'Dana Ruiz' }] },
      teamGate: { headline: 'Drafting opens for Housing when everyone who writes OKRs is trained', done: 1, total: 3 },
    });
    expect(mine.workshops).toEqual([{ title: 'OKRs basics, second round', seats: [{ personName: 'Ben Adler' }] }]);
    expect(await mineOf(place.ana, place)).toMatchObject({
      ...{ state: 'CLEARED', since: '2026-11-20', cyclesLeft: 2, step: null, gate: null },
      history: [{ words: 'Cleared: attended 120 of 120 minutes of “OKRs basics” on Friday 20 November 2026' }],
    });
  });

  it('shows what can still be booked, and nobody else’s place', async () => {
    const place = await arrange();
    const parks = await place.practice.team(place.engagement, 'Parks');
    await workshop(api, place, '2026-12-02', { title: 'Parks drafts', team_id: parks });
    await workshop(api, place, '2026-12-03', { title: 'Housing drafts', team_id: place.housing });
    await workshop(api, place, '2026-11-19', { title: 'Over' });
    expect((await mineOf(place.chu, place)).workshops).toEqual([
      { title: 'OKRs basics, second round', seats: [] },
      { title: 'Housing drafts', seats: [] },
    ]);
  });

  it('is there for people of the client without a place on the list, and not for the coach', async () => {
    const place = await arrange();
    expect(await mineOf(place.clientLead, place)).toMatchObject({ teamName: null, writesOkrs: false, state: 'NONE', teamGate: null });
    expect(codeOf(await ask(place.coach, MINE, place))).toBe('FORBIDDEN');
    expect(codeOf(await ask(await place.practice.owner(), MINE, place))).toBe('FORBIDDEN');
  });

  it('is two statements', async () => {
    const place = await arrange();
    await put(api, 'gate_opening', {
      ...{ practice_id: place.practice.id, client_id: place.engagement.clientId, engagement_id: place.engagement.id, team_id: place.housing },
      ...{ reason: 'The audit.', ends_on: '2026-12-04', status: 'OPEN', opened_by: place.clientLead.id, opened_at: '2026-11-26T09:00:00Z' },
    });
    expect(await api.statements(() => mineOf(place.ben, place))).toHaveLength(2);
    expect(await mineOf(place.ben, place)).toMatchObject({
      ...{ gate: null, teamGate: null },
      words: expect.stringMatching(/\. You were let in early and can write until Friday 4 December; your training stays due$/),
    });
    expect((await pageOf(place.coach, place)).openings).toEqual([{ teamName: 'Housing', reason: 'The audit.' }]);
  });
});
