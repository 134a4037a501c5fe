import { attempt, facts, item, module, needs, onDay } from '../progress/path.fixture.js';
import { pathOf } from '../progress/progress.rules.js';
import { giveLeave, grantAttempt, type AskedLeave } from './leave.rules.js';

const path = pathOf(
  facts(
    {
      modules: [module(1), module(2)],
      items: [item('a', 1, 'READ'), item('b', 2, 'READ'), item('c', 1, 'READ')],
      prerequisites: [needs('m2', 'm1'), needs('c', 'a')],
    },
    {},
  ),
  onDay('2026-11-02'),
);
const asked = (more: Partial<AskedLeave>): AskedLeave => ({ moduleId: null, itemId: null, reason: 'She has led ten of these workshops.', ...more });
const codeOf = (result: ReturnType<typeof giveLeave>) => (result.ok ? 'OK' : result.error.code);

it.each<[string, Partial<AskedLeave>, string]>([
  ['a locked module', { moduleId: 'm2' }, 'OK'],
  ['an item of a locked module', { itemId: 'b' }, 'OK'],
  ['an item that waits for another', { itemId: 'c' }, 'OK'],
  ['an open module', { moduleId: 'm1' }, 'LEAVE_OPEN'],
  ['an open item', { itemId: 'a' }, 'LEAVE_OPEN'],
  ['nothing', {}, 'LEAVE_FOR_ONE'],
  ['both at once', { moduleId: 'm2', itemId: 'b' }, 'LEAVE_FOR_ONE'],
  ['without a reason', { moduleId: 'm2', reason: 'ok' }, 'LEAVE_REASON_TOO_SHORT'],
])('leave for %s: %s', (_, more, code) => expect(codeOf(giveLeave(path, asked(more)))).toBe(code));

it.each<[string, Parameters<typeof grantAttempt>[0], number | null, string]>([
  ['all used', [attempt('x', 1), attempt('x', 2)], 2, 'OK'],
  ['one left', [attempt('x', 1)], 2, 'ATTEMPTS_LEFT'],
  ['the last is still open', [attempt('x', 1), attempt('x', 2, { handedInAt: null, passed: null })], 2, 'ATTEMPTS_LEFT'],
  ['without limit', [attempt('x', 1)], null, 'ATTEMPTS_LEFT'],
  ['passed', [attempt('x', 1), attempt('x', 2, { passed: true })], 2, 'ATTEMPT_PASSED'],
])('another attempt, %s: %s', (_, attempts, given, code) => expect(codeOf(grantAttempt(attempts, given, 'The line broke down twice.'))).toBe(code));
