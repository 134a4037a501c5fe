import { textPieces } from './exact-text.rules.js';

const words = (text: string): readonly string[] =>
  textPieces(text).map((piece) => {
    if (piece.kind === 'HEADING') return `h${piece.level}: ${piece.words}`;
    return piece.kind === 'LIST' ? `list: ${piece.items.join(' | ')}` : `p: ${piece.lines.join(' / ')}`;
  });

it.each([
  ['a title and a part', '# A year\n\n## Background\n\nThey began in spring.', ['h1: A year', 'h2: Background', 'p: They began in spring.']],
  ['a list under its line', 'What was said:\n- one\n- two\n\nThen more.', ['p: What was said:', 'list: one | two', 'p: Then more.']],
  ['a heading within a part', '### Figures\n\n- 3 of 4', ['h3: Figures', 'list: 3 of 4']],
  ['lines of one paragraph', 'first\nsecond', ['p: first / second']],
  ['signs that are none', '#no heading\n-no item\n#### four', ['p: #no heading / -no item / #### four']],
  ['nothing', '', []],
])('reads %s', (_, text, expected) => expect(words(text)).toEqual(expected));

it('leaves no word out', () => {
  const text = '# A\n\nb\n- c\nd\n\n\n\n## e\nf';
  expect(
    words(text)
      .join(' ')
      .replace(/(?:h\d|p|list):|[|/]/gu, '')
      .split(/\s+/u)
      .filter(Boolean),
  ).toEqual(['A', 'b', 'c', 'd', 'e', 'f']);
});
