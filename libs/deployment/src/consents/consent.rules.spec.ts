import type { Day, Instant } from '@cairn/kernel';
import { allAllowed, consentLevels, reaches, type ConsentLevel } from './consent-levels.rules.js';
import {
  answerConsent,
  askConsent,
  everything,
  inForceFor,
  inForceNow,
  sayConsent,
  type AskedConsent,
  type ConsentAct,
  type ConsentKind,
  type RequestedConsent,
} from './consent.rules.js';

const today = '2026-11-28' as Day;
const tomorrow = '2026-11-29' as Day;
const yesterday = '2026-11-27' as Day;
const [housing, planning, text] = ['e1', 'e2', 'a'.repeat(64)];
let number = 0;
const act = (level: ConsentLevel, of: Partial<ConsentAct> = {}, kind: ConsentKind = level === 'NONE' ? 'WITHDRAWN' : 'GIVEN'): ConsentAct => ({
  ...{ id: `act-${(number += 1)}`, number, kind, level, engagementId: null, textSha256: null, until: null, title: null, places: [], personName: 'Dana Ruiz' },
  at: '2026-11-01T10:00:00.000Z' as Instant,
  ...of,
});
const codeOf = (result: { ok: boolean; error?: { code: string } }): string | undefined => (result.ok ? undefined : result.error?.code);

describe('levels', () => {
  it('allow what the ones below them do, and nothing allows nothing more', () => {
    expect(consentLevels.map((level) => allAllowed(level).length)).toEqual([1, 1, 2, 3, 4]);
    expect(consentLevels.map((level) => reaches(level, 'LEARNING'))).toEqual([false, false, true, true, true]);
  });
});

describe('inForceFor', () => {
  it.each<[string, ConsentAct[], string | null, ConsentLevel | null]>([
    ['nothing was ever said', [], null, null],
    ['the last word counts', [act('NAMED'), act('AGGREGATE', {}, 'LOWERED')], null, 'AGGREGATE'],
    ['a refusal changes nothing', [act('AGGREGATE'), act('NAMED', {}, 'REFUSED')], null, 'AGGREGATE'],
    ['it counts on its last day', [act('LEARNING', { until: today })], null, 'LEARNING'],
    ['and not a day longer', [act('LEARNING', { until: yesterday })], null, null],
    ['one engagement has its own word', [act('AGGREGATE'), act('CASE_STUDY', { engagementId: housing })], housing, 'CASE_STUDY'],
    ['which says nothing about another', [act('AGGREGATE'), act('CASE_STUDY', { engagementId: housing })], planning, 'AGGREGATE'],
    ['an engagement can be taken out of the word for everything', [act('LEARNING'), act('NONE', { engagementId: housing })], housing, 'NONE'],
    [
      'its own word ends by its day: the word for everything counts again',
      [act('LEARNING'), act('NAMED', { engagementId: housing, until: yesterday })],
      housing,
      'LEARNING',
    ],
    [
      'also once the end is noted',
      [act('LEARNING'), act('NAMED', { engagementId: housing }), act('NONE', { engagementId: housing }, 'ENDED')],
      housing,
      'LEARNING',
    ],
    ['a yes to a text says nothing about the rest', [act('NAMED', { textSha256: text })], null, null],
  ])('%s', (_, acts, engagementId, level) => {
    expect(inForceFor(acts, engagementId, today)?.level ?? null).toBe(level);
  });
});

describe('askConsent', () => {
  const asked: AskedConsent = {
    ...everything,
    level: 'LEARNING',
    why: 'Your two pilot teams showed what others struggle with.',
    example: 'That two scoring styles confused nine teams.',
    until: null,
  };
  it.each<[string, Partial<AskedConsent>, ConsentAct[], string | undefined]>([
    ['with reason and example', {}, [], undefined],
    ['for more than stands', {}, [act('AGGREGATE')], undefined],
    ['for what stands', {}, [act('LEARNING')], 'CONSENT_STANDS'],
    ['for less than stands', {}, [act('NAMED')], 'CONSENT_STANDS'],
    ['again, once it has ended', {}, [act('NAMED', { until: yesterday })], undefined],
    ['for nothing', { level: 'NONE' }, [], 'CONSENT_LEVEL'],
    ['without a real reason', { why: 'Because' }, [], 'CONSENT_WHY_TOO_SHORT'],
    ['without an example', { example: '' }, [], 'CONSENT_EXAMPLE_MISSING'],
    ['until today', { until: today }, [], 'CONSENT_END_PAST'],
    ['for an engagement that was taken out', { engagementId: housing }, [act('LEARNING'), act('NONE', { engagementId: housing })], undefined],
  ])('%s', (_, more, acts, code) => {
    expect(codeOf(askConsent({ ...asked, ...more }, { acts, waiting: [], today }))).toBe(code);
  });
  it('once at a time about the same thing', () => {
    expect(codeOf(askConsent(asked, { acts: [], waiting: [everything], today }))).toBe('CONSENT_ASKED');
    expect(askConsent({ ...asked, engagementId: housing }, { acts: [], waiting: [everything], today }).ok).toBe(true);
  });
});

describe('answerConsent', () => {
  const request: RequestedConsent = { ...everything, level: 'CASE_STUDY', until: null, status: 'WAITING', title: null, places: [] };
  const exact: RequestedConsent = { ...request, textSha256: text, title: 'A year at the council', places: ['Website'], until: '2027-11-28' as Day };
  it.each<[string, RequestedConsent, { level: ConsentLevel; until?: Day | null }, ConsentAct[], string | undefined]>([
    ['yes', request, { level: 'CASE_STUDY' }, [], undefined],
    ['yes to less', request, { level: 'AGGREGATE' }, [], undefined],
    ['no', request, { level: 'NONE' }, [act('AGGREGATE')], undefined],
    ['yes to more', request, { level: 'NAMED' }, [], 'CONSENT_MORE_THAN_ASKED'],
    ['to less than stands', request, { level: 'AGGREGATE' }, [act('LEARNING')], 'CONSENT_STANDS'],
    ['until yesterday', request, { level: 'LEARNING', until: yesterday }, [], 'CONSENT_END_PAST'],
    ['a second time', { ...request, status: 'AGREED' }, { level: 'LEARNING' }, [], 'CONSENT_AGREED'],
    ['after it was taken back', { ...request, status: 'TAKEN_BACK' }, { level: 'LEARNING' }, [], 'CONSENT_TAKEN_BACK'],
    ['a text as it is', exact, { level: 'CASE_STUDY', until: '2027-11-28' as Day }, [], undefined],
    ['a text for a shorter time', exact, { level: 'CASE_STUDY', until: tomorrow }, [], undefined],
    ['a text for longer than asked', exact, { level: 'CASE_STUDY', until: null }, [], 'CONSENT_END_LATER'],
    ['a text by half', exact, { level: 'LEARNING', until: tomorrow }, [], 'CONSENT_TEXT_AS_IT_IS'],
  ])('%s', (_, asked, answer, acts, code) => {
    expect(codeOf(answerConsent(asked, { until: null, note: '', ...answer }, { acts, today }))).toBe(code);
  });
  it('keeps the text’s places and title with the yes, and no word with a no', () => {
    const yes = answerConsent(exact, { level: 'CASE_STUDY', until: tomorrow, note: ' Well told. ' }, { acts: [], today });
    expect(yes).toMatchObject({
      value: { status: 'AGREED', note: 'Well told.', word: { kind: 'GIVEN', textSha256: text, places: ['Website'], title: 'A year at the council' } },
    });
    expect(answerConsent(request, { level: 'NONE', until: null, note: '' }, { acts: [], today })).toMatchObject({ value: { status: 'REFUSED', word: null } });
  });
});

describe('sayConsent', () => {
  const say = (acts: ConsentAct[], level: ConsentLevel, of: { engagementId?: string; textSha256?: string; until?: Day } = {}) =>
    sayConsent(acts, { engagementId: null, textSha256: null, until: null, ...of, level }, today);
  const planned = (acts: ConsentAct[], level: ConsentLevel, of = {}) => {
    const said = say(acts, level, of);
    return said.ok ? said.value.map((word) => [word.kind, word.level, word.textSha256 ?? word.engagementId ?? 'everything']) : said.error.code;
  };
  it.each<[string, ConsentAct[], ConsentLevel, { engagementId?: string; textSha256?: string; until?: Day }, unknown]>([
    ['something for the first time', [], 'AGGREGATE', {}, [['GIVEN', 'AGGREGATE', 'everything']]],
    ['nothing where nothing was', [], 'NONE', {}, 'CONSENT_SAME'],
    ['the same again', [act('LEARNING')], 'LEARNING', {}, 'CONSENT_SAME'],
    ['the same until another day', [act('LEARNING')], 'LEARNING', { until: tomorrow }, [['GIVEN', 'LEARNING', 'everything']]],
    ['less', [act('NAMED')], 'LEARNING', {}, [['LOWERED', 'LEARNING', 'everything']]],
    ['nothing any more', [act('NAMED')], 'NONE', {}, [['WITHDRAWN', 'NONE', 'everything']]],
    [
      'less, where more was agreed elsewhere',
      [act('NAMED'), act('NAMED', { engagementId: housing }), act('AGGREGATE', { engagementId: planning }), act('CASE_STUDY', { textSha256: text })],
      'LEARNING',
      {},
      [
        ['LOWERED', 'LEARNING', 'everything'],
        ['LOWERED', 'LEARNING', housing],
        ['WITHDRAWN', 'NONE', text],
      ],
    ],
    ['more leaves the rest alone', [act('AGGREGATE'), act('CASE_STUDY', { textSha256: text })], 'LEARNING', {}, [['GIVEN', 'LEARNING', 'everything']]],
    ['everything withdrawn where only a text was agreed', [act('CASE_STUDY', { textSha256: text })], 'NONE', {}, [['WITHDRAWN', 'NONE', text]]],
    ['an engagement out of everything', [act('LEARNING')], 'NONE', { engagementId: housing }, [['WITHDRAWN', 'NONE', housing]]],
    ['less for one engagement', [act('LEARNING')], 'AGGREGATE', { engagementId: housing }, [['LOWERED', 'AGGREGATE', housing]]],
    [
      'less for one engagement, of which a text tells',
      [act('NAMED'), act('NAMED', { textSha256: text, engagementId: housing }), act('NAMED', { textSha256: 'b'.repeat(64), engagementId: planning })],
      'CASE_STUDY',
      { engagementId: housing },
      [
        ['LOWERED', 'CASE_STUDY', housing],
        ['WITHDRAWN', 'NONE', text],
      ],
    ],
    ['as everything, for one engagement', [act('LEARNING')], 'LEARNING', { engagementId: housing }, 'CONSENT_SAME'],
    ['until yesterday', [], 'LEARNING', { until: yesterday }, 'CONSENT_END_PAST'],
    ['one text back', [act('LEARNING'), act('NAMED', { textSha256: text })], 'NONE', { textSha256: text }, [['WITHDRAWN', 'NONE', text]]],
  ])('%s', (_, acts, level, of, expected) => {
    expect(planned(acts, level, of)).toEqual(expected);
  });
  it('leaves nothing in force that goes further than what was said about everything', () => {
    const acts = [act('NAMED'), act('NAMED', { engagementId: housing, until: tomorrow }), act('CASE_STUDY', { textSha256: text })];
    const said = say(acts, 'AGGREGATE');
    const after = said.ok ? [...acts, ...said.value.map((word) => act(word.level, word, word.kind))] : [];
    expect(inForceNow(after, today).map((one) => one.level)).toEqual(['AGGREGATE', 'AGGREGATE']);
  });
});
