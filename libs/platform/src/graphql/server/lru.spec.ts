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

  it('weighs its entries where told, whether they are new, replaced or too heavy', () => {
    const lru = new Lru<string, string>(10, (text) => text.length);
    lru.set('a', 'xxxx');
    lru.set('b', 'xxxx');
    lru.set('a', 'xxxxxx');
    expect([lru.get('a'), lru.get('b')]).toEqual(['xxxxxx', 'xxxx']);
    lru.set('c', 'x');
    expect([lru.get('a'), lru.get('b'), lru.get('c')]).toEqual([undefined, 'xxxx', 'x']);
    lru.set('d', 'x'.repeat(11));
    expect(lru.size).toBe(0);
  });
});
