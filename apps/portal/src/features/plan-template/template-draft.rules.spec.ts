import { changedKeys, mergeTemplates, withLine, withoutLine, type TemplateLine } from './template-draft.rules.js';

const line = (key: string, why = '', value: unknown = { months: 3 }): TemplateLine => ({ key, value, prefilled: true, offered: [], why, note: '' });
const base = [line('cycle'), line('kpis'), line('own-room')];
const said = (lines: readonly TemplateLine[]): string[] => lines.map(({ key, why }) => `${key} ${why}`.trim());

describe('changedKeys', () => {
  it.each<[string, readonly TemplateLine[], string[]]>([
    ['nothing', base.map((one) => ({ ...one, value: { ...(one.value as object) } })), []],
    ['a reason', withLine(base, line('kpis', 'Because.')), ['kpis']],
    ['an answer', withLine(base, line('cycle', '', { months: 4 })), ['cycle']],
    ['one more', withLine(base, line('copyCheck')), ['copyCheck']],
    ['one less', withoutLine(base, 'own-room'), ['own-room']],
  ])('finds %s', (_, after, keys) => expect(changedKeys(base, after)).toEqual(keys));
});

describe('mergeTemplates', () => {
  it.each<[string, readonly TemplateLine[], readonly TemplateLine[], string[], string[]]>([
    [
      'keeps what each of two touched',
      withLine(base, line('cycle', 'mine')),
      withLine(base, line('kpis', 'theirs')),
      ['cycle mine', 'kpis theirs', 'own-room'],
      [],
    ],
    [
      'asks where both touched the same',
      withLine(base, line('cycle', 'mine')),
      withLine(base, line('cycle', 'theirs')),
      ['cycle mine', 'kpis', 'own-room'],
      ['cycle'],
    ],
    [
      'does not ask where both say the same',
      withLine(base, line('cycle', 'same')),
      withLine(base, line('cycle', 'same')),
      ['cycle same', 'kpis', 'own-room'],
      [],
    ],
    ['keeps what each added', withLine(base, line('a')), withLine(base, line('b')), ['cycle', 'kpis', 'own-room', 'b', 'a'], []],
    ['removes what I removed', withoutLine(base, 'own-room'), base, ['cycle', 'kpis'], []],
    ['removes what they removed', base, withoutLine(base, 'own-room'), ['cycle', 'kpis'], []],
    [
      'asks where they removed what I changed',
      withLine(base, line('own-room', 'mine')),
      withoutLine(base, 'own-room'),
      ['cycle', 'kpis', 'own-room mine'],
      ['own-room'],
    ],
  ])('%s', (_, mine, theirs, lines, both) => {
    const merged = mergeTemplates({ base, lines: mine }, theirs);
    expect(said(merged.lines)).toEqual(lines);
    expect(merged.both).toEqual(both);
  });
});
