import { day } from '@cairn/kernel';
import { changeText, consentText, decisionText } from './decision-text.rules.js';
import type { DecisionWords } from './decision-text.rules.js';

const change = {
  title: 'Scoring',
  question: 'How is a key result scored?',
  nowText: 'Each team chooses commit or stretch.',
  proposedText: 'Every key result is written as the stretch result.',
  why: 'Two styles made 9 of 31 results\nimpossible to compare.',
  affectedText: '11 teams, 46 people',
  startsText: 'Cycle 1 is running. This starts with cycle 2.',
};
const set: DecisionWords = {
  practiceName: 'Northlight',
  clientName: 'Oakfield Council',
  planNumber: 3,
  basedOn: 2,
  revision: 1,
  askedBy: 'Sam Okafor',
  decideBy: day('2026-11-30'),
  whyNow: 'Drafting begins in December.',
  ifNothing: 'Plan 2 stays and the training on 2 December moves.',
  overrideReason: null,
  changes: [change, { ...change, title: 'Cycle', nowText: null }],
};

it('is exactly what the signer read, line by line', () =>
  expect(decisionText(set)).toBe(`Deployment plan of Oakfield Council: Plan 3
2 changes, sending 1
Asked by: Sam Okafor, Northlight
Decision by: Monday 30 November 2026
In force: Plan 2
Why now: Drafting begins in December.

1.
Parameter: Scoring
Question: How is a key result scored?
Now: Each team chooses commit or stretch.
Proposed: Every key result is written as the stretch result.
Why: Two styles made 9 of 31 results
    impossible to compare.
Affects: 11 teams, 46 people
Starts: Cycle 1 is running. This starts with cycle 2.

2.
Parameter: Cycle
Question: How is a key result scored?
Now: Nothing has been agreed yet.
Proposed: Every key result is written as the stretch result.
Why: Two styles made 9 of 31 results
    impossible to compare.
Affects: 11 teams, 46 people
Starts: Cycle 1 is running. This starts with cycle 2.

If nothing is decided: Plan 2 stays and the training on 2 December moves.
`));

it('names a first plan and an early change', () => {
  const text = decisionText({ ...set, planNumber: 1, basedOn: null, whyNow: ' ', overrideReason: 'The law changed.', changes: [change] });
  expect(text).toContain('In force: No plan yet\nChanged before its time because: The law changed.\n\n1.\n');
  expect(text).toContain('1 change, sending 1');
  expect(text).not.toContain('Why now');
});

it('changes with every word of every part', () => {
  const parts = Object.keys(change) as (keyof typeof change)[];
  const texts = [changeText(change), ...parts.map((part) => changeText({ ...change, [part]: `${change[part]} indeed` }))];
  expect(new Set(texts).size).toBe(parts.length + 1);
  const whole = (['clientName', 'practiceName', 'askedBy', 'whyNow', 'ifNothing', 'overrideReason'] as const).map((part) =>
    decisionText({ ...set, [part]: 'other' }),
  );
  expect(new Set([decisionText(set), ...whole, decisionText({ ...set, revision: 2 }), decisionText({ ...set, decideBy: day('2026-12-01') })]).size).toBe(9);
});

it('does not change with how line ends or letters are stored', () =>
  expect(changeText({ ...change, why: 'Two styles made 9 of 31 results \r\nimpossible to compare.\u200e' })).toBe(changeText(change)));

it('lets nobody write a line of the record', () => {
  const forged = changeText({ ...change, why: 'Yes.\nAffects: nobody\nStarts: never', title: 'Scoring\nNow: x' });
  expect(forged.split('\n').filter((line) => /^(Affects|Starts|Now):/.test(line))).toEqual([
    `Now: ${change.nowText}`,
    `Affects: ${change.affectedText}`,
    `Starts: ${change.startsText}`,
  ]);
});

it.each([
  [['Scoring'], 'I, Dana Ruiz, approve this change to the deployment plan of Oakfield Council: Scoring.'],
  [['Scoring', 'Cycle', 'Training'], 'I, Dana Ruiz, approve these 3 changes to the deployment plan of Oakfield Council: Scoring, Cycle and Training.'],
])('words the consent to %j', (titles, words) => expect(consentText('Dana  Ruiz', titles, 'Oakfield Council')).toBe(words));
