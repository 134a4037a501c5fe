import { fieldsOf, judged, openFindings, type FoundPlace, type KeptFinding } from './findings.rules.js';

const found = (more: Partial<FoundPlace> = {}): FoundPlace => ({
  field: 'sentence',
  start: 0,
  length: 5,
  text: 'Spruce',
  kind: 'TEAM',
  words: 'May be a team.',
  mayKeep: true,
  ...more,
});
const kept: KeptFinding[] = [{ field: 'sentence', kind: 'TEAM', text: 'Spruce', reason: 'It is the tree.' }];

it.each([
  ['what nobody said anything to', found(), [], null],
  ['what is kept with a reason', found(), kept, 'It is the tree.'],
  ['the same words in another text', found({ field: 'advice' }), kept, null],
  ['other words at the same place', found({ text: 'spruce' }), kept, null],
  ['the same words as something else', found({ kind: 'PERSON' }), kept, null],
  ['what was kept once and may not be kept any more', found({ mayKeep: false }), kept, null],
] as const)('judges %s', (_, finding, reasons, because) => {
  expect(judged([finding], reasons)).toEqual([{ ...finding, keptBecause: because }]);
  expect(openFindings(judged([finding], reasons))).toHaveLength(because === null ? 1 : 0);
});

it('leaves rare bands to the copy, which is made wider by itself', () =>
  expect(judged([found({ kind: 'RARE_BANDS', field: 'bands', mayKeep: false })], [])).toEqual([]));

it('reads the texts that have one', () => {
  const texts = { sentence: 'One.', expected: '', happened: 'Two.', why: '', advice: '', holdsWhen: '', failsWhen: '' };
  expect(fieldsOf(texts)).toEqual([
    { field: 'sentence', text: 'One.' },
    { field: 'happened', text: 'Two.' },
  ]);
});
