import type { DefaultModule } from './default-module.js';

export const preScoring: DefaultModule = {
  key: 'pre-scoring',
  title: 'Pre-scoring: stretch, target, commit',
  summary: 'Three levels fixed before the start: how to find them, how to read a score, and why red is not what it looks like.',
  needs: ['seven-steps'],
  opensAfterDays: 49,
  items: [
    {
      key: 'three-levels',
      kind: 'READ',
      title: 'Three levels and what they promise',
      minutes: 14,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 57,
      settings: {},
      body: `A single target invites two lies. Before the start one names it low, to be safe. At the end one explains why it was not meant like that. Three levels, fixed in advance, leave less room for both.

## What they mean

- **Commit**, score 0.3: what we promise. At writing we expect to reach it nine times out of ten. Others may build on it.
- **Target**, score 0.7: what we work towards. About as likely as not.
- **Stretch**, score 1.0: the amazing outcome, perhaps one time in ten. If it happens we would tell the story for years.

The headline carries the stretch. That is more than typography: who reads the list should see what could be possible, not what is safe. A team that leads with commit writes a plan; a team that leads with stretch writes an ambition, and still has its promise in the second line.

## Finding them

Start with where it stands today. Then ask for stretch: what would be amazing? Then for commit: what would you promise to a colleague who has to rely on it? The target lies between and is talked about last. If only today and stretch are known, three tenths and seven tenths of the way are a first proposal. From 40 to 60 that is 46 and 54. It is a proposal; the likelihoods decide.

For a figure that should fall the order turns round: today 30, commit 26, target 21, stretch 16. If two levels are equal, or in the wrong order, something was not understood, and it is better to find it today than on the last day.

## Milestones and baselines

A milestone may have three texts: what we promise, what we work towards, what would be amazing. If you cannot write three it is probably a task. For a baseline the levels can be about how sure we are: measured once; measured for four weeks; measured, and people use it.

## One person says the likelihoods aloud

Ask each for a number before anybody talks: how likely is the target? If one says 20 % and another 80 %, they know different things. Let both speak, then ask again.

> Take three of your own key results and write the likelihoods beside the levels. Where you cannot, what do you not know yet?`,
    },
    {
      key: 'reading-scores',
      kind: 'READ',
      title: 'Reading scores without fooling yourself',
      minutes: 13,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 59,
      settings: {},
      body: `## From value to score

Between the levels the score goes in straight lines: today is 0, commit 0.3, target 0.7, stretch 1. It ends at both ends: less than nothing is 0, more than stretch is 1. The champion states the score and may differ from the computed one, with a reason. The gap between both is worth a question, not a correction.

## Objectives have no score

An objective is a direction. The mean of its key results has two decimals and no meaning: 0.5 can be two promises kept, or one marvel and one disaster. Look at the lines.

## The colour trap

On many dashboards 0.3 is red. Here it means: the promise was kept. Who paints it red teaches people to promise less. Colours are for the health of a key result while it runs (on track, needs attention, off track), and those words come from its champion. They say something about the weeks ahead, the score says something about now.

## Calibration

One score tells you about one quarter. Thirty tell you about how the organisation promises. Of many key results about nine in ten should reach commit, half target, one in ten stretch. If everybody reaches stretch, the levels are shy. If half miss commit, nobody can build on anybody. Show the shares per team and per coach; speak about them once a cycle; never use them to blame a single team for a single result.

## Ambition and trust

People set honest levels when nothing bad follows from honesty. That is why scores stay out of bonus arithmetic. A leader who says in January that 0.7 is excellent and asks in April why it is not 1.0 has trained the next cycle in ten seconds. Tell them so beforehand, in private.

## During the cycle

Champions give the value, a predicted score or how sure they are, and words only if something moved. A prediction that falls early is a good sign: somebody is looking. The worst curve is the flat one that drops in the last week.

> What would you say to a sponsor who asks for one number for the whole company? Write two sentences that are true and that she could repeat.`,
    },
    {
      key: 'scoring-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: scores',
      minutes: 15,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 62,
      settings: { bankKey: 'pre-scoring', take: 6, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'levels-live',
      kind: 'LIVE',
      title: 'Live: who promises what',
      minutes: 75,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 61,
      settings: { agenda: ['Twenty estimates with 90 % ranges, 20 min', 'How often were we right, 15 min', 'Levels for the cohort’s key results, 40 min'] },
      body: `You estimate twenty quantities with a range you are 90 % sure of. Most people are right on half of them. Then you set levels for the key results that the cohort drafted, and say the likelihoods aloud.`,
    },
    {
      key: 'set-levels',
      kind: 'ASSIGNMENT',
      title: 'Set and defend levels',
      minutes: 75,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 70,
      needs: ['scoring-quiz'],
      settings: {
        rubricKeys: ['baseline', 'questions', 'reflection'],
        files: true,
        maxFiles: 2,
        example: `Late parcels, per cent of all, from the carrier's weekly file. Today 31 (mean of the last eight weeks, between 28 and 35). Stretch 18: the best week of the last two years was 19. Commit 27: the new label printer alone brought three points at the other site. Target 22. Likelihoods 90, 50, 10; the driver's representative said 30 for target and knows that two drivers leave in May.`,
      },
      body: `Take three key results: one that rises, one that falls, one baseline or milestone. For each give today's figure with its source, the three levels with the likelihoods, whom you asked, and the strongest reason against your levels. Then score each for a final value that you choose yourself, show the way from value to score, and write the two sentences you would say to the team.`,
    },
  ],
  questions: [
    {
      kind: 'NUMBER',
      topic: 'Levels',
      explainedIn: 'three-levels',
      text: 'Today 40, stretch 60. What does the rule of thumb propose for commit?',
      answer: { value: 46, tolerance: 0 },
      explanation: 'Three tenths of the way: 40 + 0.3 × 20.',
      exam: true,
    },
    {
      kind: 'NUMBER',
      topic: 'Scores',
      explainedIn: 'reading-scores',
      text: 'Today 0, commit 30, target 70, stretch 100. The final value is 50. What is the computed score?',
      answer: { value: 0.5, tolerance: 0.005 },
      explanation: 'Half-way between commit (0.3) and target (0.7).',
      exam: true,
    },
    {
      kind: 'ORDER',
      topic: 'Levels',
      explainedIn: 'three-levels',
      text: 'A figure should fall from 30. Order from the start to the best: ',
      options: ['Today 30', 'Commit 26', 'Target 21', 'Stretch 16'],
      answer: [0, 1, 2, 3],
      explanation: 'For a falling figure the numbers go down and the levels go up.',
    },
    {
      kind: 'ONE',
      topic: 'Scores',
      explainedIn: 'reading-scores',
      text: 'A key result ends at 0.3. What happened?',
      options: ['It failed.', 'The promise was kept.', 'Thirty per cent of the work was done.', 'The target was reached.'],
      answer: 1,
      explanation: '0.3 is commit: what was promised. Painting it red teaches people to promise less.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Levels',
      explainedIn: 'three-levels',
      text: 'Which level stands in the headline?',
      options: ['Commit', 'Target', 'Stretch', 'Today’s figure'],
      answer: 2,
      explanation: 'The amazing outcome leads; the promise stands beneath it.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Scores',
      explainedIn: 'reading-scores',
      text: 'The score of an objective is the mean of its key results.',
      answer: false,
      explanation: 'Objectives are not scored; the same mean can stand for very different things.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Calibration',
      explainedIn: 'reading-scores',
      text: 'Over forty key results 95 % reached stretch. What may be true?',
      options: [
        'The levels were set shyly.',
        'Scores may feed something people are afraid of.',
        'The organisation is well calibrated.',
        'Levels were changed after the start.',
      ],
      answer: [0, 1, 3],
      explanation: 'About one in ten should reach stretch. Nearly all means that stretch was not what it says.',
      exam: true,
    },
    {
      kind: 'NUMBER',
      topic: 'Calibration',
      explainedIn: 'reading-scores',
      text: 'Of 30 well-set key results, about how many should reach at least commit?',
      answer: { value: 27, tolerance: 1 },
      explanation: 'About nine in ten.',
    },
  ],
};
