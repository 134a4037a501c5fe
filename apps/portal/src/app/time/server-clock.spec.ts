import { jest } from '@jest/globals';
import { hearServerDate, serverNow } from './server-clock.js';

const here = Date.parse('2026-12-03T09:00:00Z');
beforeEach(() => {
  jest.useFakeTimers({ now: here });
});
afterEach(() => {
  hearServerDate(new Date().toUTCString());
  jest.useRealTimers();
});

it.each([
  ['a device that is ten minutes fast', 'Thu, 03 Dec 2026 08:50:00 GMT', -600_000],
  ['a device that is a year behind', 'Fri, 03 Dec 2027 09:00:00 GMT', 31_536_000_000],
  ['an answer that took its time', 'Thu, 03 Dec 2026 08:59:57 GMT', 0],
  ['no date', null, 0],
  ['something else', 'soon', 0],
])('%s', (_, header, by) => {
  hearServerDate(header);
  expect(serverNow() - here).toBe(by);
});

it('forgets what was off once the clock is set', () => {
  hearServerDate('Thu, 03 Dec 2026 08:50:00 GMT');
  hearServerDate('Thu, 03 Dec 2026 09:00:00 GMT');
  expect(serverNow()).toBe(here);
});
