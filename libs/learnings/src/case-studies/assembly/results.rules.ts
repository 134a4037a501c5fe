import { countWords, sentence } from '@cairn/kernel';
import type { AssembledText } from '../case-study-kinds.js';
import type { RecordFacts } from './record.facts.js';
import { scoresOf } from '../charts/chart.rules.js';
import { told } from './told.rules.js';

/** What came of it, in figures: cycles that were closed, their scores, and how far the client does it alone. */
export function results(facts: RecordFacts): readonly AssembledText[] {
  const { completeCycles, workshops } = facts;
  const byClient = workshops.filter((workshop) => workshop.byClient).length;
  return [
    ...told('results.cycles', completeCycles === 0 ? null : `${countWords(completeCycles, 'cycle')} ${completeCycles === 1 ? 'was' : 'were'} completed.`),
    ...scoresOf(facts).flatMap(({ cycle, scores }) =>
      told(
        `results.scores.${cycle}`,
        scores.length === 0 ? null : `In cycle ${cycle}, ${countWords(scores.length, 'key result')} got a final score: ${meanWords(scores)}.`,
      ),
    ),
    ...told(
      'results.independence',
      byClient === 0 ? null : `${byClient} of ${countWords(workshops.length, 'workshop')} ${byClient === 1 ? 'was' : 'were'} led by the client’s own people.`,
    ),
  ];
}

const meanWords = (scores: readonly number[]): string =>
  `${(scores.reduce((sum, score) => sum + score, 0) / scores.length).toFixed(2)} on average, between 0 and 1`;

/** What the coaches wrote down as learned, and what was said at the end of workshops. */
export function lessons({ learnings, workshops }: RecordFacts): readonly AssembledText[] {
  return [
    ...learnings.map(({ id, sentence: words, advice }): AssembledText => ({
      id: `lessons.${id}`,
      text: advice.trim() === '' ? sentence(words) : `${sentence(words)} ${sentence(advice.trim())}`,
    })),
    ...workshops.flatMap(({ id, learning }) => told(`lessons.workshop.${id}`, learning === null || learning.trim() === '' ? null : sentence(learning.trim()))),
  ];
}
