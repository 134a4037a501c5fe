import { canonicalJson } from './canonical-json.rules.js';

describe('canonicalJson', () => {
  it.each([
    ['sorts keys at every depth', { b: 1, a: { d: [{ z: 1, y: 2 }], c: null } }, '{"a":{"c":null,"d":[{"y":2,"z":1}]},"b":1}'],
    ['sorts keys that look like numbers as texts', { 9: 1, 10: 2, 1: 3 }, '{"1":3,"10":2,"9":1}'],
    ['sorts by code units, not by a language', { ä: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"ä":1}'],
    ['leaves out what is not there', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['keeps letters of any script and escapes control characters', { a: 'שלום\n€' }, '{"a":"שלום\\n€"}'],
    ['writes moments as ISO', { at: new Date('2026-11-26T08:00:00Z') }, '{"at":"2026-11-26T08:00:00.000Z"}'],
    ['writes whole numbers without a fraction', { a: 1.0, b: 0.3, c: -0 }, '{"a":1,"b":0.3,"c":0}'],
  ])('%s', (_, value, expected) => expect(canonicalJson(value)).toBe(expected));
});
