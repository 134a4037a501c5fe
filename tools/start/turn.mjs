// One Cairn per home folder: who may start, and what a killed one left running.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from './cannot-start.mjs';
import { takeLock } from './lock.mjs';
import { commandOf, end, identify, isRunning, parentOf } from './processes.mjs';

/** Takes the home folder and stops what a killed launcher left. `insist` ends a living one first. Throws CannotStart. */
export async function takeTurn(home, { insist, said }) {
  const until = Date.now() + 15_000;
  for (;;) {
    const { lock, holder } = await takeLock(join(home, 'run.json'));
    if (lock) {
      await stopLeft(lock, said);
      // npm that is killed takes nobody along, so the launcher watches it; see `watchParent`.
      lock.note({ parent: npmAbove() });
      return lock;
    }
    if (insist) {
      said('Stopping the Cairn that runs from this folder');
      await end(holder, { patience: 15_000 });
    } else if (isGoing(holder) && Date.now() < until) {
      await pause(100);
    } else {
      const where = holder.url ? ` at ${holder.url}` : '';
      throw new CannotStart(`Cairn already runs from this folder${where} (process ${holder.pid}); stop that one first.`);
    }
  }
}

/** npm, with or without the shell that it starts scripts through. */
function npmAbove() {
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  const above = [process.ppid, parentOf(process.ppid)];
  return identify(above.find((pid) => commandOf(pid).startsWith('npm')) ?? process.ppid);
}

const isGoing = (holder) => holder.stopping === true || (holder.parent !== undefined && !isRunning(holder.parent));

/** Calls `gone` when the npm that started this launcher is no more. */
export function watchParent(lock, gone) {
  const { parent } = lock.record;
  if (!parent) return;
  const timer = setInterval(() => {
    if (isRunning(parent)) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}

async function stopLeft(lock, said) {
  const left = Object.values(lock.record.started).filter(isRunning);
  if (left.length > 0) said(`Stopping ${left.length} ${left.length === 1 ? 'process' : 'processes'} that the last run left behind`);
  await Promise.all(left.map((known) => end(known, { patience: 5_000 })));
  lock.note({ started: {} });
}
