import { addDays } from '@cairn/kernel';
import type { Day, Gated } from '@cairn/kernel';
import { numberOf } from './modules.rules.js';
import type { CourseFacts, ExemptionFacts, ItemFacts, ModuleFacts, PathFacts, PrerequisiteFacts } from './path-facts.js';
import { pathGate, type LockReader, type Passed } from './path-gate.rules.js';

export interface Lock {
  readonly gate: Gated | null;
  /** Why it is open although the rule asks for more. */
  readonly stays: 'OLD_RULE' | 'LEAVE' | null;
  readonly givenBy: string | null;
  /** Nothing but its day is waited for. */
  readonly byDayAlone?: boolean;
}

const open: Lock = { gate: null, stays: null, givenBy: null };

/** A module opens with the cohort, or the programme's number of days after (or before) its start. */
export const opensOn = (module: Pick<ModuleFacts, 'opensAfterDays'>, course: Pick<CourseFacts, 'cohort'>): Day =>
  addDays(course.cohort.startsOn, module.opensAfterDays ?? 0);

const needOf = (need: PrerequisiteFacts): string => need.needsModuleId ?? need.needsItemId ?? '';

/** A module is locked before its day and until what it needs is passed. Leave opens both; the old rule, under which it was begun, only the second. */
export function moduleLock(module: ModuleFacts, facts: PathFacts, passed: Passed, today: Day, reader: LockReader): Lock {
  const needs = facts.prerequisites.filter((one) => one.moduleId === module.id);
  const missing = needs.filter((one) => !passed(needOf(one)));
  const day = opensOn(module, facts);
  const early = today < day;
  if (!early && missing.length === 0) return open;
  const exempt = exemptionOf(facts.trainee.exemptions, 'moduleId', module.id);
  if (exempt?.because === 'LEAVE' || (exempt && !early)) return { gate: null, stays: exempt.because, givenBy: exempt.givenBy };
  const gate = pathGate({ what: `Module ${numberOf(module, facts)}`, needs, missing, opensOn: early ? day : null }, facts, passed, today, reader);
  return { ...open, gate, byDayAlone: missing.length === 0 };
}

/** Items of a module open together; one that needs another waits for it, and nothing else in the module does. */
export function itemLock(item: ItemFacts, module: Lock, facts: PathFacts, passed: Passed, today: Day, reader: LockReader): Lock {
  const exempt = exemptionOf(facts.trainee.exemptions, 'itemId', item.id);
  const needs = facts.prerequisites.filter((one) => one.itemId === item.id);
  const missing = needs.filter((one) => !passed(needOf(one)));
  if (exempt?.because === 'LEAVE' && (module.gate || missing.length > 0)) return { gate: null, stays: 'LEAVE', givenBy: exempt.givenBy };
  if (module.gate) return { ...open, gate: module.gate };
  if (missing.length === 0) return open;
  if (exempt) return { gate: null, stays: exempt.because, givenBy: exempt.givenBy };
  return { ...open, gate: pathGate({ what: `“${item.title}”`, needs, missing, opensOn: null }, facts, passed, today, reader) };
}

const exemptionOf = (all: readonly ExemptionFacts[], of: 'moduleId' | 'itemId', id: string): ExemptionFacts | undefined => {
  const mine = all.filter((one) => one[of] === id);
  return mine.find((one) => one.because === 'LEAVE') ?? mine[0];
};
