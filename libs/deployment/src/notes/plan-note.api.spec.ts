import type { TestApi } from '@cairn/testing';
import { arrangePlace, firstDraft, key, startDeployment, type Place } from '../deployment.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startDeployment();
});
afterAll(() => api.close());

const WRITE = `mutation ($input: WritePlanNoteArgs!) { writePlanNote(input: $input) { note { id body visibility authorName version } errors { code field } } }`;
const SETTLE = `mutation ($input: SettlePlanNoteArgs!) { settlePlanNote(input: $input) { note { id resolvedAt version } errors { code } } }`;
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;
const note = (place: Place, more: Record<string, unknown> = {}) => ({
  input: { idempotencyKey: key(), engagementId: place.engagement.id, parameterKey: 'cycle', body: 'Talk to finance.', visibility: 'CLIENT', ...more },
});
const settle = (noteId: string, version: number, to: string) => ({ input: { idempotencyKey: key(), noteId, version, to } });

describe('a note in the margin', () => {
  it('is written by coaches and those who run the programme', async () => {
    const place = await arrangePlace(api);
    for (const person of [place.coach, place.lead, place.sponsor]) expect((await api.as(person)(WRITE, note(place))).data.writePlanNote.errors).toEqual([]);
    expect((await api.as(place.coach)(WRITE, note(place, { body: '  ' }))).data.writePlanNote.errors).toMatchObject([{ code: 'NOTE_EMPTY', field: 'body' }]);
    expect((await api.as(place.coach)(WRITE, note(place, { parameterKey: 'colour' }))).data.writePlanNote.errors).toMatchObject([
      { code: 'PARAMETER_UNKNOWN' },
    ]);
    expect(codeOf(await api.as(place.member)(WRITE, note(place)))).toBe('FORBIDDEN');
    expect(codeOf(await api.as(place.lead)(WRITE, note(place, { visibility: 'COACHES' })))).toBe('FORBIDDEN');
  });

  it('is answered where its readers see it, and never under another engagement', async () => {
    const place = await arrangePlace(api);
    const other = await arrangePlace(api);
    const hidden = (await api.as(place.coach)(WRITE, note(place, { visibility: 'COACHES' }))).data.writePlanNote.note;
    const answer = (await api.as(place.coach)(WRITE, note(place, { replyToId: hidden.id }))).data.writePlanNote.note;
    expect(answer.visibility).toBe('COACHES');
    const theirSet = await firstDraft(api, other);
    expect(codeOf(await api.as(place.coach)(WRITE, note(place, { changeSetId: theirSet })))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(other.coach)(WRITE, note(place)))).toBe('NOT_FOUND');
    expect(codeOf(await api.as(other.coach)(WRITE, note(other, { replyToId: hidden.id })))).toBe('NOT_FOUND');
  });

  it('is settled by whoever may write, deleted by its author, and comes back', async () => {
    const place = await arrangePlace(api);
    const { id } = (await api.as(place.lead)(WRITE, note(place))).data.writePlanNote.note;
    expect((await api.as(place.coach)(SETTLE, settle(id, 1, 'SETTLED'))).data.settlePlanNote.note.resolvedAt).not.toBeNull();
    expect(codeOf(await api.as(place.coach)(SETTLE, settle(id, 1, 'OPEN')))).toBe('CONFLICT');
    expect(codeOf(await api.as(place.coach)(SETTLE, settle(id, 2, 'DELETED')))).toBe('FORBIDDEN');
    expect((await api.as(place.lead)(SETTLE, settle(id, 2, 'DELETED'))).data.settlePlanNote).toEqual({ note: null, errors: [] });
    expect((await api.as(place.lead)(SETTLE, settle(id, 3, 'OPEN'))).data.settlePlanNote.note).toMatchObject({ id, version: 4 });
    const other = await arrangePlace(api);
    expect(codeOf(await api.as(other.lead)(SETTLE, settle(id, 4, 'SETTLED')))).toBe('NOT_FOUND');
    const hidden = (await api.as(place.coach)(WRITE, note(place, { visibility: 'COACHES' }))).data.writePlanNote.note;
    expect(codeOf(await api.as(place.lead)(SETTLE, settle(hidden.id, 1, 'SETTLED')))).toBe('NOT_FOUND');
  });
});
