import { nearNames } from './near-names.rules.js';

const named = (...names: string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));
const people = named('Lee Park', 'Ana Silva', 'Ana Bell', 'José Groß', 'Maximiliane Oberhuber', 'Ian Webb', 'Li Wu');

describe('a name that nobody has here', () => {
  it.each([
    ['Lee Prak', ['Lee Park']],
    ['Lee Parc', ['Lee Park']],
    ['Ana', ['Ana Bell', 'Ana Silva']],
    ['A. Silva', ['Ana Silva']],
    ['Silva A', ['Ana Silva']],
    ['Jose Gross (Finance)', ['José Groß']],
    ['Maximilane Oberhubr', ['Maximiliane Oberhuber']],
    ['Silvia', ['Ana Silva']],
    ['Dona', []],
    ['Ana Silva, Ana Bell', ['Ana Bell', 'Ana Silva']],
    ['Somebody Else', []],
    ['L. P.', []],
    ['Lo Wa', []],
    ['Max', []],
    ['', []],
    ['…', []],
  ])('%s may be %j', (word, near) => expect(nearNames(word, people).map(({ name }) => name)).toEqual(near));

  it('of a team', () => {
    const teams = named('Field Service', 'Finance', 'Sales', 'Customer Care North', 'Customer Care South');
    const first = (word: string) => nearNames(word, teams).map(({ name }) => name);
    expect([first('Feild Service'), first('Team Finance'), first('finanse'), first('Customer Care'), first('IT')]).toEqual([
      ['Field Service'],
      ['Finance'],
      ['Finance'],
      ['Customer Care North', 'Customer Care South'],
      [],
    ]);
  });

  it('at most three are offered, and a slip goes before a part', () => {
    expect(nearNames('Anna', named('Anna Lind', 'Anne', 'Anna Webb', 'Anna Park')).map(({ name }) => name)).toEqual(['Anne', 'Anna Lind', 'Anna Park']);
  });
});
