import { addDays, dayWords, listWords } from '@cairn/kernel';
import type { Day, Gated } from '@cairn/kernel';
import type { CourseFacts, ExemptionFacts, ItemFacts, ModuleFacts, PathFacts, PrerequisiteFacts } from './path-facts.js';

/** What is passed by facts alone, by id of module or item. */
export type Passed = (id: string) => boolean;

export interface Lock {
  readonly gate: Gated | null;
  /** Why it is open although the rule asks for more. */
  readonly stays: 'OLD_RULE' | 'LEAVE' | null;
  readonly givenBy: string | null;
}

/** Whether this reader may open what is locked: those who teach, not the trainee. */
export interface LockReader {
  readonly mayOpen: boolean;
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
  return { ...open, gate: gateOf(`Module ${numberOf(module, facts)}`, { needs, missing, opensOn: early ? day : null }, facts, passed, today, reader) };
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
  return { ...open, gate: gateOf(`“${item.title}”`, { needs, missing, opensOn: null }, facts, passed, today, reader) };
}

const exemptionOf = (all: readonly ExemptionFacts[], of: 'moduleId' | 'itemId', id: string): ExemptionFacts | undefined => {
  const mine = all.filter((one) => one[of] === id);
  return mine.find((one) => one.because === 'LEAVE') ?? mine[0];
};

interface Waits {
  readonly needs: readonly PrerequisiteFacts[];
  readonly missing: readonly PrerequisiteFacts[];
  readonly opensOn: Day | null;
}

function gateOf(what: string, waits: Waits, facts: PathFacts, passed: Passed, today: Day, reader: LockReader): Gated {
  const modules = waits.missing.flatMap((one) => facts.modules.find((module) => module.id === one.needsModuleId) ?? []);
  const items = waits.missing.flatMap((one) => facts.items.find((item) => item.id === one.needsItemId) ?? []);
  const conditions = [...(modules.length > 0 ? [modulesWords(modules, facts)] : []), ...(items.length > 0 ? [itemsWords(items)] : [])];
  const day = waits.opensOn === null ? null : dayWords(waits.opensOn, today);
  const when = conditions.length > 0 ? ` when ${listWords(conditions)}${day === null ? '' : `, from ${day} on`}` : day === null ? '' : ` on ${day}`;
  const { mentorName } = facts.trainee;
  const openers = [...new Set([...(mentorName === null ? [] : [mentorName]), ...facts.facilitators])];
  return {
    code: conditions.length > 0 ? 'PREREQUISITE_LEFT' : 'OPENS_LATER',
    headline: `${what} opens${when}`,
    ...(waits.needs.length > 0 ? { done: waits.needs.length - waits.missing.length, total: waits.needs.length } : {}),
    ...(waits.opensOn === null ? {} : { dueOn: waits.opensOn }),
    rule: {
      text:
        waits.needs.length > 0
          ? `“${facts.programme.title}” asks for what comes before`
          : `${facts.cohort.name} begins on ${dayWords(facts.cohort.startsOn, today)}`,
    },
    left: [...modules.flatMap((module) => leftOf(module, facts, passed)), ...items.map((item) => ({ text: item.title, ...dueOf(item, facts) }))],
    meanwhile: [],
    overrideBy: openers,
    canOverride: reader.mayOpen,
  };
}

/** What of a module is still to be passed, at most five things by name. */
function leftOf(module: ModuleFacts, facts: PathFacts, passed: Passed): { text: string; dueOn?: string }[] {
  const left = facts.items.filter((item) => item.moduleId === module.id && item.required && !passed(item.id));
  const number = numberOf(module, facts);
  const named = left.slice(0, 5).map((item) => ({ text: `Module ${number}: ${item.title}`, ...dueOf(item, facts) }));
  return left.length > 5 ? [...named, { text: `Module ${number}: ${left.length - 5} more` }] : named;
}

const dueOf = (item: ItemFacts, facts: PathFacts): { dueOn?: Day } => {
  const dueOn = dueDay(item, facts);
  return dueOn === null ? {} : { dueOn };
};

/** Days that somebody who joined late has for what was due before. */
export const catchUpDays = 14;

export interface DueFacts {
  readonly cohort: Pick<PathFacts['cohort'], 'startsOn' | 'endsOn'>;
  readonly trainee: Pick<PathFacts['trainee'], 'joinedOn'>;
}

/** Due dates count from the cohort's start. Whoever joined after it has two weeks for what was due by then, though not beyond the cohort's end. */
export function dueDay(item: Pick<ItemFacts, 'dueAfterDays'>, { cohort, trainee }: DueFacts): Day | null {
  if (item.dueAfterDays === null) return null;
  const due = addDays(cohort.startsOn, item.dueAfterDays);
  if (trainee.joinedOn <= cohort.startsOn) return due;
  const caughtUp = addDays(trainee.joinedOn, catchUpDays);
  const latest = caughtUp > cohort.endsOn ? cohort.endsOn : caughtUp;
  return due > latest ? due : latest;
}

export const numberOf = (module: Pick<ModuleFacts, 'id'>, facts: Pick<CourseFacts, 'modules'>): number =>
  facts.modules.findIndex((one) => one.id === module.id) + 1;

function modulesWords(modules: readonly ModuleFacts[], facts: CourseFacts): string {
  const numbers = modules.map((module) => numberOf(module, facts)).sort((one, other) => one - other);
  const first = numbers[0] ?? 0;
  const isRange = numbers.length > 2 && numbers.every((number, at) => number === first + at);
  if (numbers.length === 1) return `module ${first} is passed`;
  return `modules ${isRange ? `${first} to ${numbers.at(-1)}` : listWords(numbers.map(String))} are passed`;
}

const itemsWords = (items: readonly ItemFacts[]): string => `${listWords(items.map((item) => `“${item.title}”`))} ${items.length === 1 ? 'is' : 'are'} passed`;
