import { ok, refusal, typed, type Result } from '@cairn/kernel';
import type { ObjectiveKind } from '../drafts/draft.facts.js';

/** What can be written into an objective, one by one; absent: as it is, null: emptied. */
export interface ObjectiveChanges {
  readonly text?: string | null;
  readonly whyNow?: string | null;
  readonly kind?: ObjectiveKind | null;
  readonly supportsObjectiveId?: string | null;
  readonly sharedWithTeamId?: string | null;
}

export interface ReadObjective {
  text?: string;
  whyNow?: string;
  kind?: ObjectiveKind | null;
  supportsObjectiveId?: string | null;
  sharedWithTeamId?: string | null;
}

const asTheyAre = ['kind', 'supportsObjectiveId', 'sharedWithTeamId'] as const;

/** While it is being written an objective may be unfinished or wrong: the checks speak of that. Refused is only endless text. */
export function readObjective(asked: ObjectiveChanges): Result<ReadObjective> {
  const read: ReadObjective = {};
  if (asked.text !== undefined) {
    const text = typed(asked.text ?? '', 'text', 'The objective', 1000);
    if (!text.ok) return text;
    read.text = text.value;
  }
  if (asked.whyNow !== undefined) {
    const whyNow = typed(asked.whyNow ?? '', 'whyNow', 'Why now', 5000);
    if (!whyNow.ok) return whyNow;
    read.whyNow = whyNow.value;
  }
  for (const name of asTheyAre) if (asked[name] !== undefined) Object.assign(read, { [name]: asked[name] });
  return ok(read);
}

/** Most objectives that a draft holds while its team still chooses; how many may stay is the plan's rule. */
export const mostObjectives = 20;

/** Ideas for objectives are welcome while a team chooses, but a list of more than twenty is no choice any more. */
export const roomForObjective = (objectives: number): Result<true> =>
  objectives < mostObjectives ? ok(true) : refusal('DRAFT_FULL', `A draft holds at most ${mostObjectives} objectives. Remove some first.`);
