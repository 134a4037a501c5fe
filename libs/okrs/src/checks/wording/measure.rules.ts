import { dayWords } from '@cairn/kernel';
import type { LineFacts } from '../../drafts/draft.facts.js';
import type { Span } from '../../findings/finding.js';
import type { Checked, Hit } from '../check.js';
import { numbersIn, valueWords } from '../numbers.rules.js';
import { keyResultsOf, offer, onDraft, onLine, onObjective, writtenKeyResults, writtenObjectives } from '../parts.js';

const metrics = ({ draft }: Checked): readonly LineFacts[] => writtenKeyResults(draft).filter((line) => line.krType === 'METRIC');

/** Where a text says "to 12%", from the preposition to the end of the number. */
function toNumber(text: string): Span | null {
  const found = /(?:^|\s)(?:to|auf|à|a|=>|→)\s+(?=\D{0,3}\p{N})/iu.exec(text);
  const number = found && numbersIn(text).find((one) => one.span.start >= found.index + found[0].length - 1);
  if (!found || !number) return null;
  return { start: found.index + (found[0].length - found[0].trimStart().length), end: number.span.end };
}

/** "To 12" says little while nobody knows from where. */
export const noBaseline = (checked: Checked): Hit[] =>
  metrics(checked)
    .filter((line) => line.baseline === null)
    .map((line) => {
      const span = toNumber(line.text);
      const from = /(?:^|\s)(?:from|von|de|desde)\s+\D{0,3}(\p{N}[\p{N}.,]*)/iu.exec(line.text)?.[1];
      return {
        subject: onLine(line, 'baseline'),
        ...(span ? { span } : {}),
        words: from
          ? `The text begins at ${from}; the baseline is not entered.`
          : span
            ? 'It says where it shall end and not where it stands today.'
            : 'It does not say where it stands today.',
        reason: 'Without a baseline nobody can tell how far the way is, or whether it is already done.',
        fix: 'Enter where it stands today',
        offers: from ? [] : [offer('FIX', 'Choose baseline as its type, and find it out')],
        about: line.text,
      };
    });

/** Under a scoring system without levels, a metric still says where it shall end. */
export const noDestination = (checked: Checked): Hit[] =>
  checked.plan.scoring.system === 'stretchTargetCommit' && checked.plan.scoring.prescored
    ? []
    : metrics(checked)
        .filter((line) => line.stretchValue === null && line.targetValue === null && line.commitValue === null)
        .map((line) => ({
          subject: onLine(line, 'levels'),
          words: 'It does not say where it shall end.',
          reason: 'From where to where: a metric has both.',
          fix: 'Enter the value to reach',
          about: line.text,
        }));

/** Where every key result is a milestone, the objective is a project plan. */
export const allMilestones = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft).flatMap((objective) => {
    const lines = keyResultsOf(objective);
    if (lines.length < 2 || lines.some((line) => line.krType !== 'MILESTONE')) return [];
    return [
      {
        subject: onObjective(objective, 'keyResults'),
        words: `All ${lines.length} key results are milestones.`,
        reason: 'Milestones say that the work is done, seldom that it helped.',
        fix: 'Find one figure that would move',
        about: String(lines.length),
      },
    ];
  });

/** If everything is due on the last day, nothing can be learned before it. */
export function allDueLastDay({ draft, today }: Checked): Hit[] {
  const due = writtenKeyResults(draft).flatMap((line) => line.dueOn ?? []);
  if (due.length < 2 || due.some((on) => on < draft.cycle.endsOn)) return [];
  return [
    {
      subject: onDraft('keyResults'),
      words: `All ${due.length} dates are the last day of the cycle, ${dayWords(draft.cycle.endsOn, today)}.`,
      reason: 'Something that is due earlier shows in time whether the team is on the right way.',
      fix: 'See what could be reached by half-time',
      about: String(due.length),
    },
  ];
}

/** How far a value is on the way from the baseline to stretch: 0 to 1 and beyond. */
function wayTo(line: LineFacts): number | null {
  const { baseline, stretchValue, currentValue } = line;
  if (baseline === null || stretchValue === null || currentValue === null || baseline === stretchValue) return null;
  return (currentValue - baseline) / (stretchValue - baseline);
}

/** What is nearly reached when the cycle begins asks for nothing. */
export const nearlyDone = (checked: Checked): Hit[] =>
  metrics(checked).flatMap((line) => {
    const way = wayTo(line);
    const { baseline, stretchValue, unit } = line;
    if (baseline === null || stretchValue === null || baseline === stretchValue) return [];
    const reason = 'A key result asks for something that is not already on its way.';
    const subject = onLine(line, 'stretchValue');
    const fix = 'Ask what would be amazing';
    if (way !== null && way >= 0.7)
      return [
        {
          subject,
          words: `Today’s ${valueWords(line.currentValue ?? 0, unit)} is most of the way to ${valueWords(stretchValue, unit)} already.`,
          reason,
          fix,
          about: `${line.currentValue} ${stretchValue}`,
        },
      ];
    if (!isSmallStep(baseline, stretchValue, unit)) return [];
    return [
      {
        subject,
        words: `From ${valueWords(baseline, unit)} to ${valueWords(stretchValue, unit)} is a very small step.`,
        reason,
        fix,
        about: `${baseline} ${stretchValue}`,
      },
    ];
  });

/** Less than 3 % of where it stands. Close to 0 or 100 % a small step may be a great one: there, what is left to gain counts. */
function isSmallStep(baseline: number, stretch: number, unit: string): boolean {
  const left = unit.trim().startsWith('%') ? Math.min(Math.abs(baseline), Math.abs(100 - baseline)) : Math.abs(baseline);
  return left > 0 && Math.abs(stretch - baseline) / left < 0.03;
}
