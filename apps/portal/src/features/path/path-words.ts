import { plural } from '../../app/words.js';
import type { Item, Module, Path } from './path.document.js';

type Kind = Item['kind'];

/** What a row of the path says the item asks for. */
export const kindWords: Readonly<Record<Kind, string>> = {
  ...{ READ: 'read', WATCH: 'watch', LIVE: 'live', QUIZ: 'quiz', ASSIGNMENT: 'do', PEER: 'peer', OBSERVED: 'observed', EXAM: 'exam' },
};

const places: Readonly<Partial<Record<Kind, string>>> = { ASSIGNMENT: 'assignments', PEER: 'peer', OBSERVED: 'observed' };

/** Where an item is done. */
export const itemPath = ({ id, kind }: Pick<Item, 'id' | 'kind'>): string => `/cert/${places[kind] ?? 'items'}/${id}`;

/** "about 90 min", "about 2 h", "about 1 h 30 min". */
export function lengthWords(minutes: number): string {
  if (minutes < 60) return `about ${minutes} min`;
  const rest = minutes % 60;
  return `about ${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
}

/** With its stop, where it has none yet. */
export const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

export const stateWords: Readonly<Record<Item['state'], string>> = {
  ...{ LOCKED: 'locked', OPEN: 'not begun', STARTED: 'begun', WAITING: 'handed in', RETURNED: 'returned', PASSED: 'passed', OVERDUE: 'not begun' },
};

const openActs: Readonly<Record<Kind, string>> = {
  ...{ READ: 'Read', WATCH: 'Watch', LIVE: 'Details', QUIZ: 'Begin', ASSIGNMENT: 'Open', PEER: 'Give feedback', OBSERVED: 'Details', EXAM: 'Details' },
};

/** What the button of a row says; undefined where there is nothing to open. */
export function actWords({ kind, state, begun, closed }: Pick<Item, 'kind' | 'state' | 'begun' | 'closed'>): string | undefined {
  if (state === 'LOCKED') return undefined;
  if (state === 'PASSED' || state === 'WAITING' || closed !== null) return 'View';
  if (state === 'RETURNED') return 'Read the remarks';
  return begun ? 'Go on' : openActs[kind];
}

/** The finding at the head of the page. */
export function titleOf(path: Path): string {
  if (path.pace === 'BEFORE_START') return sentence(path.paceWords);
  if (path.pace === 'DONE') return path.allMet ? 'Everything is passed' : 'Every step is passed';
  return `${path.stepsDone} of ${plural(path.stepsTotal, 'step', 'steps')}, ${path.paceWords}`;
}

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How far a module is, in two or three words. */
export function moduleWords({ state, doneCount, totalCount }: Module): string {
  if (state === 'PASSED') return 'passed';
  if (state === 'LOCKED' && doneCount === 0) return plural(totalCount, 'step', 'steps');
  return `${doneCount} of ${totalCount}`;
}
