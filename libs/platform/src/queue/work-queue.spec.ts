import { reconnect } from './work-queue.js';

describe('looking for a Redis that is away', () => {
  it.each([
    [1, 200],
    [15, 3_000],
    [500, 3_000],
  ])('waits, after %i attempts, %i ms', (attempts, pause) => {
    expect([reconnect(() => ({})), reconnect(() => undefined)].map(({ retryStrategy }) => retryStrategy(attempts))).toEqual([pause, pause]);
  });

  it('ends with its owner', () => {
    const owner: { closing?: Promise<void> } = {};
    const { retryStrategy } = reconnect(() => owner);
    expect(retryStrategy(1)).toBe(200);
    owner.closing = Promise.resolve();
    expect(retryStrategy(2)).toBeNull();
  });
});
