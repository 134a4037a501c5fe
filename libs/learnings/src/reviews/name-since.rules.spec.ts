import { nameSince, remarkOf } from './name-since.rules.js';

it.each([
  [[{ field: 'advice' }], '', '1 place could tell who it was by now, in what you would advise: the practice’s directory has grown since you handed this in.'],
  [
    [{ field: 'sentence' }, { field: 'why' }, { field: 'why' }],
    'I like it.',
    '3 places could tell who it was by now, in the sentence and why: the practice’s directory has grown since you handed this in.\n\nI like it.',
  ],
] as const)('tells the author where: %#', (found, remark, words) => expect(remarkOf(found, remark)).toBe(words));
it('is never longer than a remark', () => expect(remarkOf([{ field: 'why' }], 'x'.repeat(2000))).toHaveLength(2000));
it('tells the second person no name', () => expect(nameSince.message).not.toMatch(/“|client/u));
