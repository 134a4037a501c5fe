import { ok, oneLine, refusal, typed, type Result } from '@cairn/kernel';
import type { DependencyDirection } from '../drafts/draft.facts.js';

export interface DependencyChanges {
  readonly direction?: DependencyDirection | null;
  readonly otherTeamId?: string | null;
  /** For somebody outside the programme; a team has its own name. */
  readonly otherName?: string | null;
  readonly what?: string | null;
  readonly critical?: boolean | null;
  readonly sharedObjectiveId?: string | null;
}

export interface ReadDependency {
  direction?: DependencyDirection;
  otherTeamId?: string | null;
  otherName?: string;
  what?: string;
  critical?: boolean;
  sharedObjectiveId?: string | null;
}

/** A dependency names one other side, a team or somebody outside, and may say later what it is about. */
export function readDependency(asked: DependencyChanges): Result<ReadDependency> {
  const read: ReadDependency = {};
  if (asked.otherTeamId !== undefined) read.otherTeamId = asked.otherTeamId;
  if (asked.otherName !== undefined && !asked.otherTeamId) {
    const name = typed(oneLine(asked.otherName ?? ''), 'otherName', 'The name', 200);
    if (!name.ok) return name;
    if (name.value === '') return refusal('DEPENDENCY_WHOM', 'Name a team, or who else it is.', 'otherName');
    read.otherName = name.value;
  }
  if (asked.what !== undefined) {
    const what = typed(asked.what ?? '', 'what', 'What it is about');
    if (!what.ok) return what;
    read.what = what.value;
  }
  if (asked.direction) read.direction = asked.direction;
  if (typeof asked.critical === 'boolean') read.critical = asked.critical;
  if (asked.sharedObjectiveId !== undefined) read.sharedObjectiveId = asked.sharedObjectiveId;
  return ok(read);
}

/** Whoever depends on thirty others has no alignment check left that takes five minutes. */
export const mostDependencies = 30;

export const roomForDependency = (dependencies: number): Result<true> =>
  dependencies < mostDependencies ? ok(true) : refusal('ALIGNMENT_FULL', `A draft names at most ${mostDependencies} dependencies. Keep those that matter.`);

/** The check is done when somebody is named, or when the team answers that it is nobody; silence is no answer. */
export function finishAlignment(dependencies: number, nobody: boolean): Result<{ dependsOnNobody: boolean }> {
  if (dependencies === 0 && !nobody) return refusal('ALIGNMENT_EMPTY', 'Name whom you depend on and who depends on you, or answer “nobody”.');
  if (dependencies > 0 && nobody)
    return refusal('ALIGNMENT_NOT_NOBODY', 'Somebody is named below, so the answer is not “nobody”. Remove them first, or finish with them.', 'nobody');
  return ok({ dependsOnNobody: nobody });
}

/** A critical dependency that no common objective carries calls for one. */
export const suggestsShared = (dependency: {
  readonly critical: boolean;
  readonly sharedObjectiveId: string | null;
  readonly otherTeamId: string | null;
  /** Teams with which an objective of this draft is shared. */
  readonly sharedWith?: readonly (string | null)[];
}): boolean =>
  dependency.critical && dependency.sharedObjectiveId === null && dependency.otherTeamId !== null && !dependency.sharedWith?.includes(dependency.otherTeamId);

export const sharedWords = (otherName: string): string =>
  `This one decides over your cycle. Would one objective that you share with ${otherName} serve both better than two?`;
