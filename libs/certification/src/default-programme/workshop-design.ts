import type { DefaultModule } from './default-module.js';

export const workshopDesign: DefaultModule = {
  key: 'workshop-design',
  title: 'Workshops people leave with something',
  summary: 'Six kinds of workshop, one shape: a wanted outcome, little theory, most of the time on the client’s own work.',
  needs: ['ten-parameters'],
  opensAfterDays: 21,
  items: [
    {
      key: 'shape-of-a-workshop',
      kind: 'READ',
      title: 'The shape of a workshop',
      minutes: 14,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 28,
      settings: {},
      body: `A workshop costs twelve people half a day. That is a week of somebody's work, and it deserves what any week of work deserves: a reason, and a way to tell afterwards whether it was worth it.

## Begin with the wanted outcome

Write down what will be different when people leave. Not "OKRs understood" but "each of the four teams leaves with one objective it would defend, and knows who asks whom by Friday". Then ask the client whether they want that. This talk happens days before, not in the first ten minutes. If the answer is "not quite", you have saved the day. After the workshop score the outcome as you would a key result; you will be surprised how seldom you reach what looked easy.

## Introductions, theory, application

Begin with people. In every group somebody does not know somebody, and whoever has spoken once will speak again. Then give as much theory as the next exercise needs, never more: ten minutes, one picture, one example. Then let them work on their own material. A rule of thumb is one third to two thirds; whoever finds that their own part is longer than the group's should cut their own.

## Real material

Exercises about a pizzeria are pleasant and teach that OKRs are about pizzerias. Use last cycle's draft, tomorrow's budget, the project that nobody can stop. Ask for it in the pre-reading and bring a stand-in in case nothing comes.

## Six kinds

- Top level: leaders agree on intent, levels and the few words that everybody will hear.
- Basics: all who will write learn what an objective and a key result are, on their own.
- Team drafting: one team goes the seven steps.
- Internal coach: those who will take over practise asking.
- Champions of key results: how to keep a figure alive for a quarter.
- Refresher: what changed since last time, for people who were there.

## Minutes in the agenda

Each item has minutes and a name for what comes out of it. Leave a tenth of the time unplanned. Mark the item you would drop. When time runs out, and it will, you then drop what you decided to drop, and not the application at the end.

> If you could keep only one item of your next agenda, which? Is it the longest?`,
    },
    {
      key: 'in-the-room',
      kind: 'READ',
      title: 'In the room, on the screen, afterwards',
      minutes: 12,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 30,
      settings: {},
      body: `## Before

Three days before, people get one page: the wanted outcome, when it starts in their own time zone, one thing to read in ten minutes, one thing to bring. Who must be there, and who may? If a decision needs the head of sales, a workshop without the head of sales is a rehearsal.

## Writing alone first

Whenever the group shall find something, let each write alone for some minutes. Then read aloud in turn, then group, then talk. Hiding what others write until time is up keeps people from copying the boss. It feels stiff the first time and is missed the second.

## Pairs before plenary

A sentence that one other person has heard is twice as likely to be said to twelve. Two minutes in pairs cost less than five minutes of silence.

## Hybrid is the hardest

With eight in a room and four on screens, the four are guests. Either everybody has their own screen, or somebody in the room is the voice of those who are not. Never let the camera look at the backs of heads.

## When it goes wrong

Somebody senior arrives late and starts again from the beginning. Say what was decided, give them the paper, and ask whether they can live with it; then go on. Somebody says OKRs are the old thing with a new name. Ask what the old thing was good at. It was probably good at something, and you may need it.

## Attendance is not a formality

Who was there for less than four fifths did not go through it. They are not to be blamed, and they are not yet ready to write. Offer the recording with an exercise, look at the exercise, and mean it. A gate that opens for everybody is furniture.

## Afterwards

The same day: what was decided, who does what by when, and what remained open, in ten lines. Within a week: the score of the wanted outcome and one thing you would do otherwise. Ask the people two questions only: what helped, what was missing?

> Design one item so that it would work without you in the room. That is the one the client can repeat.`,
    },
    {
      key: 'workshop-live',
      kind: 'LIVE',
      title: 'Live: take an agenda apart',
      minutes: 75,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 33,
      settings: { agenda: ['Three real agendas, 15 min', 'Groups cut each to two thirds, 30 min', 'What was cut and why, 30 min'] },
      body: `Bring the agenda of a workshop that did not go well, with names removed. Groups cut it to two thirds of its time without losing its outcome.`,
    },
    {
      key: 'workshop-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: workshops',
      minutes: 10,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 34,
      settings: { bankKey: 'workshop-design', take: 5, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'design-a-workshop',
      kind: 'ASSIGNMENT',
      title: 'Design a drafting workshop',
      minutes: 90,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 40,
      needs: ['workshop-quiz'],
      settings: {
        rubricKeys: ['structure', 'questions', 'outcome'],
        files: true,
        maxFiles: 3,
        example: `Wanted outcome: "The warehouse team leaves with one objective and three candidates for key results, two of them with today's figure; Ines (team lead) said yes to this on Tuesday."
09:00 Who we are, what you would like to be asked more often, 15. 09:15 Mission: write alone, read aloud, 20, comes out: one sentence or two that argue. … 11:10 Dropped if time is short: comparing with last year.`,
      },
      body: `A team of nine, five in the office and four elsewhere, has three hours for its first draft. Write the agenda: wanted outcome and how you agreed on it, items with minutes and what comes out of each, what people bring, how those elsewhere take part, what you drop when time is short, how you will score the outcome.`,
    },
    {
      key: 'workshop-peer',
      kind: 'PEER',
      title: 'Read two colleagues’ workshops',
      minutes: 30,
      completesWhen: 'You gave feedback to two colleagues. You then see what others wrote to you.',
      dueAfterDays: 45,
      needs: ['design-a-workshop'],
      settings: { give: 2, ofItemKey: 'design-a-workshop' },
      body: `Say what you would take over for yourself, one question you would ask the author, and where you as a participant would have got lost.`,
    },
  ],
  questions: [
    {
      kind: 'ONE',
      topic: 'Outcome',
      explainedIn: 'shape-of-a-workshop',
      text: 'Which of these is a wanted outcome for a workshop?',
      options: [
        'Introduction to OKRs',
        'Everybody is motivated',
        'Each team leaves with one objective it would defend and the name of who checks its figure',
        'Presentation, group work, summary',
      ],
      answer: 2,
      explanation: 'It says what is different when people leave, and one could say afterwards that it was not reached.',
      exam: true,
    },
    {
      kind: 'NUMBER',
      topic: 'Attendance',
      explainedIn: 'in-the-room',
      text: 'A workshop lasts 150 minutes; the rule is at least 80 % of the minutes. How many minutes must somebody have attended?',
      answer: { value: 120, tolerance: 0 },
      explanation: '80 % of 150 minutes.',
      exam: true,
    },
    {
      kind: 'ORDER',
      topic: 'Method',
      explainedIn: 'in-the-room',
      text: 'Bring into order, so that quiet people are heard.',
      options: ['Each writes alone', 'Pairs read to each other', 'Reading aloud in turn', 'Talk about what was read'],
      answer: [0, 1, 2, 3],
      explanation: 'Each step makes the next one easier for those who would otherwise say nothing.',
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Attendance',
      explainedIn: 'in-the-room',
      text: 'Somebody who missed half of the basics workshop may write key results if their team lead vouches for them.',
      answer: false,
      explanation: 'They make it up with the recording and an exercise. Only the client lead may open the gate early, with a reason and an end date.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Time',
      explainedIn: 'shape-of-a-workshop',
      text: 'Forty minutes are left and two items of thirty minutes each. What was the best preparation?',
      options: ['Talking faster', 'Having marked beforehand which item is dropped', 'Asking the group to stay longer', 'Halving both'],
      answer: 1,
      explanation: 'The decision is made with a clear head, before. Halving both usually loses the application.',
    },
    {
      kind: 'SEVERAL',
      topic: 'Material',
      explainedIn: 'shape-of-a-workshop',
      text: 'What is good material for exercises?',
      options: ['Last cycle’s drafts of the team', 'A case about a pizzeria', 'A project nobody can stop', 'Tomorrow’s budget talk'],
      answer: [0, 2, 3],
      explanation: 'Their own material, even where it hurts. An invented case teaches about itself.',
    },
    {
      kind: 'ONE',
      topic: 'Hybrid',
      explainedIn: 'in-the-room',
      text: 'Eight people sit in a room, four take part by screen. What helps the four most?',
      options: [
        'A better camera',
        'Everybody uses their own screen, or somebody in the room speaks for them',
        'More breaks',
        'A chat for questions at the end',
      ],
      answer: 1,
      explanation: 'Equal means, or an advocate. Otherwise they are guests.',
      exam: true,
    },
  ],
};
