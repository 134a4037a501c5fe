import type { DefaultModule } from './default-module.js';

export const alignmentAndScaling: DefaultModule = {
  key: 'alignment-and-scaling',
  title: 'Alignment and scaling',
  summary: 'From three teams to thirty without a cascade: talks, shared objectives, units that leave, and people at the client who take over.',
  needs: ['the-cycle'],
  opensAfterDays: 77,
  items: [
    {
      key: 'alignment-by-talk',
      kind: 'READ',
      title: 'Aligned by talking',
      minutes: 13,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 86,
      settings: {},
      body: `A cascade looks like alignment: each level takes a piece of the level above. It is quick, it draws well, and it removes the one thing for which you asked teams at all, namely what only they know.

## What alignment is

Two people can say, without a tool, how their work hangs together. That comes from talks. Each team has a few that matter: with those it needs, with those who need it, and with those it works with most. Five minutes each, before key results are final.

## Agreed means that the other side said yes

Write dependencies down with a direction and ask the other side. Three states are enough: open, agreed, refused. Refused is not a failure of alignment; it is alignment. Better refused in week one than discovered in week nine.

## Critical ones

If the success of both hangs on one thing, share an objective. It is written once, appears in both teams' lists, and has one champion for each key result, from either team. Do not share out of politeness; two or three shared objectives in an organisation are many.

## Upward

For each team's objective one may ask which of the higher ones it supports. "None" is an allowed answer with a follow-up question. Some work is important and not on the leaders' list; perhaps the list is incomplete, perhaps the work is a habit. Both are worth knowing.

## The map

Put all teams on one wall or page: levels as columns, objectives as boxes, lines for support and dependency. Do not admire it. Look for three things: boxes without lines, boxes with very many lines, and lines to teams that are not there. Each is a question for one short talk.

## How many talks

With n teams there are n times n minus one, divided by two, possible pairs: 3 for three teams, 45 for ten, 435 for thirty. Nobody holds 435 talks. But each team has three or four that matter, and that grows only with the number of teams. Help them choose; that is the coach's whole part in scaling.

> Which two teams at your client would be surprised by each other's key results?`,
    },
    {
      key: 'growing',
      kind: 'READ',
      title: 'Growing, shrinking, handing over',
      minutes: 13,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 88,
      settings: {},
      body: `## Begin small, end deliberately

Pilot teams should be willing, not exemplary. Three to five, with one whose work is hard to measure, so that nobody says later it only works for sales. Two cycles with them teach more than one cycle with everybody.

## Units that want out

Sometimes a region leaves: the rhythm does not fit, a tool was forced upon it, a reorganisation swallowed it. Record it like any decision: date, reason, who decided. Do not argue them back in the same week. Ask after a cycle what they do instead. A programme that can tell why somebody left has learned more than one that nobody may leave.

## New people

Every cycle brings some who were not trained. The gate is not there to annoy them: a person who writes key results without having learned how will copy the nearest example, and examples on the wall are not always good ones. Hold a short basics session each cycle; let internal coaches lead it.

## Internal coaches

Choose people whom others ask anyway. They go three steps: they watch, they lead with you, they lead and you watch. Each step needs at least two occasions and a talk afterwards. An internal coach who never saw you fail will believe that it has to look easy.

## A tool, at last

After one or two cycles the client knows what it needs: which system of scores, which levels, who sees what, how often one looks. Now compare tools against those answers. If a tool cannot do what was agreed, either the tool or the agreement has to go, and that is decided before it is bought.

## Leaving

You are ready to leave when the client runs a whole cycle with your hands in your pockets. Say so early, with the date, and keep a small door: a talk each quarter about three questions they choose. Leaving well is the last thing that you teach.

> Look at the last engagement that ended. Who rang whom first, and about what?`,
    },
    {
      key: 'scaling-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: alignment',
      minutes: 10,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 90,
      settings: { bankKey: 'alignment-and-scaling', take: 5, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'scaling-live',
      kind: 'LIVE',
      title: 'Live: thirty teams on one page',
      minutes: 75,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 92,
      settings: { agenda: ['A map with thirty teams, 15 min', 'In pairs: five questions for five talks, 30 min', 'Which would you hold first, 30 min'] },
      body: `You receive the map of an invented organisation with thirty teams. In pairs you choose the five talks that would change most, and say with whom and about what.`,
    },
    {
      key: 'observed-sessions',
      kind: 'OBSERVED',
      title: 'Two sessions that two assessors watched',
      minutes: 240,
      completesWhen: 'Two sessions were assessed by two assessors each, with a mean of level 3 or better and no level 1.',
      dueAfterDays: 120,
      settings: { kind: 'OBSERVED', count: 2, rubricKeys: ['questions', 'listening', 'structure', 'plan'] },
      body: `You lead a session with a real client: a deployment talk, a workshop, a review or a reset. The client lead agreed beforehand that two assessors listen. You set a wanted outcome, you lead, you look back with the assessors the same week. Sessions are taken from the engagements you work on.`,
    },
    {
      key: 'alignment-case',
      kind: 'ASSIGNMENT',
      title: 'Untie a knot',
      minutes: 80,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 100,
      needs: ['scaling-quiz'],
      settings: {
        rubricKeys: ['questions', 'plan', 'own-words'],
        files: true,
        maxFiles: 2,
        example: `First talk: data and logistics, 20 minutes, because logistics believes the feed is promised for May and data has it as "if time". My opening question to both: "On which day would you know that it will not come?" I would not begin with the head of the unit; she can only order what the two have not understood.`,
      },
      body: `Logistics needs a daily feed from data. Data has three teams asking, capacity for one, and an objective about stability. Sales has promised customers what logistics promised sales. The head of the unit proposes to cascade her objective "Deliver on time" to all three. Write which talks you would bring about, in which order, with whom, your opening question in each, whether anything should be shared, and what the plan in force (alignment by conversation) has to do with it.`,
    },
  ],
  questions: [
    {
      kind: 'NUMBER',
      topic: 'Scaling',
      explainedIn: 'alignment-by-talk',
      text: 'How many possible pairs are there among ten teams?',
      answer: { value: 45, tolerance: 0 },
      explanation: '10 × 9 / 2. Which is why each team chooses the few talks that matter.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Alignment',
      explainedIn: 'alignment-by-talk',
      text: 'A dependency is refused by the other team in week one. How do you see it?',
      options: ['Alignment failed.', 'Alignment worked: it is known in time.', 'It should be escalated.', 'The objective should be removed.'],
      answer: 1,
      explanation: 'Known in week one it can be planned around; discovered in week nine it cannot.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Map',
      explainedIn: 'alignment-by-talk',
      text: 'What do you look for on a map of all OKRs?',
      options: ['Objectives without any line', 'Objectives with very many lines', 'Lines to teams that are not there', 'The prettiest arrangement'],
      answer: [0, 1, 2],
      explanation: 'Each is a question for one short talk.',
    },
    {
      kind: 'ONE',
      topic: 'Opt-out',
      explainedIn: 'growing',
      text: 'A region wants to leave the programme. What does a coach make sure of?',
      options: ['That it is persuaded', 'That date, reason and who decided are recorded', 'That nobody else hears of it', 'That it pays for the cycle'],
      answer: 1,
      explanation: 'It is a decision like others and a source of learning.',
      exam: true,
    },
    {
      kind: 'ORDER',
      topic: 'Internal coaches',
      explainedIn: 'growing',
      text: 'Order the way of an internal coach.',
      options: ['Watches sessions of the coach', 'Leads together with the coach', 'Leads while the coach watches', 'Leads alone'],
      answer: [0, 1, 2, 3],
      explanation: 'Each step needs more than one occasion and a talk afterwards.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Pilot',
      explainedIn: 'growing',
      text: 'Good pilot teams are the ones whose results are easiest to measure.',
      answer: false,
      explanation: 'Willing teams, and one whose work is hard to measure, so that the doubt is answered.',
    },
    {
      kind: 'ONE',
      topic: 'Tools',
      explainedIn: 'growing',
      text: 'A tool that the client likes cannot hold three levels for a key result, which the plan demands. What now?',
      options: [
        'Use it and write the levels into the description',
        'Let those responsible decide between the tool and the parameter before it is bought',
        'Let each team decide',
        'Drop the parameter quietly',
      ],
      answer: 1,
      explanation: 'Either goes, but by decision. A tool that does not match what was agreed has driven whole regions out of programmes.',
      exam: true,
    },
  ],
};
