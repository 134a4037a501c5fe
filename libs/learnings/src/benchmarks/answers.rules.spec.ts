import { answersByParameter, answersOf, bandsOf } from './answers.rules.js';

const months = (count: number) => ({ key: 'cycle', value: { months: count, top: 'same' } });
const kpis = { key: 'kpis', value: { handling: 'together' } };
const client = (...plans: { key: string; value: unknown }[][]) => ({
  clientId: 'c',
  industry: 'PUBLIC',
  sizeBand: null,
  region: 'EUROPE',
  completeCycles: 0,
  plans,
});

describe('bandsOf', () => {
  it.each<[string, object, string[]]>([
    ['all known', { sizeBand: 'FROM_50' }, ['PUBLIC', 'FROM_50', 'EUROPE', 'FIRST_CYCLE']],
    ['after a cycle', { sizeBand: 'FROM_50', completeCycles: 2 }, ['PUBLIC', 'FROM_50', 'EUROPE', 'LATER_CYCLES']],
    ['no size', {}, ['PUBLIC']],
    ['no industry', { industry: null, sizeBand: 'FROM_50' }, []],
  ])('%s', (_, changed, bands) => expect(bandsOf({ ...client(), ...changed })).toEqual(bands));
});

describe('answersOf', () => {
  it.each<[string, { key: string; value: unknown }[][], [string, boolean] | undefined]>([
    ['the first plan', [[months(3)]], ['three-months', false]],
    ['the same again', [[months(3)], [months(3)]], ['three-months', false]],
    ['another later', [[months(3)], [months(4)]], ['three-months', true]],
    ['another, and back', [[months(3)], [months(4)], [months(3)]], ['three-months', true]],
    ['answered in the second plan', [[kpis], [kpis, months(6)]], ['six-months', false]],
    ['left out later', [[months(3)], [kpis]], ['three-months', true]],
    ['never answered', [[kpis]], undefined],
  ])('%s', (_, plans, chosen) => {
    const answer = answersOf(client(...plans)).get('cycle');
    expect(answer && [answer.option, answer.changedLater]).toEqual(chosen);
  });

  it('leaves a client’s own questions out', () =>
    expect([...answersOf(client([{ key: 'own-meetings', value: { kind: 'yesNo', answer: true } }])).keys()]).toEqual([]));
});

it('puts the answers of all clients together by parameter', () =>
  expect([...answersByParameter([client([months(3), kpis]), { ...client([kpis]), clientId: 'd' }])].map(([key, of]) => [key, of.length])).toEqual([
    ['cycle', 1],
    ['kpis', 2],
  ]));
