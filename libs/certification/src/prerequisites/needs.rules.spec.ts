import { item, module, needs } from '../progress/path.fixture.js';
import { checkNeeds, type AskedNeeds } from './needs.rules.js';

const written = {
  modules: [module(1), module(2), module(3)],
  items: [item('a', 1, 'READ'), item('b', 2, 'READ'), item('extra', 2, 'READ', { required: false }), item('c', 3, 'READ')],
  prerequisites: [needs('m2', 'm1')],
};
const asked = (more: Partial<AskedNeeds>): AskedNeeds => ({ moduleId: null, itemId: null, needsModuleIds: [], needsItemIds: [], ...more });
const answer = (more: Partial<AskedNeeds>) => {
  const checked = checkNeeds(asked(more), written);
  return checked.ok ? 'OK' : `${checked.error.code} ${checked.error.field}`;
};

it.each<[string, Partial<AskedNeeds>, string]>([
  ['a module after two others', { moduleId: 'm3', needsModuleIds: ['m1', 'm2'] }, 'OK'],
  ['a module after one thing of an earlier one', { moduleId: 'm3', needsItemIds: ['a'] }, 'OK'],
  ['a module after nothing', { moduleId: 'm2' }, 'OK'],
  ['an item after the module before', { itemId: 'b', needsModuleIds: ['m1'] }, 'OK'],
  ['an optional item once the rest of its module is passed', { itemId: 'extra', needsModuleIds: ['m2'] }, 'OK'],
  ['a module after itself', { moduleId: 'm2', needsModuleIds: ['m2'] }, 'NEEDS_CIRCLE needsModuleIds'],
  ['the first after the second', { moduleId: 'm1', needsModuleIds: ['m2'] }, 'NEEDS_CIRCLE needsModuleIds'],
  ['the first after a thing of the second', { moduleId: 'm1', needsItemIds: ['b'] }, 'NEEDS_CIRCLE needsItemIds'],
  ['a required item after its own module', { itemId: 'a', needsModuleIds: ['m1'] }, 'NEEDS_CIRCLE needsModuleIds'],
  ['an item after itself', { itemId: 'a', needsItemIds: ['a'] }, 'NEEDS_CIRCLE needsItemIds'],
  ['an item after one that comes later', { itemId: 'a', needsItemIds: ['b'] }, 'NEEDS_CIRCLE needsItemIds'],
  ['after more than twelve', { moduleId: 'm3', needsItemIds: Array.from({ length: 13 }, (_, at) => `i${at}`) }, 'NEEDS_MANY needsModuleIds'],
])('%s: %s', (_, more, expected) => expect(answer(more)).toBe(expected));

it('replaces what waited before, and nothing else', () => {
  const checked = checkNeeds(asked({ moduleId: 'm2', needsItemIds: ['a', 'a'] }), { ...written, prerequisites: [needs('m2', 'm1'), needs('m3', 'm2')] });
  expect(checked).toEqual({ ok: true, value: [needs('m3', 'm2'), needs('m2', 'a')] });
});
