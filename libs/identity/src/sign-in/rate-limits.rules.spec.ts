import { networkOf, waitInWords } from './rate-limits.rules.js';

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2::7', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002:ffff:0:0:1', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (ip, network) => expect(networkOf(ip)).toBe(network));
});

describe('waitInWords', () => {
  it.each([
    [1, 'in 1 second'],
    [60, 'in 60 seconds'],
    [121, 'in 3 minutes'],
    [86_400, 'in 24 hours'],
  ])('%d seconds', (seconds, words) => expect(waitInWords(seconds)).toBe(words));
});
