import { ok, refusal, typed, type Result } from '@cairn/kernel';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import { draftSteps, type DraftStep } from '../drafts/draft-steps.js';

export type RemarkSubject = 'DRAFT' | 'STEP' | 'OBJECTIVE' | 'LINE';
export type RemarkKind = 'REMARK' | 'QUESTION' | 'REPLY';

interface Asked {
  readonly body: string;
  readonly objectiveId?: string | null;
  readonly lineId?: string | null;
  readonly step?: DraftStep | null;
}

export interface RemarkPlace {
  readonly subjectType: RemarkSubject;
  readonly subjectId: string | null;
  readonly step: DraftStep | null;
}

/** A remark is about one thing: a line, an objective, a step, or the draft as a whole. */
export function readRemark({ body, objectiveId, lineId, step }: Asked): Result<RemarkPlace & { readonly body: string }> {
  const text = remarkText(body);
  if (!text.ok) return text;
  if ([objectiveId, lineId, step].filter(Boolean).length > 1) return refusal('REMARK_PLACE', 'A remark is about one thing. Write another one for the other.');
  if (step && !draftSteps.includes(step)) return refusal('REMARK_PLACE', 'There is no such step.', 'step');
  const subjectId = lineId ?? objectiveId ?? null;
  return ok({ body: text.value, subjectType: lineId ? 'LINE' : objectiveId ? 'OBJECTIVE' : step ? 'STEP' : 'DRAFT', subjectId, step: step ?? null });
}

/** Something is said, in at most 4000 characters. */
export function remarkText(body: string): Result<string> {
  const text = typed(body, 'body', 'The remark', 4000);
  if (!text.ok) return text;
  return text.value.trim() === '' ? refusal('REMARK_EMPTY', 'Write what you want to say or ask.', 'body') : ok(text.value.trim());
}

/** People talk about a draft until its cycle is over. */
export const talkGoesOn = ({ cycleStatus, cycleNumber }: { readonly cycleStatus: CycleStatus; readonly cycleNumber: number }): Result<true> =>
  cycleStatus === 'CLOSED' ? refusal('CYCLE_OVER', `Cycle ${cycleNumber} is over. Its OKRs stay as they are.`) : ok(true);
