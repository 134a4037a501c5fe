import { listWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import type { ItemKind } from '../certification-kinds.js';
import { itemAddress } from '../items/item-address.js';
import type { ItemProgress, PathItem, PathLink, PathModule, PathWait, Requirement } from './path.js';

/** What a wait is decided from; `progress` by id of the item. */
export interface WaitFacts {
  readonly modules: readonly PathModule[];
  readonly requirements: readonly Requirement[];
  readonly progress: (id: string) => ItemProgress | undefined;
}

/** Answers come first, the one promised first on top; then live sessions; then what opens on a day. */
export function waitOf({ modules, requirements, progress }: WaitFacts): PathWait | null {
  const items = modules.flatMap((module) => module.items);
  const waiting = items.filter((item) => item.state === 'WAITING');
  const later = items.filter((item) => (item.state === 'OPEN' || item.state === 'OVERDUE') && progress(item.id)?.waitsFor !== undefined);
  const first = soonest(waiting, progress) ?? soonest(later, progress);
  const evidence = requirements.find(({ key, met }) => !met && ofWork.has(key));
  if (first) {
    const others = waiting.filter(({ id }) => id !== first.item.id).length;
    const act = { text: actOf(first.item), path: itemAddress(first.item) };
    return { words: first.words, others, act, meanwhile: meanwhileOf(first.item, items, evidence, progress) };
  }
  const opening = modules.find(({ state, lockedBecause }) => state === 'LOCKED' && lockedBecause?.code === 'OPENS_LATER');
  const again = lastRead(items);
  if (opening?.lockedBecause)
    return { words: opening.lockedBecause.headline, others: 0, act: again ? readAgain(again) : null, meanwhile: evidence ? [toEvidence] : [] };
  const left = requirements.filter(({ met }) => !met);
  if (left.length === 0) return null;
  return { words: `Still asked for: ${listWords(left.flatMap((one) => one.left.map(lowered)))}`, others: 0, act: evidence ? toEvidence : null, meanwhile: [] };
}

/** Requirements that real work with clients answers. */
const ofWork: ReadonlySet<string> = new Set(['cycles', 'caseStudy']);
const toEvidence: PathLink = { text: 'Show work with a client', path: '/cert/evidence' };
const endOfTime = '9999-12-31' as Day;

function soonest(items: readonly PathItem[], progress: WaitFacts['progress']): { item: PathItem; words: string } | undefined {
  const until = (item: PathItem): Day => progress(item.id)?.waitsUntil ?? endOfTime;
  const first = [...items].sort((one, other) => (until(one) < until(other) ? -1 : until(one) > until(other) ? 1 : 0))[0];
  const words = first && progress(first.id)?.waitsFor;
  return first && words !== undefined ? { item: first, words } : undefined;
}

const acts: Readonly<Partial<Record<ItemKind, string>>> = { ASSIGNMENT: 'Read what you handed in', QUIZ: 'See how it went', EXAM: 'See how it went' };
const actOf = ({ kind }: PathItem): string => acts[kind] ?? 'Details';

/** While one waits: the next live session, work with clients that is still asked for, and what was read before in the same module. */
function meanwhileOf(waited: PathItem, items: readonly PathItem[], evidence: Requirement | undefined, progress: WaitFacts['progress']): readonly PathLink[] {
  const live = soonest(
    items.filter((item) => item.kind === 'LIVE' && item.id !== waited.id && item.state === 'OPEN' && (progress(item.id)?.waitsUntil ?? null) !== null),
    progress,
  );
  const again = lastRead(items.filter((item) => item.moduleId === waited.moduleId)) ?? lastRead(items);
  return [...(live ? [{ text: live.words, path: itemAddress(live.item) }] : []), ...(evidence ? [toEvidence] : []), ...(again ? [readAgain(again)] : [])];
}

const readAgain = (item: PathItem): PathLink => ({ text: `Read “${item.title}” again`, path: itemAddress(item) });
const lastRead = (items: readonly PathItem[]): PathItem | undefined => items.findLast(({ kind, state }) => kind === 'READ' && state === 'PASSED');
const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
