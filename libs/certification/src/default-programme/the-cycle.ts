import type { DefaultModule } from './default-module.js';

export const theCycle: DefaultModule = {
  key: 'the-cycle',
  title: 'The cycle: check-ins, mid-cycle, reset',
  summary: 'How OKRs stay alive between two drafts, and how to close a cycle so that the next one is better.',
  needs: ['pre-scoring'],
  opensAfterDays: 63,
  items: [
    {
      key: 'between-drafts',
      kind: 'READ',
      title: 'Check-ins that take a minute',
      minutes: 12,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 71,
      settings: {},
      body: `OKRs seldom fail on the day they are written. They fail in week five, quietly, when nobody has looked at them for three weeks.

## What a check-in is

Once a week, or every two weeks, each champion says three things about a key result: the value, how sure they are about the end, and words only if something moved. For three to five key results that is one minute of writing. If it takes ten, it has become a report, and reports are written for somebody else.

## What it is not

It is not a status meeting. Nobody reads lines aloud that all can read. If the team meets, it talks about the one line whose prediction changed, and about help that is wanted. Help has a name and a day: "Jonas, can you get us the file by Thursday?"

## Five degrees of sureness

Very low, low, even, good, very good. Words are better than decimals here: nobody is 63 % sure. Watch the change, not the place. From good to even in week three is news; even for six weeks may only be modesty.

## When a value does not move

Ask first whether it could have moved. Some figures come once a month; then agree on an earlier sign. If it could and did not, ask what the team did last week, and whether that had anything to do with this key result. Often the honest answer is no. That answer is worth more than any graph.

## Mid-cycle

Half-way, look at each key result: go on, change it, or drop it. All three are fine, each with a reason. Who drops one tells those who depend on it, the same day. A programme in which nothing is ever dropped is one in which nothing is decided.

## The coach in these weeks

You are quiet. In the first cycle you may remind; from the second the client's own coordinator does, and you count how many check-ins come without you. If the number does not rise, work on that, not on the lines.

> Which of your teams would go on with check-ins if you were ill for a month?`,
    },
    {
      key: 'reflect-and-reset',
      kind: 'READ',
      title: 'Reflect and reset',
      minutes: 13,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 74,
      settings: {},
      body: `The last two weeks of a cycle decide whether there is a second one that deserves the name.

## Announced early, in the client's name

Two to three weeks before the end everybody knows the day. The mail comes from the client lead, not from the coach: it is their programme. It says what to bring: the final value and one learning for each key result.

## Half an hour to an hour

For each key result at most ten minutes, champions present. Four things: the final score, what we expected and what happened, why, and whether we keep, change or let go of it. Start with the one that surprised most. Do not begin with the best one; nobody learns anything from applause in minute two.

## A learning is one sentence

"Communication is important" is not a learning; nobody believes the opposite. "We asked for the carrier's file in week six; asking in week one would have shown that their week starts on Sunday" is one. It holds an expectation, a fact and an advice. Say also when it would not hold.

## The programme has learnings too

"Three teams waited for the same analyst": perhaps the quantity is too high. "Nobody read the missions": perhaps that step needs another form. Collect these apart. They may become proposals to change a parameter, now that a complete cycle stands behind the question. In the middle of the cycle it would have been a guess.

## Then draft

The reset ends with first lines of the next cycle, while the memory is warm. A key result that is kept gets a new baseline: today's value. Whoever simply copies it has decided to learn nothing.

## How you see that it works

After each cycle ask a few questions about maturity: do check-ins come on time, are key results outcomes, do sponsors look, are the words the team's own, is learning captured, how much needs us? Let each answer alone. The mean is dull; the spread is the talk worth having. If the sponsor says 5 and the team leads say 2, you have your agenda for the next month.

> Write the learning of your own last cycle as a coach in one sentence that somebody could disagree with.`,
    },
    {
      key: 'cycle-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: the cycle',
      minutes: 10,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 76,
      settings: { bankKey: 'the-cycle', take: 5, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'cycle-live',
      kind: 'LIVE',
      title: 'Live: reset the cohort’s own objective',
      minutes: 90,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 78,
      settings: { agenda: ['Scores, 20 min', 'Ten minutes for each key result, 40 min', 'Learnings on how we learn, 20 min', 'What we keep, 10 min'] },
      body: `You close the objective that the cohort drafted for itself: final scores, a learning for each key result, keep, change or let go. Two of you lead it; the facilitators watch.`,
    },
    {
      key: 'shadow-a-session',
      kind: 'OBSERVED',
      title: 'Sit in with an experienced coach',
      minutes: 120,
      completesWhen: 'One session at which you were a guest is entered with its date and what you noticed.',
      dueAfterDays: 90,
      settings: { kind: 'SHADOWED', count: 1, rubricKeys: ['reflection'] },
      body: `Ask your mentor which session you may join. The client has to have agreed to a guest. You say nothing; you write down three questions the coach asked and what came of each, and one moment in which you would have spoken.`,
    },
    {
      key: 'lead-a-reset',
      kind: 'ASSIGNMENT',
      title: 'Plan a reset for a tired team',
      minutes: 80,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 86,
      needs: ['cycle-quiz'],
      settings: {
        rubricKeys: ['structure', 'listening', 'reflection'],
        files: true,
        maxFiles: 2,
        example: `I would begin with the third key result although it is the worst: its prediction fell in week four and nobody wrote why. My first sentence: "In week four somebody knew something. What was it?" Five minutes alone, then in turn, Mirela (new) first because she cannot know what one is supposed to say.`,
      },
      body: `A team closes its first cycle with scores of 1.0, 0.3, 0 and one key result that nobody measured. Two people want to stop OKRs. The sponsor comes for the first half hour. You have sixty minutes. Write the mail the client lead sends two weeks before, the plan of the hour, the sentence you would open with for each key result, and what you would propose to the client lead about the programme, if anything.`,
    },
  ],
  questions: [
    {
      kind: 'ONE',
      topic: 'Check-in',
      explainedIn: 'between-drafts',
      text: 'About how long should the writing of a check-in for four key results take?',
      options: ['One minute', 'Ten minutes', 'Half an hour', 'As long as it takes'],
      answer: 0,
      explanation: 'Value, how sure, and words only if something moved. More is a report.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Mid-cycle',
      explainedIn: 'between-drafts',
      text: 'What belongs to dropping a key result half-way?',
      options: ['A reason', 'Telling those who depend on it', 'A score of 0 at once', 'An entry that others can read'],
      answer: [0, 1, 3],
      explanation: 'Dropping is a decision, not a failure; it is reasoned, told and visible.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Reset',
      explainedIn: 'reflect-and-reset',
      text: 'In whose name is the reset announced?',
      options: ['The coach’s', 'The client lead’s', 'The tool’s', 'Nobody’s'],
      answer: 1,
      explanation: 'It is the client’s programme, and people come when their own lead asks.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Learning',
      explainedIn: 'reflect-and-reset',
      text: 'Which sentence is a learning?',
      options: [
        'Communication matters.',
        'We did well.',
        'We asked for the file in week six; in week one we would have seen that it lacks returns.',
        'Next time we plan better.',
      ],
      answer: 2,
      explanation: 'An expectation, a fact, an advice; one could disagree with it.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Check-in',
      explainedIn: 'between-drafts',
      text: 'How sure a champion is matters less than how it changed.',
      answer: true,
      explanation: 'The change tells that somebody learned something.',
    },
    {
      kind: 'NUMBER',
      topic: 'Reset',
      explainedIn: 'reflect-and-reset',
      text: 'Five key results, at most ten minutes each. For how many minutes at most does the talk about them last?',
      answer: { value: 50, tolerance: 0 },
      explanation: 'Five times ten; the rest of the hour is for the next cycle.',
    },
    {
      kind: 'ORDER',
      topic: 'Reset',
      explainedIn: 'reflect-and-reset',
      text: 'Order the steps at the end of a cycle.',
      options: ['Announce the day and what to bring', 'Final scores and learnings', 'Keep, change or let go', 'First lines of the next cycle'],
      answer: [0, 1, 2, 3],
      explanation: 'Drafting comes last, while the memory is warm.',
      exam: true,
    },
  ],
};
