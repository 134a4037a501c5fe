import { ok, refusal, type Result } from '@cairn/kernel';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import { read } from '../reviews/changes.rules.js';
import type { SeenValue } from '../reviews/snapshot.js';
import { lineFields, objectiveFields } from '../reviews/snapshot.rules.js';

/** What is published can be changed while its cycle is drafted or runs; afterwards it is what was agreed then. */
export function changeableStatus({ status, cycleStatus, cycleNumber }: { status: DraftStatus; cycleStatus: CycleStatus; cycleNumber: number }): Result<true> {
  if (status !== 'PUBLISHED') return refusal('DRAFT_NOT_PUBLISHED', 'It is not published yet. Change it where it is drafted.');
  if (cycleStatus === 'CLOSING' || cycleStatus === 'CLOSED')
    return refusal('CYCLE_OVER', `Cycle ${cycleNumber} is being closed or is over. Its OKRs stay as they are.`);
  return ok(true);
}

/** One field with its value before and after. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The whole of a line that came new. */
export const added = 'added';

/** The whole of a line that was dropped. */
export const dropped = 'dropped';

/** Of what was asked, the fields that really change, in the words in which their readers will see them in the history. */
export function fieldChanges(asked: object, stored: object): readonly FieldChange[] {
  const values = stored as Readonly<Record<string, SeenValue>>;
  return Object.entries(asked as Readonly<Record<string, SeenValue | undefined>>).flatMap(([field, value]) => {
    if (value === undefined || value === values[field]) return [];
    return [{ field, ...read(field, values[field], value) }];
  });
}

const labels: Readonly<Record<'OBJECTIVE' | 'LINE', Readonly<Record<string, string>>>> = {
  OBJECTIVE: objectiveFields,
  LINE: { ...lineFields, championId: 'Champion', ownerId: 'Owner', checkedOn: 'Checked on' },
};

/** A field of the history in words. */
export const publishedLabel = ({ subjectType, field }: { readonly subjectType: 'OBJECTIVE' | 'LINE'; readonly field: string }): string =>
  field === dropped ? 'Dropped' : field === added ? 'Added' : (labels[subjectType][field] ?? field);
