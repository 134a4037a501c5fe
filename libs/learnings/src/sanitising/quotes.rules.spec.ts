import { besideOpen, findQuotes } from './quotes.rules.js';
import { judged } from './findings.rules.js';

const quoted = (text: string) => findQuotes([{ field: 'happened', text }]).map((one) => one.text);

it.each([
  ['A team asked for an exception: “Our contracts promise the commit.” It was granted.', ['“Our contracts promise the commit.”']],
  [
    'They said "we never score low" and „das machen wir nicht“ and « pas avant juin ».',
    ['"we never score low"', '„das machen wir nicht“', '« pas avant juin »'],
  ],
  ['»Das machen wir nicht«, hieß es.', ['»Das machen wir nicht«']],
  ['“First, over\ntwo lines.” “Then once more.”', ['“First, over\ntwo lines.”', '“Then once more.”']],
  ['They call it “the wall”, or “commit”.', []],
  ['Nobody’s word, don’t you think so, it’s theirs.', []],
  ['A “quotation that never ends', []],
])('%j quotes %j', (text, quotes) => expect(quoted(text)).toEqual(quotes));

it('asks first about what stands within a quotation, then about the quotation', () => {
  const quotes = findQuotes([{ field: 'happened', text: 'They said: “We stopped on 3 March for good.”' }]);
  const date = { ...{ field: 'happened', start: 27, length: 7, text: '3 March', kind: 'DATE' }, ...{ words: 'An exact date.', mayKeep: true } };
  expect(besideOpen(quotes, judged([date], []))).toEqual([]);
  expect(besideOpen(quotes, judged([{ ...date, field: 'why' }], []))).toEqual(quotes);
  expect(besideOpen(quotes, judged([date], [{ ...{ field: 'happened', kind: 'DATE', text: '3 March' }, reason: 'A holiday.' }]))).toEqual(quotes);
});
