import { countWords } from '@cairn/kernel';
import type { RecordFacts } from '../assembly/record.facts.js';
import type { FunnelStep, ScoresOfCycle, StudyChart } from '../case-study-kinds.js';

/** Cycles that were closed, or where scores are being given. */
export const scoresOf = ({ cycles }: Pick<RecordFacts, 'cycles'>): readonly ScoresOfCycle[] =>
  cycles
    .filter(({ status, keyResults }) => status === 'CLOSED' || keyResults.some(({ score }) => score !== null))
    .map(({ number, keyResults }) => ({
      cycle: number,
      scores: keyResults.flatMap(({ score }) => score ?? []).sort((one, other) => one - other),
      notScored: keyResults.filter(({ score }) => score === null).length,
    }));

/** The figures that a case study can show. One without figures is not there. */
export function chartsOf(facts: Pick<RecordFacts, 'cycles' | 'people'>): readonly StudyChart[] {
  const cycles = scoresOf(facts).filter(({ scores }) => scores.length > 0);
  const { authors, invited, came, cleared } = facts.people;
  const steps: readonly FunnelStep[] = [
    { name: 'Write OKRs', people: authors },
    { name: 'Invited to a workshop', people: invited },
    { name: 'Came to one', people: came },
    { name: 'Cleared to write', people: cleared },
  ];
  return [
    ...(cycles.length === 0
      ? []
      : [{ kind: 'SCORES', heading: cycles.length === 1 ? 'Figure: final scores' : 'Figure: final scores, cycle by cycle', cycles } as const]),
    ...(came === 0 ? [] : [{ kind: 'TRAINING', heading: 'Figure: from the invitation to the pen', steps } as const]),
  ];
}

export const meanOf = (scores: readonly number[]): number => scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** What a figure shows, one sentence a line: it is agreed to with the text, and read where nobody sees the drawing. */
export function chartWords(chart: StudyChart): readonly string[] {
  if (chart.kind === 'TRAINING') return chart.steps.map(({ name, people }) => `${name}: ${countWords(people, 'person', 'people')}`);
  return chart.cycles.map(({ cycle, scores, notScored }) => {
    const from = (low: number, below: number): number => scores.filter((score) => score >= low && score < below).length;
    const parts = [`${from(1, Infinity)} at 1.0`, `${from(0.7, 1)} from 0.7`, `${from(0.3, 0.7)} from 0.3`, `${from(-1, 0.3)} below`];
    const without = notScored === 0 ? '' : `; ${notScored} without a score`;
    return `Cycle ${cycle}: ${countWords(scores.length, 'key result')}, ${meanOf(scores).toFixed(2)} on average: ${parts.join(', ')}${without}`;
  });
}
