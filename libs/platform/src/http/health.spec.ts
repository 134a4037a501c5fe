import { jest } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { Int, Query, Resolver } from '@nestjs/graphql';
import { open, Requires } from '../graphql/doors/permission.js';
import { type Started, startApp } from '../graphql/server/graphql-app.fixture.js';
import type { Received } from './send.fixture.js';
import { stop, stopOnSignal } from './stop-on-signal.js';

@Resolver()
class Nothing {
  @Query(() => Int) @Requires(open) nothing(): number {
    return 0;
  }
}

const after = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

@Controller()
class Slow {
  @Get('slow') @Requires(open) async slow(): Promise<string> {
    await after(400);
    return 'finished';
  }
  @Get('stuck') @Requires(open) stuck(): Promise<never> {
    return new Promise(() => undefined);
  }
}

const start = (checks: Record<string, () => Promise<unknown>> = {}): Promise<Started> =>
  startApp({ providers: [Nothing], controllers: [Slow] }, { checks: () => checks });
const answered = ({ status, body }: Received): unknown => [status, JSON.parse(body.toString())];

describe('/livez and /readyz', () => {
  it('are different questions', async () => {
    let database = true;
    const app = await start({ database: async () => database || Promise.reject(new Error('gone')), queue: async () => undefined });
    expect(answered(await app.send('/readyz'))).toEqual([200, { ready: true, missing: [] }]);
    database = false;
    expect(answered(await app.send('/readyz'))).toEqual([503, { ready: false, missing: ['database'] }]);
    expect(answered(await app.send('/livez'))).toEqual([200, { alive: true }]);
    await app.app.close();
  });

  it('do not wait for ever', async () => {
    const app = await start({ queue: () => new Promise(() => undefined) });
    const began = performance.now();
    expect(answered(await app.send('/readyz'))).toEqual([503, { ready: false, missing: ['queue'] }]);
    expect(performance.now() - began).toBeLessThan(4000);
    await app.app.close();
  });
});

describe('stopping', () => {
  it('says at once that it is not ready, and finishes what it began', async () => {
    const app = await start();
    const slow = app.send('/slow');
    await after(50);
    const stopped = stop(app.app, { ...app.stopping, drainMs: 150 });
    expect((await app.send('/readyz')).status).toBe(503);
    expect((await app.send('/livez')).status).toBe(200);
    expect((await slow).body.toString()).toBe('finished');
    expect(await stopped).toBe('in order');
    await expect(app.send('/livez')).rejects.toThrow('ECONNREFUSED');
  });

  it('ends by force when the time is up', async () => {
    const app = await start();
    const stuck = app.send('/stuck').catch((error: Error) => error.message);
    await after(50);
    const began = performance.now();
    expect(await stop(app.app, { ...app.stopping, deadlineMs: 300 })).toBe('by force');
    expect(performance.now() - began).toBeLessThan(2000);
    expect(await stuck).toBe('socket hang up');
  });

  it('begins with the first signal, and a second one ends the process at once', async () => {
    const app = await start();
    const exits: unknown[] = [];
    const ended = new Promise<void>((done) => {
      jest.spyOn(process, 'exit').mockImplementation((code) => (exits.push(code), done(), undefined as never));
    });
    const before = { SIGTERM: process.listeners('SIGTERM'), SIGINT: process.listeners('SIGINT') };
    stopOnSignal(app.app, app.stopping);
    const slow = app.send('/slow');
    await after(50);
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGINT', 'SIGINT');
    expect(exits).toEqual([1]);
    await ended;
    expect((await slow).body.toString()).toBe('finished');
    for (let waited = 0; exits.length < 2 && waited < 50; waited += 1) await after(50);
    expect(exits).toEqual([1, 0]);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      for (const listener of process.listeners(signal)) if (!before[signal].includes(listener)) process.off(signal, listener);
    }
    jest.restoreAllMocks();
  });
});
