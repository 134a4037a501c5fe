import { checkReason, checkText, cleanText, readableText } from './text.words.js';

it.each([
  ['line ends of Windows', 'a\r\nb\rc', 'a\nb\nc'],
  ['white space at ends', '  a  \n b \t', 'a\n b'],
  ['rows of empty lines', 'a\n\n\n\nb', 'a\n\nb'],
  ['marks that turn the reading direction', 'pay \u202e%03\u202c more', 'pay %03 more'],
  ['control characters', 'a\u0000b\u0007c', 'abc'],
  ['soft hyphens and spaces without width', 'cus\u00adtom\u200ber re\u2060ports', 'customer reports'],
  ['letters in two parts', 'e\u0301', '\u00e9'],
])('tidies %s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
  expect(cleanText(clean)).toBe(clean);
});

const bounds = { field: 'reason', code: 'WAIVER_REASON', what: 'The reason' };

it.each([
  ['a sentence', 'The team launches in March.', undefined],
  ['nothing', ' \n ', 'WAIVER_REASON_MISSING'],
  ['a word', 'because', 'WAIVER_REASON_TOO_SHORT'],
  ['the same word again', 'because because because', 'WAIVER_REASON_TOO_SHORT'],
  ['three tiny words', 'a b c', 'WAIVER_REASON_TOO_SHORT'],
  ['an essay', 'word '.repeat(300), 'WAIVER_REASON_TOO_LONG'],
])('judges %s as a reason', (_, text, code) => {
  const checked = checkReason(text, bounds);
  expect(checked.ok ? undefined : checked.error.code).toBe(code);
});

it('counts letters, not their code units', () => {
  expect(checkText('😀'.repeat(10), { ...bounds, most: 10 }).ok).toBe(true);
  expect(checkText('😀'.repeat(11), { ...bounds, most: 10 }).ok).toBe(false);
});

it.each([
  ['a character that no database keeps', 'a\u0000b', 'ab'],
  ['a mark that shows a name backwards', '\u202elive', 'live'],
  ['half a character', 'a\ud83d', 'a\ufffd'],
  ['lines, tabs and whole characters', 'a\tb\r\nc 😀 e\u0301', 'a\tb\r\nc 😀 e\u0301'],
  ['marks that scripts need between letters', 'می\u200cخواهم', 'می\u200cخواهم'],
])('reads %s', (_, text, readable) => {
  expect(readableText(text)).toBe(readable);
});
