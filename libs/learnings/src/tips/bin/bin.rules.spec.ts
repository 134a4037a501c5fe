import type { Day } from '@cairn/kernel';
import type { TipStatus } from '../tip-kinds.js';
import { checkPuttingBack, goneOn } from './bin.rules.js';

it.each<[TipStatus, boolean, string | undefined]>([
  ['REMOVED', true, undefined],
  ['REMOVED', false, 'TIP_BIN_EMPTIED'],
  ['OPEN', false, 'TIP_NOT_TAKEN_BACK'],
  ['HIDDEN', true, 'TIP_NOT_TAKEN_BACK'],
])('%s, in the bin: %s', (status, isInBin, code) => {
  const said = checkPuttingBack(status, isInBin);
  expect(said.ok ? undefined : said.error.code).toBe(code);
});

it('keeps words for thirty days', () => {
  expect(goneOn('2026-11-26' as Day)).toBe('2026-12-26');
});
