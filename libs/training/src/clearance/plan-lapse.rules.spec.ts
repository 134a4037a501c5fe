import { lapsingBy, lapsingWords, type PlanToCome, type TrainedWriter } from './plan-lapse.rules.js';

const writer = (over: Partial<TrainedWriter> = {}): TrainedWriter => ({
  ...{ personId: 'ana', state: 'CLEARED', untilCompleteCycles: 2, planNumber: 1, leadsTeam: false },
  ...over,
});
const plan = (over: Partial<PlanToCome> = {}): PlanToCome => ({
  ...{ planNumber: 2, parameterNumbers: [3], completeCycles: 0, keyAnswers: [{ title: 'Scoring', since: 1 }] },
  ...{ rule: { who: 'everyoneWhoWrites', authorsPercent: 80, leadRequired: true, championsRequired: false } },
  ...over,
});

describe('lapsingBy', () => {
  it.each<[string, Partial<TrainedWriter>, Partial<PlanToCome>, boolean]>([
    ['scoring changes', {}, {}, true],
    ['levels change', {}, { parameterNumbers: [1, 4] }, true],
    ['the kinds of key results change', {}, { parameterNumbers: [5] }, true],
    ['only the cycle changes', {}, { parameterNumbers: [4, 7] }, false],
    ['never cleared', { state: 'NONE', untilCompleteCycles: null, planNumber: null }, {}, false],
    ['lapsed by an earlier plan already', { state: 'LAPSED' }, { planNumber: 3, keyAnswers: [{ title: 'Scoring', since: 2 }] }, false],
    ['lapsed by it, written down already', { state: 'LAPSED' }, { keyAnswers: [{ title: 'Scoring', since: 2 }] }, true],
    ['its cycles are over', {}, { completeCycles: 2 }, false],
    ['briefed on the new plan before it starts', { planNumber: 2 }, {}, false],
    ['trained before anything was agreed, and the first plan comes', { planNumber: null }, { planNumber: 1, keyAnswers: [] }, false],
    ['trained before anything was agreed, and the second plan comes', { planNumber: null }, {}, true],
    [
      'the rule binds leads only, and this is none',
      {},
      { rule: { who: 'teamLeads', authorsPercent: 80, leadRequired: true, championsRequired: false } },
      false,
    ],
    [
      'the rule binds leads only, and this is one',
      { leadsTeam: true },
      { rule: { who: 'teamLeads', authorsPercent: 80, leadRequired: true, championsRequired: false } },
      true,
    ],
  ])('%s', (_, person, to, isLapsing) => {
    expect(lapsingBy([writer(person)], plan(to))).toEqual(isLapsing ? ['ana'] : []);
  });

  it('counts each person once', () => {
    expect(lapsingBy([writer(), writer({ personId: 'ben' })], plan({ parameterNumbers: [1, 3, 5] }))).toEqual(['ana', 'ben']);
  });
});

it.each([
  [1, '1 person needs a short briefing on Plan 2 before they write OKRs again.'],
  [7, '7 people need a short briefing on Plan 2 before they write OKRs again.'],
])('%i in words', (count, words) => {
  expect(lapsingWords(count, 2)).toBe(words);
});
