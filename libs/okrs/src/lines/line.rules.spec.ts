import { readLine, roomForLine } from './line.rules.js';

const stored = { healthyLow: 5, healthyHigh: 10 };

describe('readLine', () => {
  it.each([
    ['nothing, when nothing is said', {}, {}],
    ['emptied text', { text: null, unit: null }, { text: '', unit: '' }],
    ['text without what nobody sees', { text: ' Faster\u202e answers \r\n' }, { text: 'Faster answers' }],
    ['a figure and its absence', { baseline: 0, stretchValue: null }, { baseline: 0, stretchValue: null }],
    ['minus zero as zero', { baseline: -0 }, { baseline: 0 }],
    ['a type, but never none', { krType: null }, {}],
    ['a range that fits what is stored', { healthyLow: 9 }, { healthyLow: 9 }],
    ['half a range', { healthyLow: 50, healthyHigh: null }, { healthyLow: 50, healthyHigh: null }],
  ])('takes %s', (_, asked, value) => expect(readLine(asked, stored)).toEqual({ ok: true, value }));

  it.each([
    ['text without end', { text: 'x'.repeat(1001) }, 'TEXT_TOO_LONG', 'text'],
    ['a figure beyond use', { stretchValue: 1e16 }, 'LINE_FIGURE', 'stretchValue'],
    ['no number at all', { stretchValue: Number.NaN }, 'LINE_FIGURE', 'stretchValue'],
    ['a range that ends below its start', { healthyLow: 11 }, 'LINE_RANGE', 'healthyLow'],
    ['both ends the wrong way', { healthyLow: 3, healthyHigh: 2 }, 'LINE_RANGE', 'healthyHigh'],
  ])('refuses %s', (_, asked, code, field) => {
    const read = readLine(asked, stored);
    expect(read.ok ? undefined : [read.error.code, read.error.field]).toEqual([code, field]);
  });
});

it('has room for 200 lines', () => {
  expect(roomForLine(199).ok).toBe(true);
  expect(roomForLine(200).ok).toBe(false);
});
