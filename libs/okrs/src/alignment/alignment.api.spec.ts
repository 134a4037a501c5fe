import type { TestApi } from '@cairn/testing';
import { act, done, readDraft, stateOf } from '../drafts/drafting.fixture.js';
import { arrangeDrafting, codeOf, codes, startOkrs } from '../okrs.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startOkrs();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

describe('the alignment check', () => {
  it('names others, suggests a shared objective for a critical one, and is agreed by the other side', async () => {
    const place = await arrangeDrafting(api);
    const draftId = place.drafts.housing;
    const added = await done(api, place.teamLead, 'addDependency', { draftId, otherTeamId: place.planning, what: 'Permits in a week', critical: true });
    expect(added.dependency).toMatchObject({ direction: 'WE_NEED', otherName: 'Planning', critical: true, agreed: false });
    expect(added.dependency.suggestion).toContain('share with Planning');
    const { id } = added.dependency as { id: string };
    // Planning sees what is asked of it, although the draft of Housing is still its own.
    const theirs = (await readDraft(api, place.neighbour, place.engagement.slug, place.planning)).data.okrDraft;
    expect(theirs.askedOfUs).toMatchObject([{ id, namedByTeamName: 'Housing', what: 'Permits in a week' }]);
    expect(codeOf(await act(api, place.teamLead, 'agreeDependency', { dependencyId: id, version: 1, agreed: true }))).toBe('FORBIDDEN');
    const agreed = await done(api, place.neighbour, 'agreeDependency', { dependencyId: id, version: 1, agreed: true });
    expect(agreed.dependency).toMatchObject({ agreed: true, agreedByName: 'Nia Cole', version: 2 });
    expect((await done(api, place.teamLead, 'editDependency', { dependencyId: id, version: 2, critical: false })).dependency).toMatchObject({
      agreed: true,
      suggestion: null,
    });
    expect((await done(api, place.teamLead, 'editDependency', { dependencyId: id, version: 3, what: 'Permits in two days' })).dependency).toMatchObject({
      agreed: false,
    });
    const late = await done(api, place.author, 'editDependency', { dependencyId: id, version: 3, what: 'Permits' });
    expect([codes(late), late.conflict.fields]).toEqual([['DEPENDENCY_CHANGED'], [{ field: 'what', mine: 'Permits', theirs: 'Permits in two days' }]]);
  });

  it('knows somebody outside the programme, for whom the team itself says that it is agreed', async () => {
    const place = await arrangeDrafting(api);
    const { dependency } = await done(api, place.author, 'addDependency', {
      draftId: place.drafts.housing,
      otherName: ' The  water company ',
      direction: 'TOGETHER',
      critical: true,
    });
    expect(dependency).toMatchObject({ otherTeamId: null, otherName: 'The water company', suggestion: null });
    expect((await done(api, place.author, 'agreeDependency', { dependencyId: dependency.id, version: 1, agreed: true })).dependency.agreed).toBe(true);
    expect(codes(await done(api, place.author, 'addDependency', { draftId: place.drafts.housing }))).toEqual(['DEPENDENCY_WHOM']);
  });

  it('is done with somebody named or with “nobody”, and open again without either', async () => {
    const place = await arrangeDrafting(api);
    const draftId = place.drafts.housing;
    expect(codes(await done(api, place.teamLead, 'finishAlignment', { draftId }))).toEqual(['ALIGNMENT_EMPTY']);
    expect((await done(api, place.teamLead, 'finishAlignment', { draftId, nobody: true })).draft).toMatchObject({ aligned: true, dependsOnNobody: true });
    const { dependency, draft } = await done(api, place.teamLead, 'addDependency', { draftId, otherTeamId: place.planning });
    expect(draft).toMatchObject({ aligned: true, dependsOnNobody: false });
    expect(codes(await done(api, place.teamLead, 'finishAlignment', { draftId, nobody: true }))).toEqual(['ALIGNMENT_NOT_NOBODY']);
    expect(codes(await done(api, place.teamLead, 'removeDependency', { dependencyId: dependency.id, version: 9 }))).toEqual(['DEPENDENCY_CHANGED']);
    expect((await done(api, place.teamLead, 'removeDependency', { dependencyId: dependency.id, version: 1 })).draft).toMatchObject({
      aligned: false,
      dependencies: [],
    });
  });

  it('is the team’s, and nothing to others', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    const draftId = place.drafts.housing;
    const { dependency } = await done(api, place.teamLead, 'addDependency', { draftId, otherTeamId: place.planning });
    const acts: [string, object][] = [
      ['addDependency', { draftId, otherName: 'Somebody' }],
      ['editDependency', { dependencyId: dependency.id, version: 1, what: 'x' }],
      ['agreeDependency', { dependencyId: dependency.id, version: 1, agreed: true }],
      ['removeDependency', { dependencyId: dependency.id, version: 1 }],
      ['finishAlignment', { draftId }],
    ];
    for (const [name, input] of acts) {
      expect([name, codeOf(await act(api, place.member, name, input))]).toEqual([name, 'FORBIDDEN']);
      expect([name, codeOf(await act(api, place.coach, name, input))]).toEqual([name, 'FORBIDDEN']);
      expect([name, codeOf(await act(api, other.teamLead, name, input))]).toEqual([name, 'NOT_FOUND']);
    }
    for (const fields of [{ otherTeamId: other.planning }, { otherTeamId: place.housing }])
      expect(codeOf(await act(api, place.teamLead, 'addDependency', { draftId, ...fields }))).toBe('NOT_FOUND');
  });
});

describe('the mission', () => {
  it('is written anew each time, and shows both wordings when somebody was faster', async () => {
    const place = await arrangeDrafting(api);
    const write = (person: { id: string }, version: number, body: string) => done(api, person, 'writeMission', { teamId: place.housing, version, body });
    expect((await write(place.teamLead, 0, 'A home for everybody.')).draft.mission).toEqual({
      number: 1,
      body: 'A home for everybody.',
      writtenByName: 'Lee Park',
      byCoach: false,
    });
    expect((await write(place.author, 1, 'Every tenant is at home.')).draft).toMatchObject({
      mission: { number: 2 },
      earlierMissions: [{ number: 1, body: 'A home for everybody.' }],
    });
    const late = await write(place.teamLead, 1, 'Homes.');
    expect([codes(late), late.conflict]).toEqual([
      ['MISSION_CHANGED'],
      { version: 2, changedByName: 'Ana Silva', fields: [{ field: 'body', mine: 'Homes.', theirs: 'Every tenant is at home.' }] },
    ]);
    expect((await write(place.teamLead, 1, 'Every tenant is at home. ')).draft.mission.number).toBe(2);
    expect((await api.sql.query(`select count(*)::int as n from team_mission where team_id = $1`, [place.housing])).rows).toEqual([{ n: 2 }]);
  });

  it('needs no cycle and no training, but somebody who writes for the team', async () => {
    const [place, other] = [await arrangeDrafting(api), await arrangeDrafting(api)];
    await api.sql.query(`delete from clearance where engagement_id = $1`, [place.engagement.id]);
    const input = { teamId: place.housing, version: 0, body: 'A home for everybody.' };
    for (const person of [place.member, place.neighbour, place.coach]) expect(codeOf(await act(api, person, 'writeMission', input))).toBe('FORBIDDEN');
    expect(codeOf(await act(api, other.teamLead, 'writeMission', input))).toBe('NOT_FOUND');
    const { draft } = await done(api, place.author, 'writeMission', input);
    expect([draft.mission.number, stateOf(draft, 'addObjective')?.['__typename']]).toEqual([1, 'Gated']);
  });
});
