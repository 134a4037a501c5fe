import { known, knownKeys } from './catalogue.js';
import { nearestOption, optionsOf } from './nearest-option.rules.js';

it.each(knownKeys.flatMap((key) => known[key].options.map((option) => [key, option.key, option.value] as const)))('%s: %s is itself', (key, option, value) =>
  expect(nearestOption(key, value)?.key).toBe(option),
);

it.each<[string, string, unknown, string]>([
  ['a share that was tuned', 'bottomUp', { direction: 'mixed', teamPercent: 80, firstCycleTopDown: false }, 'mixed'],
  ['teams write, though the first cycle may come from the top', 'bottomUp', { direction: 'bottomUp', firstCycleTopDown: true }, 'bottom-up'],
  ['another weekday', 'checkInCadence', { every: 'twoWeeks', closesOn: 'monday' }, 'two-weekly'],
  ['six months under a yearly top', 'cycle', { months: 6, top: 'yearly' }, 'six-months'],
  ['nothing that is offered', 'kpis', { handling: 'unheard of' }, 'other'],
])('%s', (_, key, value, option) => expect(nearestOption(key, value)?.key).toBe(option));

it('says nothing of a question of the client’s own: its words are theirs', () => {
  expect(nearestOption('own-meeting-language', { kind: 'choice', answer: 'German' })).toBeNull();
  expect(optionsOf('own-meeting-language')).toEqual([]);
  expect(optionsOf('cycle').map(({ key }) => key)).toEqual(['three-months', 'four-months', 'six-months', 'yearly-top']);
});
