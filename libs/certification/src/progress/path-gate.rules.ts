import { dayIn, dayWords, daysBetween, listWords, countWords } from '@cairn/kernel';
import type { Day, Gated } from '@cairn/kernel';
import { dueDay } from './due-day.rules.js';
import { itemsOf, numberOf, stepsOf } from './modules.rules.js';
import type { CourseFacts, ItemFacts, ModuleFacts, PathFacts, PrerequisiteFacts } from './path-facts.js';

/** What is passed by facts alone, by id of module or item. */
export type Passed = (id: string) => boolean;

/** Whether this reader may open what is locked: those who teach, not the trainee. */
export interface LockReader {
  readonly mayOpen: boolean;
}

export interface Waits {
  /** Of the thing that is locked, as a sentence begins with it: `Module 5`, `“The exam”`. */
  readonly what: string;
  readonly needs: readonly PrerequisiteFacts[];
  readonly missing: readonly PrerequisiteFacts[];
  /** Null where its day is here already. */
  readonly opensOn: Day | null;
}

/** A lock says what it waits for, how far that is in steps, which are left, whose rule it is, and who may open it early. */
export function pathGate(waits: Waits, facts: PathFacts, passed: Passed, today: Day, reader: LockReader): Gated {
  const modules = waits.missing.flatMap((one) => facts.modules.find((module) => module.id === one.needsModuleId) ?? []);
  const items = waits.missing.flatMap((one) => facts.items.find((item) => item.id === one.needsItemId) ?? []);
  const conditions = [...(modules.length > 0 ? [modulesWords(modules, facts)] : []), ...(items.length > 0 ? [itemsWords(items)] : [])];
  const day = waits.opensOn === null ? null : dayWords(waits.opensOn, today);
  const when = conditions.length > 0 ? ` when ${listWords(conditions)}${day === null ? '' : `, from ${day} on`}` : day === null ? '' : ` on ${day}`;
  return {
    code: conditions.length > 0 ? 'PREREQUISITE_LEFT' : 'OPENS_LATER',
    headline: `${waits.what} opens${when}`,
    ...countOf(waits, facts, passed),
    ...(waits.opensOn === null ? {} : { dueOn: waits.opensOn }),
    rule: ruleOf(waits, facts, today),
    left: [...modules.flatMap((module) => leftOf(module, facts, passed)), ...items.map((item) => ({ text: item.title, ...dueOf(item, facts) }))],
    meanwhile: [],
    overrideBy: openersOf(facts),
    canOverride: reader.mayOpen,
  };
}

/** The count is of steps, as what is left is; a single step needs no count. */
function countOf({ needs }: Waits, facts: PathFacts, passed: Passed): { done?: number; total?: number } {
  const ofModules = needs.flatMap((need) => stepsOf(facts.items.filter((item) => item.moduleId === need.needsModuleId)));
  const steps = new Set([...ofModules.map(({ id }) => id), ...needs.flatMap((need) => need.needsItemId ?? [])]);
  return steps.size < 2 ? {} : { done: [...steps].filter(passed).length, total: steps.size };
}

/** Whose rule it is: the version of the programme, who published it and when. */
function ruleOf({ needs, what, opensOn }: Waits, { programme, cohort }: PathFacts, today: Day): NonNullable<Gated['rule']> {
  const name = `“${programme.title}”, version ${programme.version},`;
  const decided = {
    ...(programme.publishedBy === null ? {} : { decidedBy: programme.publishedBy }),
    ...(programme.publishedAt === null ? {} : { decidedOn: dayIn(cohort.timeZone, programme.publishedAt) }),
  };
  if (needs.length > 0) return { text: `${name} asks for what comes before`, ...decided };
  const after = opensOn === null ? 0 : daysBetween(cohort.startsOn, opensOn);
  if (after <= 0) return { text: `${cohort.name} begins on ${dayWords(cohort.startsOn, today)}` };
  return { text: `${name} opens ${what.charAt(0).toLowerCase()}${what.slice(1)} ${countWords(after, 'day')} after the cohort begins`, ...decided };
}

/** Who may let a trainee begin early: their mentor, those who run the cohort, and those who direct certification. */
const openersOf = ({ trainee, facilitators, directors }: PathFacts): string[] => [
  ...new Set([...(trainee.mentorName === null ? [] : [trainee.mentorName]), ...facilitators, ...directors]),
];

/** What of a module is still to be passed, at most five things by name. */
function leftOf(module: ModuleFacts, facts: PathFacts, passed: Passed): { text: string; dueOn?: string }[] {
  const left = stepsOf(itemsOf(module, facts)).filter((item) => !passed(item.id));
  const number = numberOf(module, facts);
  const named = left.slice(0, 5).map((item) => ({ text: `Module ${number}: ${item.title}`, ...dueOf(item, facts) }));
  return left.length > 5 ? [...named, { text: `Module ${number}: ${left.length - 5} more` }] : named;
}

const dueOf = (item: ItemFacts, facts: PathFacts): { dueOn?: Day } => {
  const dueOn = dueDay(item, facts);
  return dueOn === null ? {} : { dueOn };
};

function modulesWords(modules: readonly ModuleFacts[], facts: CourseFacts): string {
  const numbers = modules.map((module) => numberOf(module, facts)).sort((one, other) => one - other);
  const first = numbers[0] ?? 0;
  const isRange = numbers.length > 2 && numbers.every((number, at) => number === first + at);
  if (numbers.length === 1) return `module ${first} is passed`;
  return `modules ${isRange ? `${first} to ${numbers.at(-1)}` : listWords(numbers.map(String))} are passed`;
}

const itemsWords = (items: readonly ItemFacts[]): string => `${listWords(items.map((item) => `“${item.title}”`))} ${items.length === 1 ? 'is' : 'are'} passed`;
