import type { TestApi } from '@cairn/testing';
import { act, done, readDraft, stateOf } from '../drafts/drafting.fixture.js';
import { arrangeDrafting, codeOf, codes, startOkrs, type Drafting } from '../okrs.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const seen = async (place: Drafting, person: { id: string }) => {
  const { looseLines, hiddenLines, silent } = (await readDraft(api, person, place.engagement.slug, place.housing)).data.okrDraft;
  return { lines: (looseLines as { text: string }[]).map((line) => line.text), hiddenLines, silent: silent !== null };
};

describe('silent writing', () => {
  it('hides new lines of others until the time is up, also from those who try to touch them', async () => {
    const place = await arrangeDrafting(api);
    const draftId = place.drafts.housing;
    await done(api, place.teamLead, 'addLine', { draftId, text: 'before' });
    const started = await done(api, place.coach, 'startSilentWriting', { draftId, minutes: 5 });
    expect(started.draft.silent).toEqual({ until: '2026-11-26T11:05:00.000Z', startedByName: 'Sam Okafor' });
    const mine = (await done(api, place.author, 'addLine', { draftId, text: 'of Ana' })).line;
    await done(api, place.teamLead, 'addLine', { draftId, text: 'of Lee' });
    expect(mine.onlyMine).toBe(true);
    expect(await seen(place, place.author)).toEqual({ lines: ['before', 'of Ana'], hiddenLines: 1, silent: true });
    expect(await seen(place, place.teamLead)).toEqual({ lines: ['before', 'of Lee'], hiddenLines: 1, silent: true });
    expect(await seen(place, place.coach)).toEqual({ lines: ['before'], hiddenLines: 2, silent: true });
    for (const [name, input] of [
      ['editLine', { lineId: mine.id, version: 1, text: 'Better' }],
      ['removeLine', { lineId: mine.id, version: 1 }],
      ['moveLine', { lineId: mine.id }],
    ] as const)
      expect(codeOf(await act(api, place.teamLead, name, input))).toBe('NOT_FOUND');
    api.clock.set('2026-11-26T11:04:59.999Z');
    expect((await seen(place, place.teamLead)).hiddenLines).toBe(1);
    api.clock.set('2026-11-26T11:05:00.000Z');
    expect(await seen(place, place.coach)).toEqual({ lines: ['before', 'of Ana', 'of Lee'], hiddenLines: 0, silent: false });
    // A second stretch hides what is new in it, not what was seen before.
    await done(api, place.teamLead, 'startSilentWriting', { draftId, minutes: 1 });
    expect((await seen(place, place.coach)).lines).toEqual(['before', 'of Ana', 'of Lee']);
  });

  it('hides new objectives of others as well, wherever they could be read or touched', async () => {
    const place = await arrangeDrafting(api);
    const draftId = place.drafts.housing;
    const add = async (person: { id: string }, text: string) => (await done(api, person, 'addObjective', { draftId, text })).objective.id as string;
    await add(place.teamLead, 'before');
    await done(api, place.coach, 'startSilentWriting', { draftId, minutes: 5 });
    api.clock.set('2026-11-26T11:01:00.000Z');
    const mine = await add(place.author, 'of Ana');
    const objectives = async (person: { id: string }) => {
      const { okrDraft } = (await readDraft(api, person, place.engagement.slug, place.housing)).data;
      return [okrDraft.objectives.map((one: { text: string }) => one.text), okrDraft.hiddenLines];
    };
    const listed = async (person: { id: string }) => {
      const { data } = await api.as(person)(
        `query ($c: String!) { okrList(client: $c) { teams { objectives { text } } } okrMap(client: $c) { columns { nodes { text } } } draftReview(client: $c, team: "${place.housing}") { status } }`,
        { c: place.engagement.slug },
      );
      const texts = (within: { text: string }[][]) => within.flat().map((one) => one.text);
      return [
        texts(data.okrList.teams.map((team: { objectives: { text: string }[] }) => team.objectives)),
        texts(data.okrMap.columns.map((column: { nodes: { text: string }[] }) => column.nodes)),
      ];
    };
    expect(await objectives(place.author)).toEqual([['before', 'of Ana'], 0]);
    expect(await objectives(place.teamLead)).toEqual([['before'], 1]);
    expect(await objectives(place.coach)).toEqual([['before'], 1]);
    expect(await listed(place.coach)).toEqual([['before'], ['before']]);
    expect(await listed(place.author)).toEqual([
      ['before', 'of Ana'],
      ['before', 'of Ana'],
    ]);
    for (const [name, input] of [
      ['editObjective', { objectiveId: mine, version: 1, text: 'Better' }],
      ['removeObjective', { objectiveId: mine, version: 1 }],
      ['addLine', { draftId, objectiveId: mine, text: 'Under it' }],
    ] as const)
      expect([name, codeOf(await act(api, place.teamLead, name, input))]).toEqual([name, 'NOT_FOUND']);
    api.clock.set('2026-11-26T11:05:00.000Z');
    expect(await objectives(place.coach)).toEqual([['before', 'of Ana'], 0]);
    expect(await listed(place.coach)).toEqual([
      ['before', 'of Ana'],
      ['before', 'of Ana'],
    ]);
  });

  it('ends early by the word of whoever started it or of the team lead, one stretch at a time', async () => {
    const place = await arrangeDrafting(api);
    const draftId = place.drafts.housing;
    expect(codes(await done(api, place.teamLead, 'endSilentWriting', { draftId }))).toEqual(['SILENCE_OVER']);
    expect(codes(await done(api, place.coach, 'startSilentWriting', { draftId, minutes: 0 }))).toEqual(['SILENCE_LENGTH']);
    await done(api, place.coach, 'startSilentWriting', { draftId, minutes: 5 });
    expect(codes(await done(api, place.author, 'startSilentWriting', { draftId, minutes: 5 }))).toEqual(['SILENCE_RUNS']);
    await done(api, place.author, 'addLine', { draftId, text: 'of Ana' });
    expect(codeOf(await act(api, place.author, 'endSilentWriting', { draftId }))).toBe('FORBIDDEN');
    const ended = await done(api, place.teamLead, 'endSilentWriting', { draftId });
    expect([ended.draft.silent, ended.draft.looseLines[0].text]).toEqual([null, 'of Ana']);
    expect(stateOf(ended.draft, 'endSilentWriting')).toBeUndefined();
  });

  it('is started by the team and those who help it', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    for (const name of ['startSilentWriting', 'endSilentWriting'] as const) {
      const input = { draftId: place.drafts.housing, ...(name === 'startSilentWriting' ? { minutes: 5 } : {}) };
      for (const person of [place.member, place.neighbour]) expect([name, codeOf(await act(api, person, name, input))]).toEqual([name, 'FORBIDDEN']);
      expect(codeOf(await act(api, other.teamLead, name, input))).toBe('NOT_FOUND');
    }
  });
});

describe('presence', () => {
  it('shows others for half a minute where they are, and nobody else', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    const draftId = place.drafts.housing;
    await done(api, place.author, 'sayWhereIAm', { draftId, section: 'mission' });
    expect((await done(api, place.author, 'sayWhereIAm', { draftId, section: 'objective:1' })).draft.present).toEqual([]);
    const present = async () => (await readDraft(api, place.teamLead, place.engagement.slug, place.housing)).data.okrDraft.present;
    expect(await present()).toEqual([{ name: 'Ana Silva', section: 'objective:1' }]);
    api.clock.set('2026-11-26T11:00:30.000Z');
    expect(await present()).toEqual([]);
    await done(api, place.coach, 'sayWhereIAm', { draftId, section: 'review' });
    expect(await present()).toEqual([{ name: 'Sam Okafor', section: 'review' }]);
    await done(api, place.coach, 'sayWhereIAm', { draftId, section: null });
    expect(await present()).toEqual([]);
    expect(codes(await done(api, place.coach, 'sayWhereIAm', { draftId, section: ' ' }))).toEqual(['SECTION_UNKNOWN']);
    expect(codeOf(await act(api, place.neighbour, 'sayWhereIAm', { draftId, section: 'mission' }))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, other.teamLead, 'sayWhereIAm', { draftId, section: 'mission' }))).toBe('NOT_FOUND');
  });
});
