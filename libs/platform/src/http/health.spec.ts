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

/** Requests that are held until they are let go. */
let held: { arrived: Promise<void>; release: () => void };
let arrive: () => void;
let released: Promise<void>;

beforeEach(() => {
  let release: () => void = () => undefined;
  released = new Promise((done) => (release = done));
  held = { arrived: new Promise((done) => (arrive = done)), release };
});

@Controller()
class Slow {
  @Get('held') @Requires(open) async held(): Promise<string> {
    arrive();
    await released;
    return 'finished';
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
    expect(performance.now() - began).toBeLessThan(10_000);
    await app.app.close();
  });
});

describe('stopping', () => {
  it('says at once that it is not ready, and finishes what it began', async () => {
    const app = await start();
    const request = app.send('/held');
    await held.arrived;
    const stopped = stop(app.app, { ...app.stopping, drainMs: 3000 });
    expect((await app.send('/readyz')).status).toBe(503);
    expect((await app.send('/livez')).status).toBe(200);
    setTimeout(held.release, 3500);
    expect((await request).body.toString()).toBe('finished');
    expect(await stopped).toBe('in order');
    await expect(app.send('/livez')).rejects.toThrow('ECONNREFUSED');
  }, 20_000);

  it('ends by force when the time is up', async () => {
    const app = await start();
    const request = app.send('/held').catch((error: Error) => error.message);
    await held.arrived;
    expect(await stop(app.app, { ...app.stopping, deadlineMs: 300 })).toBe('by force');
    expect(await request).toBe('socket hang up');
  });

  it('begins with the first signal, and a second one ends the process at once', async () => {
    const app = await start();
    const exits: unknown[] = [];
    const bothEnds = new Promise<void>((done) => {
      jest.spyOn(process, 'exit').mockImplementation((code) => (exits.push(code), exits.length === 2 && done(), undefined as never));
    });
    const before = new Set<unknown>([...process.listeners('SIGTERM'), ...process.listeners('SIGINT')]);
    stopOnSignal(app.app, app.stopping);
    const request = app.send('/held');
    await held.arrived;
    process.emit('SIGTERM', 'SIGTERM');
    process.emit('SIGINT', 'SIGINT');
    expect(exits).toEqual([1]);
    held.release();
    expect((await request).body.toString()).toBe('finished');
    await bothEnds;
    expect(exits).toEqual([1, 0]);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      for (const listener of process.listeners(signal)) if (!before.has(listener)) process.off(signal, listener);
    }
    jest.restoreAllMocks();
  });
});
