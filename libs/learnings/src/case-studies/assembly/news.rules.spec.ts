import type { AssembledSection, StudyNews } from '../case-study-kinds.js';
import { newsOf, withNewSections } from './news.rules.js';

const section = (key: string, ...texts: readonly (readonly [string, string])[]): AssembledSection => ({
  key,
  heading: key,
  texts: texts.map(([id, text]) => ({ id, text })),
});
const news = (key: string, id: string, text: string, before: string | null): StudyNews => ({ key, id, text, before });

describe('newsOf', () => {
  it.each<[string, AssembledSection[], AssembledSection[], StudyNews[], StudyNews[]]>([
    ['nothing new', [section('WHY', ['a', 'One.'])], [section('WHY', ['a', 'One.'])], [], []],
    ['a new fact', [section('WHY')], [section('WHY', ['a', 'One.'])], [], [news('WHY', 'a', 'One.', null)]],
    ['a fact that moved on', [section('WHY', ['a', 'One.'])], [section('WHY', ['a', 'Two.'])], [], [news('WHY', 'a', 'Two.', 'One.')]],
    [
      'a fact that moved on twice: the draft has its oldest words',
      [section('WHY', ['a', 'Two.'])],
      [section('WHY', ['a', 'Three.'])],
      [news('WHY', 'a', 'Two.', 'One.')],
      [news('WHY', 'a', 'Three.', 'One.')],
    ],
    [
      'what is not settled yet stays',
      [section('WHY', ['a', 'One.'])],
      [section('WHY', ['a', 'One.'])],
      [news('WHY', 'a', 'One.', null)],
      [news('WHY', 'a', 'One.', null)],
    ],
    ['what the record does not say any more is no news', [section('WHY', ['a', 'One.'])], [section('WHY')], [news('WHY', 'a', 'One.', null)], []],
  ])('%s', (_, before, now, unsettled, expected) => expect(newsOf(before, now, unsettled)).toEqual(expected));
});

describe('withNewSections', () => {
  const written = (key: string) => ({ key, heading: key, body: `${key} as written.` });
  const [why, first, second, results] = ['WHY', 'CYCLE_1', 'CYCLE_2', 'RESULTS'].map((key) => section(key)) as [
    AssembledSection,
    AssembledSection,
    AssembledSection,
    AssembledSection,
  ];

  it.each([
    ['a second cycle stands after the first', ['WHY', 'CYCLE_1', 'RESULTS'], ['WHY', 'CYCLE_1', 'CYCLE_2', 'RESULTS']],
    ['in an order of the coach’s own too', ['RESULTS', 'WHY', 'CYCLE_1'], ['RESULTS', 'WHY', 'CYCLE_1', 'CYCLE_2']],
    ['what was taken out stays out', ['CYCLE_1', 'RESULTS'], ['CYCLE_1', 'CYCLE_2', 'RESULTS']],
  ])('%s', (_, keys, expected) => {
    const grown = withNewSections(keys.map(written), [why, first, results], [why, first, second, results]);
    expect(grown.map(({ key }) => key)).toEqual(expected);
    expect(grown.find(({ key }) => key === 'CYCLE_2')?.body).toBe('');
    expect(grown.filter(({ key }) => key !== 'CYCLE_2')).toEqual(keys.map(written));
  });
});
