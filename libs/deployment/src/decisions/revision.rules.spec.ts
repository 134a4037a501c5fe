import { carryOver, keepAsSent, sinceYouLooked } from './revision.rules.js';

const words = {
  title: 'Scoring',
  question: 'How?',
  nowText: 'Each team chooses.',
  proposedText: 'Every key result is written as the stretch result.',
  why: 'To compare.',
  startsText: 'As soon as it is in force.',
  affectedText: '11 teams, 46 people',
};

describe('a corrected set', () => {
  const verdicts = [
    { parameterKey: 'scoring', verdict: 'APPROVED' as const, textSha256: 's1' },
    { parameterKey: 'cycle', verdict: 'APPROVED' as const, textSha256: 'c1' },
    { parameterKey: 'levels', verdict: 'CHANGE_ASKED' as const, textSha256: 'l1' },
    { parameterKey: 'kpis', verdict: 'APPROVED' as const, textSha256: 'k1' },
  ];
  it.each([
    [
      'keeps approvals of the same words',
      [
        { key: 'scoring', textSha256: 's1' },
        { key: 'cycle', textSha256: 'c1' },
      ],
      ['scoring', 'cycle'],
    ],
    [
      'opens what was corrected',
      [
        { key: 'scoring', textSha256: 's2' },
        { key: 'cycle', textSha256: 'c1' },
      ],
      ['cycle'],
    ],
    ['opens what a change was asked for, corrected or not', [{ key: 'levels', textSha256: 'l1' }], []],
    ['forgets what was taken out', [{ key: 'cycle', textSha256: 'c1' }], ['cycle']],
    ['keeps nothing of a new set', [], []],
  ])('%s', (_, changes, kept) => expect(carryOver(verdicts, changes).map((verdict) => verdict.parameterKey)).toEqual(kept));
});

describe('a later count', () => {
  const later = { ...words, affectedText: '11 teams, 47 people' };
  it('alone reopens nothing', () => expect(keepAsSent(words, later)).toEqual(words));
  it('is said where anything else was corrected', () => {
    for (const part of ['title', 'question', 'nowText', 'proposedText', 'why', 'startsText'] as const) {
      const corrected = { ...later, [part]: `${later[part]} Indeed.` };
      expect(keepAsSent(words, corrected)).toEqual(corrected);
    }
  });
  it('is said in what is new', () => expect(keepAsSent(undefined, later)).toEqual(later));
});

it('shows who opens an older mail what was corrected since', () => {
  const scoring = { key: 'scoring', textSha256: 's1', proposedText: words.proposedText };
  const cycle = { key: 'cycle', textSha256: 'c1', proposedText: 'A cycle lasts 4 months. The organisation and its teams share it.' };
  const kpis = { key: 'kpis', textSha256: 'k1', proposedText: 'KPIs stay.' };
  const seen = [scoring, cycle, kpis];
  const now = [
    scoring,
    { ...cycle, textSha256: 'c2', proposedText: cycle.proposedText.replace('4', '3') },
    { ...kpis, textSha256: 'k2' },
    { ...scoring, key: 'home' },
  ];
  expect(sinceYouLooked(seen, now)).toEqual([
    { key: 'scoring', freshness: 'UNCHANGED', difference: null },
    {
      key: 'cycle',
      freshness: 'CHANGED',
      difference: {
        style: 'words',
        pieces: [
          { text: 'A cycle lasts ', kind: 'same' },
          { text: '4', kind: 'removed' },
          { text: '3', kind: 'added' },
          { text: ' months. The organisation and its teams share it.', kind: 'same' },
        ],
      },
    },
    { key: 'kpis', freshness: 'CHANGED', difference: null },
    { key: 'home', freshness: 'NEW', difference: null },
  ]);
  expect(sinceYouLooked([], [scoring])).toEqual([{ key: 'scoring', freshness: 'NEW', difference: null }]);
});
