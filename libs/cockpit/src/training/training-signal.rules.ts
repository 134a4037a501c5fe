import { countWords, dayWords, workingDaysBetween, type Day } from '@cairn/kernel';
import { draftingDay, type DraftingDay } from '@cairn/training';
import type { EngagementFacts } from '../engagement.facts.js';
import type { Signal, TrainingThresholds } from '../signals/signal.rules.js';

/** The day on which drafting opened or is planned, as the gate says it. */
export const draftingOf = (facts: EngagementFacts, today: Day): DraftingDay | null => {
  const cycles = facts.phases.filter((phase) => phase.kind === 'CYCLE').map(({ cycleNumber, startsOn, endsOn }) => ({ number: cycleNumber, startsOn, endsOn }));
  return draftingDay(cycles, facts.training.drafting, today);
};

/** "Drafting starts Monday 30 November." */
export function draftingWords({ on, isOpen }: DraftingDay, today: Day): string {
  const verb = isOpen ? 'opened' : on < today ? 'was to start' : 'starts';
  return `Drafting ${verb} ${dayWords(on, today)}.`;
}

/**
 * Training is on track while everybody whom the gate counts is trained or has a session before drafting. It falls behind when somebody has none and the date comes near,
 * and is off track when hardly a working week is left. Null: nothing to say yet.
 */
export function trainingSignal(facts: EngagementFacts, today: Day, limits: TrainingThresholds): Signal | null {
  const { counted, cleared, without, lastSessionOn, isInvited } = facts.training;
  const path = `/c/${facts.clientSlug}/training`;
  const reading = (health: Signal['health'], reason: string): Signal => ({ kind: 'TRAINING', health, reason, since: null, path });
  if (counted === 0) return null;
  const trained = `${cleared} of ${counted} trained`;
  if (cleared === counted) return reading('ON_TRACK', `${trained}.`);
  const drafting = draftingOf(facts, today);
  const on = drafting?.on ?? null;
  const left = on === null ? Infinity : workingDaysBetween(today, on);
  const when = drafting === null ? '' : ` ${draftingWords(drafting, today)}`;
  const open = without === 0 ? '' : `, ${countWords(without, 'has', 'have')} no session`;
  if (without > 0 && left < limits.shortDays) return reading('OFF_TRACK', `${trained}${open}.${when}`);
  if (!isInvited && cleared === 0) return null;
  if (without > 0 && left < limits.paceDays) return reading('NEEDS_ATTENTION', `${trained}${open}.${when}`);
  if (on !== null && lastSessionOn !== null && lastSessionOn >= on)
    return reading('NEEDS_ATTENTION', `${trained}, the last session is ${dayWords(lastSessionOn, today)}.${when}`);
  return reading('ON_TRACK', `${trained}${without === 0 ? ', the others have a session' : open}.${when}`);
}
