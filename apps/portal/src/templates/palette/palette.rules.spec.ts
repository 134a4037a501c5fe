import { indexed, shown, type PaletteEntry } from './palette.rules.js';

const entry = (kind: PaletteEntry['kind'], words: string, also?: string): PaletteEntry => ({ id: `${kind}/${words}`, kind, words, also, run: () => undefined });
const all = indexed([
  entry('go', 'Today'),
  entry('go', 'Halden Robotics'),
  entry('go', 'Oakfield Council', 'dana@oakfield.gov'),
  entry('go', 'Marisol Health'),
  entry('go', 'Tomás Álvarez'),
  entry('do', 'Send changes for decision'),
]);
const found = (typed: string, recent: string[] = []): string[] => shown(all, typed, recent).map(({ words }) => words);

describe('shown', () => {
  it.each([
    ['a beginning', 'hal', 'Halden Robotics'],
    ['a later word', 'rob', 'Halden Robotics'],
    ['first letters of words', 'oc', 'Oakfield Council'],
    ['two words in any order', 'council oak', 'Oakfield Council'],
    ['what stands behind the name', 'dana@', 'Oakfield Council'],
    ['letters without their accents', 'tomas alv', 'Tomás Álvarez'],
    ['an act', 'send', 'Send changes for decision'],
  ])('finds by %s', (_, typed, words) => expect(found(typed)[0]).toBe(words));

  it('finds nothing for letters strewn over a name', () => expect(found('hdnrt')).toEqual([]));
  it('shows acts of the page first when nothing is typed, then recent places', () =>
    expect(found('', ['go/Marisol Health'])).toEqual([
      'Send changes for decision',
      'Marisol Health',
      'Today',
      'Halden Robotics',
      'Oakfield Council',
      'Tomás Álvarez',
    ]));
  it('lifts what was used lately among equals', () => {
    const twins = indexed([entry('go', 'Plan of Tern'), entry('go', 'Plan of Vesper')]);
    expect(shown(twins, 'plan', ['go/Plan of Vesper'])[0]?.words).toBe('Plan of Vesper');
  });
});
