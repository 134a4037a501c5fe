import { Lru } from './lru.js';

describe('Lru', () => {
  it('forgets what was used longest ago, and never holds more than its most', () => {
    const lru = new Lru<string, number>(2);
    lru.set('a', 1);
    lru.set('b', 2);
    lru.get('a');
    lru.set('c', 3);
    expect([lru.get('a'), lru.get('b'), lru.get('c'), lru.size]).toEqual([1, undefined, 3, 2]);
    for (let at = 0; at < 100; at += 1) lru.set(`x${at}`, at);
    expect(lru.size).toBe(2);
  });
});
