import { addDays, dayWords, listWords } from '@cairn/kernel';
import type { Day, Instant } from '@cairn/kernel';
import { assessedProgress } from './assessed.rules.js';
import { liveProgress, readProgress, testProgress } from './learned.rules.js';
import { dueDay } from './due-day.rules.js';
import { itemLock, moduleLock, type Lock } from './locks.rules.js';
import { itemsOf, numberOf, stepsOf } from './modules.rules.js';
import { paceOf } from './pace.rules.js';
import type { ItemFacts, ModuleFacts, PathFacts } from './path-facts.js';
import type { LockReader, Passed } from './path-gate.rules.js';
import type { ItemProgress, ItemState, Path, PathItem, PathModule } from './path.js';
import { requirementsOf } from './requirements.rules.js';
import { waitOf } from './wait.rules.js';

/** The path of one trainee on a day of the cohort's zone, computed at once from what they did: nothing of it is stored, so nothing lags. */
export function pathOf(facts: PathFacts, today: Day, reader: LockReader = { mayOpen: false }): Path {
  const progress = new Map(facts.items.map((item) => [item.id, progressOf(item, facts, today)]));
  const isPassed: Passed = (id) => {
    const module = facts.modules.find((one) => one.id === id);
    return module ? stepsOf(itemsOf(module, facts)).every((item) => isPassed(item.id)) : progress.get(id)?.state === 'PASSED';
  };
  const modules = facts.modules.map((module): PathModule => {
    const lock = moduleLock(module, facts, isPassed, today, reader);
    const items = itemsOf(module, facts).map((item) =>
      shownItem(item, progress.get(item.id) ?? none, itemLock(item, lock, facts, isPassed, today, reader), facts, today),
    );
    return shownModule(module, items, lock, numberOf(module, facts));
  });
  const items = modules.flatMap((module) => module.items);
  const steps = items.filter((item) => item.required);
  const pace = paceOf(steps, facts, today);
  const requirements = requirementsOf(modules, facts);
  const isHere = pace.state !== 'LEFT';
  const next = isHere ? nextOf(items, (id) => progress.get(id)?.notBefore ?? null, today) : null;
  return {
    modules,
    next,
    wait: isHere && next === null ? waitOf({ modules, requirements, progress: (id) => progress.get(id) }) : null,
    stepsDone: steps.filter((item) => item.state === 'PASSED').length,
    stepsTotal: steps.length,
    pace,
    requirements,
    allMet: isHere && requirements.every((requirement) => requirement.met),
  };
}

const none: ItemProgress = { state: 'NEW', at: null, standing: null };

function progressOf(item: ItemFacts, facts: PathFacts, today: Day): ItemProgress {
  switch (item.kind) {
    case 'READ':
    case 'WATCH':
      return readProgress(item, facts.trainee);
    case 'LIVE':
      return liveProgress(item, facts, facts.trainee, today);
    case 'QUIZ':
    case 'EXAM':
      return testProgress(item, facts.trainee);
    case 'ASSIGNMENT':
    case 'PEER':
    case 'OBSERVED':
      return assessedProgress(item, facts, today);
  }
}

/** Named field by field, as in a matrix there are thousands of them: objects that are copied together cost several times as much. */
function shownItem(item: ItemFacts, progress: ItemProgress, lock: Lock, facts: PathFacts, today: Day): PathItem {
  const dueOn = progress.dueOn === undefined ? dueDay(item, facts) : progress.dueOn;
  const isTheirs = progress.state !== 'PASSED' && progress.state !== 'WAITING';
  const isLate = isTheirs && dueOn !== null && dueOn < today;
  const { id, moduleId, key, kind, title, minutes, completesWhen, required } = item;
  const state = stateOf(progress, lock, isLate);
  return {
    id,
    moduleId,
    key,
    kind,
    title,
    minutes,
    completesWhen,
    required,
    state,
    at: progress.at,
    standing: progress.standing,
    dueOn,
    isLate,
    begun: progress.state === 'STARTED',
    closed: state === 'LOCKED' ? null : closedWords(progress.takenUntil ?? null, facts, today),
    lockedBecause: state === 'LOCKED' ? lock.gate : null,
    stays: staysWords(lock, progress.state === 'PASSED'),
  };
}

/** What is taken no more says until when it was, and who can give more time. */
function closedWords(takenUntil: Day | null, { facilitators }: PathFacts, today: Day): string | null {
  if (takenUntil === null || today <= takenUntil) return null;
  return `Closed: it was taken until ${dayWords(takenUntil, today)}. ${listWords(facilitators)} can give you more time.`;
}

/** What was passed stays passed, even where its module is locked again. */
function stateOf({ state }: ItemProgress, lock: Lock, isLate: boolean): ItemState {
  if (state === 'PASSED' || state === 'WAITING') return state;
  if (lock.gate !== null) return 'LOCKED';
  if (state === 'RETURNED') return state;
  if (isLate) return 'OVERDUE';
  return state === 'STARTED' ? 'STARTED' : 'OPEN';
}

/** Whoever was past a rule when it changed reads that it does not concern them. */
function staysWords({ stays, givenBy }: Lock, isPassed: boolean): string | null {
  if (stays === 'LEAVE') return givenBy === null ? 'You may begin this early.' : `${givenBy} lets you begin this early.`;
  if (stays === 'OLD_RULE')
    return isPassed ? 'You had passed this under the old rule; it stays passed.' : 'You had begun this under the old rule; you can go on.';
  return null;
}

/** Whoever did all of it before its day, in an earlier cohort or with leave, has passed it; what it needs since then locks it again. */
function shownModule(module: ModuleFacts, items: readonly PathItem[], lock: Lock, number: number): PathModule {
  const steps = stepsOf(items);
  const done = steps.filter((item) => item.state === 'PASSED');
  const isDone = done.length === steps.length;
  const begun = items.some((item) => item.state !== 'OPEN' && item.state !== 'OVERDUE' && item.state !== 'LOCKED');
  const gate = isDone && done.length > 0 && lock.byDayAlone === true ? null : lock.gate;
  const { id, key, title, summary } = module;
  return {
    id,
    key,
    number,
    title,
    summary,
    state: gate ? 'LOCKED' : isDone ? 'PASSED' : begun ? 'STARTED' : 'OPEN',
    doneCount: done.length,
    totalCount: steps.length,
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
    passedAt: isDone && !gate ? latest(done.flatMap((item) => item.at ?? [])) : null,
    lockedBecause: gate,
    stays: staysWords(lock, isDone),
    items,
  };
}

const latest = (moments: readonly Instant[]): Instant | null => [...moments].sort().at(-1) ?? null;

const rank: Readonly<Record<ItemState, number>> = { RETURNED: 1, STARTED: 0, OVERDUE: 2, OPEN: 2, LOCKED: 9, WAITING: 9, PASSED: 9 };

/** One click goes on with what was begun, then with what came back, then with what is due first; a live session only on its day; what is taken no more last. */
function nextOf(items: readonly PathItem[], notBefore: (id: string) => Day | null, today: Day): PathItem | null {
  const able = items.filter((item) => rank[item.state] < 9 && (notBefore(item.id) ?? today) <= today);
  const order = (item: PathItem): string => `${item.closed === null ? rank[item.state] : 8}${item.required ? 0 : 1}${item.dueOn ?? addDays(today, 3650)}`;
  return [...able].sort((one, other) => (order(one) < order(other) ? -1 : order(one) > order(other) ? 1 : 0))[0] ?? null;
}
