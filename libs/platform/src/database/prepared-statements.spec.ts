import { PreparedStatements } from './prepared-statements.js';

const times = (of: PreparedStatements, text: string, count: number): (string | undefined)[] => Array.from({ length: count }, () => of.nameOf(text));

describe('PreparedStatements', () => {
  it('names a text that comes the fifth time, and the same from then on', () => {
    const seen = times(new PreparedStatements(), 'select 1', 7);
    expect(seen.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(new Set(seen.slice(4))).toEqual(new Set(['cairn_1']));
  });

  it('gives each text a name of its own', () => {
    const prepared = new PreparedStatements();
    expect(['a', 'b'].map((text) => times(prepared, text, 5).at(-1))).toEqual(['cairn_1', 'cairn_2']);
  });

  it('keeps three hundred at the most, and those it has stay', () => {
    const prepared = new PreparedStatements();
    const names = Array.from({ length: 301 }, (_, index) => times(prepared, `select ${index}`, 5).at(-1));
    expect([names[299], names[300], prepared.nameOf('select 0')]).toEqual(['cairn_300', undefined, 'cairn_1']);
  });

  it('forgets counts of texts that never come again', () => {
    const prepared = new PreparedStatements();
    times(prepared, 'often', 4);
    for (let index = 0; index < 2_000; index += 1) prepared.nameOf(`once ${index}`);
    expect(prepared.nameOf('often')).toBeUndefined();
  });
});
