import { known } from './catalogue.js';
import { describeValue, numberOf } from './describe.rules.js';

const usual = known.quantity.defaultValue;
const team = { id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', name: 'Housing' };

describe('describeValue', () => {
  it.each([
    [
      'names the chosen teams',
      'levels',
      { levels: ['team', 'organisation'], teams: 'chosen', chosenTeams: [{ ...team }, { id: '16f9619f-8b86-4d01-b42d-00cf4fc964ff', name: 'Finance' }] },
      'OKRs are set for the organisation and chosen teams. The chosen teams are Finance and Housing. Individuals do not set OKRs.',
    ],
    ['counts one objective', 'quantity', known.quantity.options[1]?.value, 'Each team sets at most 1 objective, with 2 to 4 key results under each.'],
    [
      'tells exactly how many',
      'quantity',
      { ...usual, minKeyResults: 3, maxKeyResults: 3 },
      'Each team sets up to 2 objectives, 3 at the very most, with exactly 3 key results under each.',
    ],
    [
      'groups steps by place',
      'home',
      { drafted: 'document', published: 'portal', tracked: 'portal', tool: '', reviewAfterCycles: 1 },
      'OKRs are drafted in a document and published and tracked in this portal. After 1 cycle we look at this again.',
    ],
    [
      'calls the tool by its name',
      'home',
      { drafted: 'tool', published: 'tool', tracked: 'tool', tool: 'Pathboard', reviewAfterCycles: 0 },
      'OKRs are drafted, published and tracked in Pathboard.',
    ],
    [
      'limits milestones',
      'krTypes',
      known.krTypes.options[1]?.value,
      'Key results are metrics, baselines or milestones. A metric is preferred. A milestone is accepted once nobody finds a metric for it. An objective holds at most 1 milestone.',
    ],
    [
      'says a number of one’s own with its unit',
      'own-hours',
      { kind: 'number', title: 'Hours', question: 'How many hours?', reach: 'authors', unit: 'hours', min: 1, max: 4, answer: 2 },
      '2 hours.',
    ],
    ['says yes', 'own-yes', { kind: 'yesNo', title: 'Works council', question: 'Is the works council heard?', reach: 'everyone', answer: true }, 'Yes.'],
    [
      'keeps the client’s own words',
      'own-text',
      { kind: 'text', title: 'Language', question: 'Which language?', reach: 'authors', answer: 'English, Welsh beside it' },
      'English, Welsh beside it.',
    ],
  ])('%s', (_, key, value, sentence) => expect(describeValue(key, value)).toBe(sentence));
  it('throws for what was never read', () => expect(() => describeValue('kpis', { handling: 'x' })).toThrow());
});

it.each([
  ['a universal one has its fixed number', 'kpis', 8],
  ['the first added one follows', 'teamMission', 11],
  ['then the next', 'own-language', 12],
  ['one that is being added comes last', 'copyCheck', 13],
])('numbers: %s', (_, key, number) => {
  const answers = [{ key: 'teamMission' as const }, { key: 'levels' as const }, { key: 'own-language' as const }];
  expect(numberOf(key, answers)).toBe(number);
});
