import { countWords, listWords } from '@cairn/kernel';
import type { Checked, Hit } from '../check.js';
import { keyResultsOf, offer, onDraft, onLine, onObjective, writtenKeyResults, writtenObjectives } from '../parts.js';

const typeOf = { METRIC: 'metric', BASELINE: 'baseline', MILESTONE: 'milestone' } as const;
const plural = { metric: 'metrics', baseline: 'baselines', milestone: 'milestones' } as const;
const toMetric = offer('MAKE_METRIC', 'Turn it into a metric');

/** A key result is of a type that the plan allows. */
export const typeNotAllowed = ({ draft, plan }: Checked): Hit[] =>
  writtenKeyResults(draft)
    .filter((line) => !plan.krTypes.allowed.includes(typeOf[line.krType]))
    .map((line) => ({
      subject: onLine(line, 'krType'),
      words: `This key result is a ${typeOf[line.krType]}.`,
      reason: `Key results are ${listWords(
        plan.krTypes.allowed.map((type) => plural[type]),
        'or',
      )}.`,
      offers: plan.krTypes.allowed.includes('metric') ? [toMetric] : [],
      fix: 'Choose another type',
      about: line.krType,
    }));

/** An objective holds no more milestones than the plan allows. */
export function tooManyMilestones({ draft, plan }: Checked): Hit[] {
  const most = plan.krTypes.mostMilestonesPerObjective;
  if (most === null) return [];
  return writtenObjectives(draft).flatMap((objective) => {
    const count = keyResultsOf(objective).filter((line) => line.krType === 'MILESTONE').length;
    if (count <= most) return [];
    const words = `${countWords(count, 'milestone')} under this objective.`;
    return [
      {
        subject: onObjective(objective, 'keyResults'),
        words,
        reason: `An objective holds at most ${countWords(most, 'milestone')}.`,
        fix: 'See which could be a metric',
        about: String(count),
      },
    ];
  });
}

/** Milestones are no larger a share of a team's key results than the plan allows. */
export function milestoneShare({ draft, plan }: Checked): Hit[] {
  const most = plan.krTypes.mostMilestonesPercent;
  const lines = writtenKeyResults(draft);
  const count = lines.filter((line) => line.krType === 'MILESTONE').length;
  if (most === null || lines.length === 0 || count * 100 <= most * lines.length) return [];
  return [
    {
      subject: onDraft('keyResults'),
      words: `${count} of ${countWords(lines.length, 'key result')} ${count === 1 ? 'is a milestone' : 'are milestones'}, ${Math.round((count * 100) / lines.length)} %.`,
      reason: `At most ${most} % of a team’s key results are milestones.`,
      fix: 'See which could be a metric',
      about: `${count}/${lines.length}`,
    },
  ];
}

/** Where the plan challenges milestones, each is asked whether a metric stands behind it. */
export const milestoneChallenged = ({ draft, plan }: Checked): Hit[] =>
  plan.krTypes.challengeMilestones && plan.krTypes.allowed.includes('milestone')
    ? writtenKeyResults(draft)
        .filter((line) => line.krType === 'MILESTONE')
        .map((line) => ({
          subject: onLine(line, 'krType'),
          words: 'A milestone: reached or not.',
          reason: 'A milestone is accepted once nobody finds a metric for it.',
          offers: [toMetric],
          about: line.text,
        }))
    : [];
