// A process is known by its number and the moment it started, because numbers are given out again.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** When a process started, in whatever words the system has for it; undefined when there is none or it is only a corpse. */
export function startOf(pid) {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' || state === 'X' ? undefined : `${bootOf()}-${rest[18]}`;
    }
    const [state, ...words] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? undefined : words.join(' ');
  } catch {
    return undefined;
  }
}

const bootOf = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);

export const identify = (pid) => ({ pid, start: startOf(pid) });

export const isRunning = (known) => Boolean(known?.pid && known.start) && startOf(known.pid) === known.start;

/** The process that started another; 0 when nobody knows. */
export function parentOf(pid) {
  try {
    if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** The words a process was started with; empty when nobody knows. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Processes whose working folder is this one; only Linux can tell. */
export const processesIn = (folder) => (process.platform === 'linux' ? numbersInProc().filter((pid) => worksIn(pid, folder)) : []);

/** PostgreSQL programs that make or serve the database in this folder, and all that they have started. */
export function databaseProcessesOf(folder) {
  const all = allProcesses();
  const found = new Set(
    all.filter(({ pid, command }) => `${command} `.includes(` -D ${folder} `) || (command.includes('postgres') && worksIn(pid, folder))).map(({ pid }) => pid),
  );
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function worksIn(pid, folder) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

const numbersInProc = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

function allProcesses() {
  if (process.platform === 'linux') return numbersInProc().map((pid) => ({ pid, parent: parentOf(pid), command: commandOf(pid) }));
  return execFileSync('ps', ['-axwwo', 'pid=,ppid=,command='], { encoding: 'utf8', maxBuffer: 64_000_000 })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid ? [{ pid: Number(pid), parent: Number(parent), command }] : [];
    });
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** True when the process ended in time. */
export async function hasEnded(known, milliseconds) {
  const until = Date.now() + milliseconds;
  while (isRunning(known)) {
    if (Date.now() > until) return false;
    await pause(25);
  }
  return true;
}

/** Asks a process to end, and makes it end when it does not. */
export async function end(known, { by = 'SIGTERM', patience = 8_000 } = {}) {
  if (!isRunning(known)) return;
  signal(known.pid, by);
  if (await hasEnded(known, patience)) return;
  signal(known.pid, 'SIGKILL');
  await hasEnded(known, 2_000);
}
