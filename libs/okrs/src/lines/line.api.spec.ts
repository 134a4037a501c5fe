import type { TestApi } from '@cairn/testing';
import { act, done, readDraft } from '../drafts/drafting.fixture.js';
import { arrangeDrafting, codeOf, codes, startOkrs, type Drafting } from '../okrs.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

async function withObjective(place: Drafting, text = 'Settle tenants faster') {
  return (await done(api, place.teamLead, 'addObjective', { draftId: place.drafts.housing, text })).objective as { id: string; version: number };
}
const texts = (lines: { text: string }[]): string[] => lines.map((line) => line.text);

describe('a line', () => {
  it('is saved field by field, and says what its figures say', async () => {
    const place = await arrangeDrafting(api);
    const { id: objectiveId } = await withObjective(place);
    const added = await done(api, place.teamLead, 'addLine', {
      draftId: place.drafts.housing,
      objectiveId,
      text: 'Days from offer to keys',
      baseline: 31,
      stretchValue: 12,
    });
    expect(added.line).toMatchObject({ kind: 'KEY_RESULT', krType: 'METRIC', version: 1, suggestion: { commitValue: 25, targetValue: 18 }, levelFault: null });
    const edited = await done(api, place.author, 'editLine', { lineId: added.line.id, version: 1, commitValue: 35, unit: 'days' });
    expect(edited.line).toMatchObject({ text: 'Days from offer to keys', commitValue: 35, unit: 'days', version: 2, editedByName: 'Ana Silva' });
    expect(edited.line.levelFault).toEqual({ field: 'commitValue', words: 'Commit should be below the baseline.' });
    expect((await done(api, place.teamLead, 'editLine', { lineId: added.line.id, version: 2, commitValue: null, text: null })).line).toMatchObject({
      commitValue: null,
      text: '',
      version: 3,
    });
    expect(codes(await done(api, place.teamLead, 'editLine', { lineId: added.line.id, version: 3, text: 'x'.repeat(1001) }))).toEqual(['TEXT_TOO_LONG']);
    expect(codes(await done(api, place.teamLead, 'editLine', { lineId: added.line.id, version: 3, healthyLow: 5, healthyHigh: 4 }))).toEqual(['LINE_RANGE']);
  });

  it('shows both wordings when somebody was faster, and overwrites neither', async () => {
    const place = await arrangeDrafting(api);
    const { id: objectiveId } = await withObjective(place);
    const { line } = await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, objectiveId, text: 'Days' });
    await done(api, place.author, 'editLine', { lineId: line.id, version: 1, text: 'Days from offer to keys', unit: 'days' });
    const late = await done(api, place.teamLead, 'editLine', { lineId: line.id, version: 1, text: 'Days until they move in', dataSource: 'CRM' });
    expect(codes(late)).toEqual(['LINE_CHANGED']);
    expect(late.conflict).toEqual({
      version: 2,
      changedByName: 'Ana Silva',
      fields: [
        { field: 'dataSource', mine: 'CRM', theirs: '' },
        { field: 'text', mine: 'Days until they move in', theirs: 'Days from offer to keys' },
      ],
    });
    expect(late.line).toMatchObject({ text: 'Days from offer to keys', unit: 'days', version: 2 });
    // What is so already is no conflict, whatever version was seen.
    expect(await done(api, place.teamLead, 'editLine', { lineId: line.id, version: 1, unit: 'days' })).toMatchObject({
      errors: [],
      conflict: null,
      line: { version: 2 },
    });
    expect(await done(api, place.teamLead, 'editLine', { lineId: line.id, version: late.conflict.version, text: 'Days until they move in' })).toMatchObject({
      errors: [],
      line: { version: 3 },
    });
  });

  it('takes exactly one of many at once per version', async () => {
    const place = await arrangeDrafting(api);
    const { id: objectiveId } = await withObjective(place);
    const { line } = await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, objectiveId, text: 'Days' });
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        act(api, n % 2 ? place.teamLead : place.author, 'editLine', { lineId: line.id, version: 1, text: `Wording ${n}` }, 'light'),
      ),
    );
    const outcomes = all.map((answer) => codes(answer.data.done).join());
    expect([outcomes.filter((one) => one === ''), outcomes.filter((one) => one === 'LINE_CHANGED')].map((one) => one.length)).toEqual([1, 19]);
    expect(all.filter((answer) => answer.data.done.conflict?.fields.length === 1)).toHaveLength(19);
  });

  it('names one person as champion, and keeps what is nobody’s name as it was written', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    const { line } = await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, text: 'Days' });
    const edit = (version: number, fields: object) => done(api, place.teamLead, 'editLine', { lineId: line.id, version, ...fields });
    expect((await edit(1, { championName: ' ana  SILVA' })).line).toMatchObject({ championId: place.author.id, championName: 'Ana Silva' });
    expect((await edit(2, { championName: 'the team' })).line).toMatchObject({ championId: null, championName: 'the team' });
    expect((await edit(3, { championId: place.neighbour.id })).line).toMatchObject({ championId: place.neighbour.id, championName: 'Nia Cole' });
    expect((await edit(4, { championId: null })).line).toMatchObject({ championId: null, championName: '' });
    for (const fields of [{ championId: other.author.id }, { championId: place.coach.id }, { ownerId: other.author.id }])
      expect(codeOf(await act(api, place.teamLead, 'editLine', { lineId: line.id, version: 5, ...fields }))).toBe('NOT_FOUND');
  });

  it('tells people who share a name apart by their team, and says so while nobody is chosen', async () => {
    const place = await arrangeDrafting(api);
    const namesake = await place.practice.clientPerson(place.engagement, ['AUTHOR'], 'Ana Silva');
    await place.practice.onRoster(place.engagement, namesake, { teamId: place.planning });
    const { line, draft } = await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, text: 'Days', championName: 'Ana Silva' });
    expect(line).toMatchObject({ championId: null, championName: 'Ana Silva' });
    expect(draft.people.map(({ name }: { name: string }) => name)).toEqual(['Ana Silva (Housing)', 'Lee Park', 'Mo Lin']);
    const edit = (version: number, fields: object) => done(api, place.teamLead, 'editLine', { lineId: line.id, version, ...fields });
    expect((await edit(1, { championName: 'ana silva (planning)' })).line).toMatchObject({ championId: namesake.id, championName: 'Ana Silva (Planning)' });
    expect((await edit(2, { championName: 'Ana Silva (Housing)' })).line).toMatchObject({ championId: place.author.id, championName: 'Ana Silva (Housing)' });
    const third = await place.practice.clientPerson(place.engagement, ['AUTHOR'], 'Ana Silva');
    await place.practice.onRoster(place.engagement, third, { teamId: place.planning });
    expect((await edit(3, { championName: 'Ana Silva (Planning)' })).line).toMatchObject({ championId: null });
    expect((await edit(4, { championId: third.id })).line).toMatchObject({
      championId: third.id,
      championName: expect.stringMatching(/^Ana Silva \(.+@.+\)$/),
    });
  });

  it('turns into another kind and back without losing anything', async () => {
    const place = await arrangeDrafting(api);
    const { line } = await done(api, place.teamLead, 'addLine', {
      draftId: place.drafts.housing,
      text: 'Days',
      baseline: 31,
      commitValue: 27,
      targetValue: 18,
      stretchValue: 12,
    });
    const turned = await done(api, place.teamLead, 'turnLineInto', { lineId: line.id, version: 1, kind: 'HEALTH_METRIC' });
    expect(turned.line).toMatchObject({ id: line.id, kind: 'HEALTH_METRIC', text: 'Days', version: 2, suggestion: null });
    await done(api, place.teamLead, 'editLine', { lineId: line.id, version: 2, healthyLow: 10, healthyHigh: 20 });
    expect(codes(await done(api, place.author, 'turnLineInto', { lineId: line.id, version: 2, kind: 'TASK' }))).toEqual(['LINE_CHANGED']);
    expect((await done(api, place.teamLead, 'turnLineInto', { lineId: line.id, version: 3, kind: 'TASK' })).line).toMatchObject({
      kind: 'TASK',
      healthyLow: 10,
    });
    const back = await done(api, place.teamLead, 'turnLineInto', { lineId: line.id, version: 4, kind: 'KEY_RESULT', krType: 'MILESTONE' });
    expect(back.line).toMatchObject({ id: line.id, kind: 'KEY_RESULT', krType: 'MILESTONE', text: 'Days', stretchValue: 12, healthyHigh: 20 });
  });

  it('takes three pasted cells as its levels', async () => {
    const place = await arrangeDrafting(api);
    const { line } = await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, text: 'Failed visits', baseline: 31 });
    const pasted = await done(api, place.teamLead, 'pasteLevels', { lineId: line.id, version: 1, pasted: '27,5 %\t18 %\t12 %' });
    expect(pasted.line).toMatchObject({ commitValue: 27.5, targetValue: 18, stretchValue: 12, unit: '%', direction: 'DECREASE', version: 2 });
    expect(codes(await done(api, place.teamLead, 'pasteLevels', { lineId: line.id, version: 2, pasted: '27 %\tsoon\t12 %' }))).toEqual(['LEVELS_NOT_FIGURES']);
    expect(codes(await done(api, place.teamLead, 'pasteLevels', { lineId: line.id, version: 1, pasted: '20\t15\t10' }))).toEqual(['LINE_CHANGED']);
  });

  it('asks where pasted cells may be thousands or decimals, and takes the answer', async () => {
    const place = await arrangeDrafting(api);
    const { line } = await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, text: 'Homes with a meter' });
    const cells = { lineId: line.id, version: 1, pasted: '1.234\t2.345\t3.456' };
    expect(codes(await done(api, place.teamLead, 'pasteLevels', cells))).toEqual(['LEVELS_TWO_WAYS']);
    const told = await done(api, place.teamLead, 'pasteLevels', { ...cells, decimals: 'COMMA' });
    expect(told.line).toMatchObject({ commitValue: 1234, targetValue: 2345, stretchValue: 3456, direction: 'INCREASE' });
  });
});

describe('order and bin', () => {
  it('moves lines within and between objectives without disturbing whoever types', async () => {
    const place = await arrangeDrafting(api);
    const [first, second] = [await withObjective(place, 'One'), await withObjective(place, 'Two')];
    const add = async (text: string, more: object = {}) =>
      (await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, objectiveId: first.id, text, ...more })).line.id as string;
    const [a, b] = [await add('a'), await add('b')];
    const c = await add('c', { beforeId: a });
    const shown = async () =>
      (
        (await readDraft(api, place.teamLead, place.engagement.slug, place.housing)).data.okrDraft.objectives as { text: string; lines: { text: string }[] }[]
      ).map((one) => [one.text, texts(one.lines)]);
    expect(await shown()).toEqual([
      ['One', ['c', 'a', 'b']],
      ['Two', []],
    ]);
    expect((await done(api, place.teamLead, 'moveLine', { lineId: c })).line.version).toBe(1);
    await done(api, place.teamLead, 'moveLine', { lineId: b, objectiveId: second.id });
    await done(api, place.teamLead, 'moveObjective', { objectiveId: second.id, beforeId: first.id });
    expect(await shown()).toEqual([
      ['Two', ['b']],
      ['One', ['a', 'c']],
    ]);
    expect(codeOf(await act(api, place.teamLead, 'moveLine', { lineId: a, beforeId: b }))).toBe('NOT_FOUND');
    expect((await done(api, place.teamLead, 'moveLine', { lineId: a, objectiveId: null })).draft.looseLines).toMatchObject([{ text: 'a' }]);
  });

  it('brings back what was removed: a line alone, an objective with the lines that went with it', async () => {
    const place = await arrangeDrafting(api);
    const objective = await withObjective(place);
    const add = async (text: string) =>
      (await done(api, place.teamLead, 'addLine', { draftId: place.drafts.housing, objectiveId: objective.id, text })).line as { id: string };
    const [gone, kept] = [await add('gone before'), await add('kept')];
    expect((await done(api, place.teamLead, 'removeLine', { lineId: gone.id, version: 1 })).draft.objectives[0].lines).toMatchObject([{ text: 'kept' }]);
    api.clock.set('2026-11-26T11:05:00.000Z');
    expect(codes(await done(api, place.teamLead, 'removeObjective', { objectiveId: objective.id, version: 7 }))).toEqual(['OBJECTIVE_CHANGED']);
    expect((await done(api, place.teamLead, 'removeObjective', { objectiveId: objective.id, version: 1 })).draft.objectives).toEqual([]);
    expect(codeOf(await act(api, place.teamLead, 'editLine', { lineId: kept.id, version: 2, text: 'Too late' }))).toBe('NOT_FOUND');
    expect((await done(api, place.teamLead, 'restoreObjective', { objectiveId: objective.id })).draft.objectives).toMatchObject([
      { lines: [{ text: 'kept' }] },
    ]);
    expect((await done(api, place.teamLead, 'restoreLine', { lineId: gone.id })).draft.objectives[0].lines).toMatchObject([
      { text: 'gone before' },
      { text: 'kept' },
    ]);
  });
});

describe('an objective', () => {
  it('refers to what its writers may know of, and shows both wordings in a conflict', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    const objective = await withObjective(place);
    const above = (await done(api, place.lead, 'addObjective', { draftId: place.drafts.organisation, text: 'Homes for all' })).objective.id as string;
    const foreign = (await withObjective(other)).id;
    const edit = (fields: object, version = 1) => act(api, place.teamLead, 'editObjective', { objectiveId: objective.id, version, ...fields });
    // Nobody of the team knows yet what the organisation drafts.
    for (const fields of [
      { supportsObjectiveId: above },
      { supportsObjectiveId: foreign },
      { supportsObjectiveId: objective.id },
      { sharedWithTeamId: other.planning },
      { sharedWithTeamId: place.housing },
    ])
      expect(codeOf(await edit(fields))).toBe('NOT_FOUND');
    await api.sql.query(`update okr_draft set status = 'SENT' where id = $1`, [place.drafts.organisation]);
    expect((await edit({ supportsObjectiveId: above, sharedWithTeamId: place.planning, kind: 'EXTERNAL' })).data.done.objective).toMatchObject({
      supportsObjectiveId: above,
      sharedWithTeamName: 'Planning',
      version: 2,
    });
    const late = (await edit({ whyNow: 'Because.' })).data.done;
    expect([codes(late), late.conflict]).toEqual([
      ['OBJECTIVE_CHANGED'],
      { version: 2, changedByName: 'Lee Park', fields: [{ field: 'whyNow', mine: 'Because.', theirs: '' }] },
    ]);
  });
});
