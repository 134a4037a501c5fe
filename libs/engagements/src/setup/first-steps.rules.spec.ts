import { day } from '@cairn/kernel';
import { firstSteps, type FirstStepFacts } from './first-steps.rules.js';

const phase = (kind: 'TRAINING' | 'CYCLE', startsOn: string, endsOn: string, agreedOn: string | null = null) => ({
  kind,
  cycleNumber: kind === 'CYCLE' ? 1 : null,
  startsOn: day(startsOn),
  endsOn: day(endsOn),
  agreedOn: agreedOn ? day(agreedOn) : null,
});
const fresh: FirstStepFacts = {
  slug: 'oakfield',
  today: day('2026-11-26'),
  outcome: null,
  holders: [],
  okrAuthors: 0,
  phases: [phase('TRAINING', '2026-12-28', '2027-01-17'), phase('CYCLE', '2027-01-18', '2027-04-17')],
};
const dana = { name: 'Dana Ruiz', role: 'CLIENT_LEAD' as const };
const ian = { name: 'Ian Webb', role: 'SPONSOR' as const };
const step = (key: string, changed: Partial<FirstStepFacts>): string => {
  const found = firstSteps({ ...fresh, ...changed }).find((one) => one.key === key);
  return `${found?.state}: ${found?.says}`;
};

it.each<[string, string, Partial<FirstStepFacts>, string]>([
  ['nothing yet', 'LEAD_AND_OUTCOME', {}, 'OPEN: Missing: a client lead, a sponsor and the outcome in one sentence'],
  ['no sponsor', 'LEAD_AND_OUTCOME', { holders: [dana], outcome: 'One priority each.' }, 'OPEN: Missing: a sponsor'],
  ['two people', 'LEAD_AND_OUTCOME', { holders: [dana, ian], outcome: 'One priority each.' }, 'DONE: Dana Ruiz leads, Ian Webb sponsors'],
  ['one person for both', 'LEAD_AND_OUTCOME', { holders: [dana, { ...dana, role: 'SPONSOR' }], outcome: 'One.' }, 'DONE: Dana Ruiz leads and sponsors'],
  ['nobody writes', 'AUTHORS', {}, 'OPEN: Paste, type or import them'],
  ['one writes', 'AUTHORS', { okrAuthors: 1 }, 'DONE: 1 person writes OKRs'],
  ['dates of the template', 'TRAINING_DATES', {}, 'OPEN: Planned by the template: 28 December to 17 Jan 2027'],
  [
    'dates that were agreed',
    'TRAINING_DATES',
    { phases: [phase('TRAINING', '2026-12-28', '2027-01-17', '2026-11-20')] },
    'DONE: Agreed: 28 December to 17 Jan 2027',
  ],
  ['before cycle 1', 'OPEN_DRAFTING', {}, 'WAITING: Opens for cycle 1 on 18 Jan 2027, when the plan is in force and everyone who writes is trained'],
  ['on its first day', 'OPEN_DRAFTING', { today: day('2027-01-18') }, 'DONE: Cycle 1 began on Monday 18 January'],
])('%s', (_, key, changed, expected) => expect(step(key, changed)).toBe(expected));

it('leaves places 2 and 4 to the deployment plan', () => expect(firstSteps(fresh).map((one) => one.ordinal)).toEqual([1, 3, 5, 6]));
