import { answersTo } from './own-host.rules.js';

describe('answersTo', () => {
  const here = 'http://localhost:4000';
  it.each([
    ['localhost:4000', here, true],
    ['127.0.0.1:4000', here, true],
    ['[::1]:4000', here, true],
    ['192.168.1.20:4000', here, true],
    ['cairn.localhost', here, true],
    ['rebound.example', here, false],
    ['localhost.rebound.example', here, false],
    ['127.0.0.1.rebound.example', here, false],
    [undefined, here, false],
    ['anything.internal', 'https://cairn.example.org', true],
  ])('%s at %s: %s', (host, publicUrl, expected) => expect(answersTo(host, publicUrl)).toBe(expected));
});
