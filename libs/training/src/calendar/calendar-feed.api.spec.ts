import type { TestApi, TestPerson } from '@cairn/testing';
import { act, arrangeTraining, key, planOne, startTraining } from '../workshops.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const CREATE = `mutation ($input: CreateCalendarFeedArgs!) { createCalendarFeed(input: $input) { address feed { id hidesClients createdAt } errors { code } } }`;
const REVOKE = `mutation ($input: RevokeCalendarFeedArgs!) { revokeCalendarFeed(input: $input) { feed { id } errors { code } } }`;
const create = async (person: TestPerson, hidesClients = false, idempotencyKey = key()) =>
  (await api.as(person)(CREATE, { input: { idempotencyKey, hidesClients } })).data.createCalendarFeed;
const revoke = async (person: TestPerson) => (await api.as(person)(REVOKE, { input: { idempotencyKey: key() } })).data.revokeCalendarFeed;
const pathOf = (address: string): string => new URL(address).pathname;
const titles = (text: string): string[] => [...text.replaceAll('\r\n ', '').matchAll(/^SUMMARY:(.*)\r$/gm)].map((found) => found[1] ?? '');

describe('the calendar address of a person', () => {
  it('shows their places, and to a coach all of their engagements', async () => {
    const [place, other] = [await arrangeTraining(api), await arrangeTraining(api)];
    const { id } = await planOne(api, place);
    await planOne(api, place, { title: 'Second date', on: '2026-12-10' });
    await planOne(api, other, { title: 'Elsewhere' });
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    const { address } = await create(place.ana);
    expect(address).toMatch(/^https:\/\/cairn\.example\/calendar\/[A-Za-z0-9_-]{43}\.ics$/);
    const answer = await api.fetch(pathOf(address));
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ]);
    const text = await answer.text();
    expect(titles(text)).toEqual(['OKRs basics (Oakfield Council)']);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261203T100000');
    const coachs = await (await api.fetch(pathOf((await create(place.coach)).address))).text();
    expect(titles(coachs)).toEqual(['OKRs basics (Oakfield Council)', 'Second date (Oakfield Council)']);
  });

  it('hides clients where asked', async () => {
    const place = await arrangeTraining(api);
    await planOne(api, place, { title: 'Oakfield kick-off', place: 'Oakfield Town Hall' });
    const text = await (await api.fetch(pathOf((await create(place.coach, true)).address))).text();
    expect(titles(text)).toEqual(['Workshop: OKRs basics']);
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/oakfield/i);
  });

  it('shows what was cancelled as cancelled, and nothing where somebody left the list or the engagement', async () => {
    const place = await arrangeTraining(api);
    const { id } = await planOne(api, place);
    await act(api, place.coach, 'bookPeople', { workshopId: id, personIds: [place.ana.id] });
    const [anas, coachs] = [pathOf((await create(place.ana)).address), pathOf((await create(place.coach)).address)];
    await act(api, place.coach, 'cancelWorkshop', { workshopId: id, version: 1, reason: 'The room is flooded.' });
    expect(await (await api.fetch(anas)).text()).toMatch(/SEQUENCE:1\r[^]*STATUS:CANCELLED/);
    await api.sql.query(`update engagement_person set removed_at = now() where person_id = $1`, [place.ana.id]);
    await api.sql.query(`update engagement_coach set ended_at = now() where person_id = $1`, [place.coach.id]);
    for (const path of [anas, coachs]) expect(titles(await (await api.fetch(path)).text())).toEqual([]);
  });

  it('is one at a time, the same however often it is asked for at once, kept as a hash, and taken back', async () => {
    const place = await arrangeTraining(api);
    const [first, again] = [key(), key()];
    const [made, twice] = await Promise.all([create(place.ana, false, first), create(place.ana, false, first)]);
    expect(made.errors).toEqual([]);
    expect(twice).toEqual(made);
    expect((await create(place.ben, false, first)).address).not.toBe(made.address);
    await revoke(place.ben);
    const renewed = await create(place.ana, true, again);
    expect(renewed.feed.hidesClients).toBe(true);
    expect((await api.fetch(pathOf(made.address))).status).toBe(404);
    expect((await api.fetch(pathOf(renewed.address))).status).toBe(200);
    expect((await api.as(place.ana)('{ calendarFeed { hidesClients } }')).data.calendarFeed).toEqual({ hidesClients: true });
    expect((await api.as(place.ben)('{ calendarFeed { hidesClients } }')).data.calendarFeed).toBeNull();
    const token = pathOf(renewed.address).slice('/calendar/'.length, -'.ics'.length);
    const kept = await api.sql.query(
      `select (select count(*)::int from calendar_feed f where f::text like '%' || $1 || '%') + (select count(*)::int from idempotency_key k where k::text like '%' || $1 || '%') as n`,
      [token],
    );
    expect(kept.rows).toEqual([{ n: 0 }]);
    expect(await revoke(place.ana)).toEqual({ feed: null, errors: [] });
    expect(await revoke(place.ana)).toEqual({ feed: null, errors: [] });
    expect((await api.fetch(pathOf(renewed.address))).status).toBe(404);
  });

  it.each(['/calendar/nothing.ics', `/calendar/${'A'.repeat(43)}.ics`, `/calendar/${'A'.repeat(43)}`, '/calendar/..%2f.ics'])(
    'answers %s like any other address',
    async (path) => {
      const answer = await api.fetch(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/problem+json')]);
    },
  );

  it('only reads, however often it is read', async () => {
    const place = await arrangeTraining(api);
    const path = pathOf((await create(place.coach)).address);
    const statements = await api.statements(async () => {
      for (const method of ['GET', 'HEAD', 'GET']) await api.fetch(path, { method });
    });
    expect(statements.filter((text) => /insert|update|delete/i.test(text))).toEqual([]);
    expect(statements.length).toBeGreaterThanOrEqual(4);
  });

  it('asks who is there before it makes one', async () => {
    expect((await api.as()(CREATE, { input: { idempotencyKey: key(), hidesClients: false } })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
