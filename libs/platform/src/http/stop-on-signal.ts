import type { INestApplicationContext } from '@nestjs/common';
import type { Server } from 'node:http';
import type { Health } from './health.js';
import type { Log } from './log.js';

export interface Stopping {
  readonly log: Log;
  readonly health?: Health;
  /** Closed by force when the time is up. */
  readonly server?: Server;
  /** How long requests are still taken while `/readyz` already says no, so that a balancer can notice; 0 unless told. */
  readonly drainMs?: number;
  /** After this the process ends in any case; 10 s unless told. */
  readonly deadlineMs?: number;
}

/** Ends an application in order: no longer ready, then no new connections, requests and jobs finish, then the database goes. */
export async function stop(
  app: INestApplicationContext,
  { log, health, server, drainMs = 0, deadlineMs = 10_000 }: Stopping,
): Promise<'in order' | 'by force'> {
  const ends = performance.now() + deadlineMs;
  health?.stop();
  if (drainMs > 0) await after(drainMs);
  const closed = app.close().then(() => 'in order' as const);
  closed.catch(() => undefined);
  const outcome = await Promise.race([closed, after(ends - performance.now()).then(() => 'by force' as const)]);
  if (outcome === 'by force') server?.closeAllConnections();
  log.info({ outcome }, 'Stopped');
  return outcome;
}

/** Stops the application at the first SIGTERM or SIGINT and ends the process; a second signal ends it at once. */
export function stopOnSignal(app: INestApplicationContext, stopping: Stopping): void {
  let begun = false;
  const begin = (signal: NodeJS.Signals): void => {
    if (begun) return process.exit(1);
    begun = true;
    stopping.log.info({ signal }, 'Stopping');
    stop(app, stopping).then(
      (outcome) => process.exit(outcome === 'in order' ? 0 : 1),
      (err: unknown) => {
        stopping.log.error({ err }, 'Stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', begin).on('SIGINT', begin);
}

const after = (ms: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, Math.max(0, ms)).unref();
  });
