import type { LineFacts } from '../../drafts/draft.facts.js';
import { checked, draftWith, keyResult } from '../draft.fixture.js';
import { keyResultIsActivity, keyResultIsTask, keyResultIsUpkeep } from './key-result.rules.js';

const line = (text: string, more: Partial<LineFacts> = {}) => checked(draftWith([keyResult('k1', { text, krType: 'MILESTONE', ...more })]));
const words = (text: string) => (hit: { span?: { start: number; end: number } | undefined }) => hit.span && text.slice(hit.span.start, hit.span.end);

it.each([
  ['Launch the parts portal', ['Launch']],
  ['We will hire five technicians', ['hire']],
  ['Run 12 workshops', ['Run']],
  ['Build a dashboard', ['Build']],
  ['Roll out the new rota', ['Roll']],
  ['Set up a help line', ['Set']],
  ['Parts portal launched', ['launched']],
  ['Train all managers', ['Train']],
  ['Interview 20 customers', ['Interview']],
  ['Go live with the new ledger', ['Go']],
  ['Train delays fall by a third', []],
  ['Visit reports that lead to an order', []],
  ['Go from complaints to praise', []],
  ['Set a record for on-time visits', []],
  ['Roll friction against the belt falls', []],
  ['Cut failures from 31% to 12%', []],
  ['Run time between failures from 40 to 90 hours', []],
  ['Implement ideas from staff: 3 → 12 a month', []],
  ['Technicians find the right part within an hour', []],
  ['Share of visits with all parts on board', []],
  ['Set-up time per machine', []],
  ['Write-offs as a share of sales', []],
  ['Release time per batch', []],
  ['Release the app to all stores', ['Release']],
  ['Draft a style guide', ['Draft']],
  ['Cut visits from nine to three', []],
])('keyResultIsTask: %s', (text, expected) => expect(keyResultIsTask(line(text)).map(words(text))).toEqual(expected));
it('keyResultIsTask: a milestone may become a metric, both may become tasks', () => {
  const acts = (krType: 'METRIC' | 'MILESTONE') => keyResultIsTask(line('Launch the portal', { krType }))[0]?.offers?.map((one) => one.act);
  expect([acts('MILESTONE'), acts('METRIC')]).toEqual([['MAKE_METRIC', 'MAKE_TASK'], ['MAKE_TASK']]);
});
it('keyResultIsTask: a baseline is work that finds a number', () =>
  expect(keyResultIsTask(line('Establish how long a visit takes', { krType: 'BASELINE' }))).toEqual([]));

it.each([
  ['Help the sales team', ['Help']],
  ['Support depots in planning', ['Support']],
  ['Participate in two fairs', ['Participate']],
  ['Analyse the causes of repeat visits', ['Analyse']],
  ['Depots plan with our support', []],
  ['Support calls fall from 90 to 40 a week', []],
  ['Share of orders that arrive complete', []],
  ['Share our plan with sales', ['Share']],
  ['Review time per invoice', []],
  ['Review contracts', ['Review']],
  ['Follow-up calls made within a day', []],
])('keyResultIsActivity: %s', (text, expected) => expect(keyResultIsActivity(line(text)).map(words(text))).toEqual(expected));

const measuring = { krType: 'METRIC', baseline: 40, stretchValue: 75 } as const;
it.each([
  ['Work orders closed on the first visit', measuring, []],
  ['Study places in use after five', measuring, []],
  ['Test coverage of the settlement code', measuring, []],
  ['Planned orders shipped complete', measuring, []],
  ['Work with three schools', measuring, ['Work']],
  ['Test 40 prototypes', measuring, ['Test']],
  ['Review all contracts', measuring, ['Review']],
  ['Work together', { krType: 'METRIC', baseline: null }, ['Work']],
] as const)('a word that may be a verb or a thing: %s', (text, more, expected) => {
  const on = line(text, more);
  expect([...keyResultIsTask(on), ...keyResultIsActivity(on)].map(words(text))).toEqual(expected);
});

it.each([
  ['Maintain uptime above 99%', {}, ['Maintain']],
  ['Keep complaints below 20', {}, ['Keep complaints'].slice(1)],
  ['Keep below 20 complaints', {}, ['Keep below']],
  ['Uptime of the paint line', { krType: 'METRIC', baseline: 99, stretchValue: 99 }, [undefined]],
  ['Uptime of the paint line', { krType: 'METRIC', baseline: 96, stretchValue: 99 }, []],
] as const)('keyResultIsUpkeep: %s', (text, more, expected) => expect(keyResultIsUpkeep(line(text, more)).map(words(text))).toEqual(expected));
