import { describeValue, type AgreedAnswer, type MachineRules } from '@cairn/deployment';
import type { DraftLimits, PlanRule } from './draft-panel.types.js';

/** What of a plan speaks to whoever drafts, in the order in which drafting meets it. */
const spokenTo = ['teamMission', 'alignment', 'bottomUp', 'levels', 'quantity', 'krTypes', 'scoring', 'kpis', 'copyCheck', 'cycle', 'trainingRule'];

/** The answers that count in a cycle, in words: one that starts later is not said yet, and what it replaces still is. */
export function planRules(answers: readonly AgreedAnswer[], cycle: number | undefined): PlanRule[] {
  return spokenTo.flatMap((key) => {
    const answer = answers.find((one) => one.key === key);
    if (!answer) return [];
    const isLater = cycle !== undefined && answer.fromCycle !== null && answer.fromCycle > cycle;
    if (isLater && answer.until === null) return [];
    return [{ parameterKey: key, number: answer.number, heading: answer.heading, text: isLater ? describeValue(key, answer.until) : answer.text }];
  });
}

export const draftLimits = ({ quantity, scoring, teamMission }: MachineRules): DraftLimits => ({
  ...quantity,
  headline: scoring.headline,
  levels: scoring.levels.map((level) => ({ ...level })),
  missionRequired: teamMission.required,
});
