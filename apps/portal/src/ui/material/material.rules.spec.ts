import { blocksOf, spansOf } from './material.rules.js';

describe('a line', () => {
  it.each([
    ['plain', [{ text: 'plain' }]],
    ['a **strong** word', [{ text: 'a ' }, { text: 'strong', strong: true }, { text: ' word' }]],
    ['see [the page](https://okr.example/a)', [{ text: 'see ' }, { text: 'the page', href: 'https://okr.example/a' }]],
    ['[bad](javascript:alert(1)) stays', [{ text: '[bad](javascript:alert(1)) stays' }]],
    ['[plain](http://okr.example) stays', [{ text: '[plain](http://okr.example) stays' }]],
    ['<b>no</b> markup', [{ text: '<b>no</b> markup' }]],
    ['2 ** 3', [{ text: '2 ** 3' }]],
    ['write *Why now?* first', [{ text: 'write ' }, { text: 'Why now?', emphasis: true }, { text: ' first' }]],
    ['*ready* or *look again*', [{ text: 'ready', emphasis: true }, { text: ' or ' }, { text: 'look again', emphasis: true }]],
    ['2*3*4 and 2 * 3 * 4', [{ text: '2*3*4 and 2 * 3 * 4' }]],
    [
      'a **strong** and a *soft* word',
      [{ text: 'a ' }, { text: 'strong', strong: true }, { text: ' and a ' }, { text: 'soft', emphasis: true }, { text: ' word' }],
    ],
  ])('%s', (text, spans) => expect(spansOf(text)).toEqual(spans));
});

it('a text falls into its blocks', () => {
  expect(blocksOf('## Why\r\n\r\nFirst line\nsame paragraph\n\nSecond.\n- one\n- two\n\n1. first\n2. second\n> said\n> so\n### Small\nEnd')).toEqual([
    { kind: 'heading', level: 2, spans: [{ text: 'Why' }] },
    { kind: 'paragraph', spans: [{ text: 'First line same paragraph' }] },
    { kind: 'paragraph', spans: [{ text: 'Second.' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'first' }], [{ text: 'second' }]] },
    { kind: 'quote', spans: [{ text: 'said so' }] },
    { kind: 'heading', level: 3, spans: [{ text: 'Small' }] },
    { kind: 'paragraph', spans: [{ text: 'End' }] },
  ]);
  expect(blocksOf('  \n')).toEqual([]);
});
