import { day, type Instant } from '@cairn/kernel';
import { mayAsk, standingOf, stageOf, standingWords, type EditionFacts } from './edition.rules.js';

const at = '2026-11-20T10:00:00.000Z' as Instant;
const today = day('2026-11-26');
const request = (status: 'WAITING' | 'AGREED' | 'REFUSED' | 'TAKEN_BACK') => ({ status, note: null, answeredByName: 'Dana Ruiz', answeredAt: at });
const word = (more: { allows?: boolean; until?: string | null } = {}) => ({
  allows: more.allows ?? true,
  until: more.until ? day(more.until) : null,
  since: at,
});
const edition = (more: Partial<EditionFacts> = {}): EditionFacts => ({
  ...{
    id: 'd1',
    number: 1,
    textSha256: 'a',
    places: ['PUBLIC_PAGE'],
    publishedAt: null,
    endedAt: null,
    endedBecause: null,
    request: request('WAITING'),
    word: null,
  },
  ...more,
});
const agreed = { request: request('AGREED'), word: word() };

it.each<[string, Partial<EditionFacts>, ReturnType<typeof standingOf>]>([
  ['a question that waits', {}, 'ASKED'],
  ['a no', { request: request('REFUSED') }, 'REFUSED'],
  ['taken back on the page of consent', { request: request('TAKEN_BACK') }, null],
  ['a yes', agreed, 'CONSENTED'],
  ['a yes on its last day', { ...agreed, word: word({ until: '2026-11-26' }) }, 'CONSENTED'],
  ['a yes whose last day is over', { ...agreed, word: word({ until: '2026-11-25' }) }, 'WITHDRAWN'],
  ['a yes that was taken back', { ...agreed, word: word({ allows: false }) }, 'WITHDRAWN'],
  ['words that were agreed to before', { request: null, word: word() }, 'CONSENTED'],
  ['published', { ...agreed, publishedAt: at }, 'PUBLISHED'],
  ['published, then taken back by the client, before any job ran', { ...agreed, publishedAt: at, word: word({ allows: false }) }, 'WITHDRAWN'],
  ['taken down', { ...agreed, publishedAt: at, endedAt: at, endedBecause: 'COACH' }, 'WITHDRAWN'],
  ['replaced', { ...agreed, publishedAt: at, endedAt: at, endedBecause: 'REPLACED' }, null],
])('%s', (_, facts, expected) => expect(standingOf(edition(facts), today)).toBe(expected));

it('stands where the newest text does that was not taken back', () => {
  const out = edition({ ...agreed, publishedAt: at });
  expect(stageOf([], today)).toBe('DRAFT');
  expect(stageOf([out, edition({ id: 'd2', number: 2 })], today)).toBe('ASKED');
  expect(stageOf([out, edition({ id: 'd2', number: 2, request: request('TAKEN_BACK') })], today)).toBe('PUBLISHED');
  expect(stageOf([edition({ number: 2, request: request('REFUSED') }), out], today)).toBe('REFUSED');
});

describe('mayAsk', () => {
  const whole = { clientName: 'Halden', level: 'CASE_STUDY', named: false, wordCount: 900, namesLeft: 0, places: ['PUBLIC_PAGE'] };
  it.each([
    ['all is there', {}, undefined],
    ['a level that allows more', { level: 'NAMED' }, undefined],
    ['only learnings are allowed', { level: 'LEARNING' }, 'CASE_STUDY_CONSENT'],
    ['nothing is', { level: 'NONE' }, 'CASE_STUDY_CONSENT'],
    ['no place', { places: [] }, 'CASE_STUDY_PLACES_MISSING'],
    ['a place that is none', { places: ['THE_MOON'] }, 'CASE_STUDY_PLACES_MISSING'],
    ['149 words', { wordCount: 149 }, 'CASE_STUDY_SHORT'],
    ['150 words', { wordCount: 150 }, undefined],
    ['a name', { namesLeft: 1 }, 'CASE_STUDY_NAMES'],
  ])('%s', (_, more, code) => {
    const said = mayAsk({ ...whole, ...more }, [], today);
    expect(said.ok ? undefined : said.error.code).toBe(code);
  });

  it('asks one thing at a time', () => expect(mayAsk(whole, [edition()], today)).toMatchObject({ ok: false, error: { code: 'CASE_STUDY_ASKED' } }));
});

it.each([
  [{ stage: 'CONSENTED' as const, edition: edition(agreed) }, 'until the client takes it back'],
  [{ stage: 'PUBLISHED' as const, edition: edition({ ...agreed, word: word({ until: '2027-02-01' }) }) }, 'until 1 Feb 2027'],
  [{ stage: 'WITHDRAWN' as const, edition: edition({ endedBecause: 'CLIENT' }) }, 'Halden took its consent back'],
  [{ stage: 'WITHDRAWN' as const, edition: edition({ endedBecause: 'DAY' }) }, 'The last day'],
])('says how it stands: %#', (facts, words) => expect(standingWords({ clientName: 'Halden', today, isChanged: false, ...facts })).toContain(words));
