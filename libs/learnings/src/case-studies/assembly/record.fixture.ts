import { day } from '@cairn/kernel';
import type { CycleFacts, PlanFacts, RecordFacts } from './record.facts.js';

/** A record of which nothing but the dates is known; for specs only. */
export const emptyRecord: RecordFacts = {
  ...{ clientName: 'Halden Robotics', industry: 'INDUSTRY', region: 'EUROPE', sizeBand: 'FROM_250', today: day('2026-11-26'), mode: 'COACHING' },
  ...{ startsOn: day('2026-03-02'), endsOn: day('2027-02-28'), closedOn: null, completeCycles: 0, discovery: {} },
  ...{ units: [], phases: [], acts: [], plans: [], waivers: [], openings: [], workshops: [], cycles: [], learnings: [] },
  people: { authors: 0, invited: 0, came: 0, cleared: 0 },
};

export const answer = (key: string, text: string, why = ''): PlanFacts['answers'][number] => ({
  key,
  question: `How about ${key}?`,
  heading: `About ${key}`,
  text,
  why,
});

export const cycle = (more: Partial<CycleFacts> = {}): CycleFacts => ({
  ...{ number: 1, startsOn: day('2026-06-01'), endsOn: day('2026-08-30'), status: 'CLOSED', teams: 2, objectives: 3, keyResults: [] },
  ...more,
});

export const scored = (id: string, score: number | null, more: { learning?: string; notScoredBecause?: string } = {}) => ({
  ...{ id, score, learning: null, notScoredBecause: null },
  ...more,
});
