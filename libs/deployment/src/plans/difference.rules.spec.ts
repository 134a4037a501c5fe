import { known, knownKeys } from '../parameters/catalogue.js';
import type { Parameter } from '../parameters/parameter.js';
import { comparePlans, compareTexts } from './difference.rules.js';
import type { TextDifference } from './difference.rules.js';

const show = ({ style, pieces }: TextDifference): string =>
  `${style}: ${pieces.map(({ text, kind }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')}`;

it.each([
  ['the same text has no marks', 'A cycle lasts 3 months.', 'A cycle lasts 3 months.', 'words: A cycle lasts 3 months.'],
  ['one word', 'A cycle lasts 3 months.', 'A cycle lasts 4 months.', 'words: A cycle lasts [-3-]{+4+} months.'],
  [
    'words in a row are one change',
    'Everybody in the organisation can read all published OKRs.',
    'Everybody in the OKR programme can read all published OKRs.',
    'words: Everybody in the [-organisation-]{+OKR programme+} can read all published OKRs.',
  ],
  ['a word more', 'Each team checks in every week.', 'Each small team checks in every week.', 'words: Each {+small +}team checks in every week.'],
  [
    'a sentence more',
    'Teams align by talking with others.',
    'Teams align by talking with others. They share OKRs.',
    'words: Teams align by talking with others.{+ They share OKRs.+}',
  ],
  ['values stand apart', '3 months', '4 months', 'values: [-3 months-]{+4 months+}'],
  ['a value against a sentence', 'Yes.', 'Only where the works council agreed to it.', 'values: [-Yes.-]{+Only where the works council agreed to it.+}'],
  [
    'sentences with little in common',
    'OKRs take the place of KPIs entirely.',
    'A KPI is a key result while it is the focus of change.',
    'values: [-OKRs take the place of KPIs entirely.-]{+A KPI is a key result while it is the focus of change.+}',
  ],
  ['nothing before', '', 'Each team checks in every week.', 'values: {+Each team checks in every week.+}'],
  ['two empty texts', '', '', 'words: '],
])('%s', (_, before, after, shown) => expect(show(compareTexts(before, after))).toBe(shown));

it('loses no letter of either text, and marks no word that is in neither', () => {
  const texts = knownKeys.flatMap((key) => {
    const parameter: Parameter = known[key];
    return parameter.options.map((option) => parameter.describe(option.value));
  });
  const odd = ['', ' ', 'a  b\tc\nd e', 'Größe für alle Teams im Jahr 2027!', 'Each team 😀 reads all   published OKRs .', 'x '.repeat(50)];
  for (const before of [...texts, ...odd])
    for (const after of [...texts.filter((_, at) => at % 4 === 0), ...odd]) {
      const { pieces } = compareTexts(before, after);
      const joined = (without: string): string =>
        pieces
          .filter((piece) => piece.kind !== without)
          .map((piece) => piece.text)
          .join('');
      expect(joined('added')).toBe(before);
      expect(joined('removed')).toBe(after);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }
});

it('compares two plans parameter by parameter', () => {
  const before = [
    { key: 'levels', text: 'OKRs are set for the organisation.' },
    { key: 'cycle', text: 'A cycle lasts 3 months.' },
    { key: 'own-language', text: 'English.' },
  ];
  const after = [
    { key: 'levels', text: 'OKRs are set for the organisation.' },
    { key: 'cycle', text: 'A cycle lasts 4 months.' },
    { key: 'copyCheck', text: 'A remark.' },
  ];
  expect(comparePlans(before, after).map(({ key, kind, difference }) => `${key} ${kind} ${show(difference)}`)).toEqual([
    'levels SAME words: OKRs are set for the organisation.',
    'cycle CHANGED words: A cycle lasts [-3-]{+4+} months.',
    'copyCheck ADDED values: {+A remark.+}',
    'own-language REMOVED values: [-English.-]',
  ]);
});
