import type { DefaultModule } from './default-module.js';

export const coachingStance: DefaultModule = {
  key: 'coaching-stance',
  title: 'The stance of a coach',
  summary: 'Why the client’s independence is the measure of your work, and what that means for every sentence you say in a room.',
  needs: [],
  opensAfterDays: 0,
  items: [
    {
      key: 'coach-or-consultant',
      kind: 'READ',
      title: 'Coach, consultant, or both by agreement',
      minutes: 14,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 4,
      settings: {},
      body: `Two people can do the same work with a client and mean opposite things by it. A consultant is asked for a result: a set of OKRs, a slide deck, a tool that runs. The contract ends when the result is accepted. A coach is asked for an ability: after some time the client's own people set, check and close OKRs without anyone from outside. The contract has done its work when the coach is no longer needed.

Neither is better. A client who has six weeks before a merger may need a consultant. Trouble begins when the two are mixed without a word: the client thinks they buy ability and gets documents, or they expect documents and get questions.

## Three signs that the mode is unclear

- The client sends you drafts and asks you to "make them right".
- You know the teams' key results better than the team leads do.
- Nobody can say what will be different at the client on the day you leave.

## What an engagement in coaching mode looks like

It is long, because ability grows over cycles and not over workshops. Six to eight months cover two cycles of three or four months; many clients then stay for a year. It starts with talks about how this client wants to work with OKRs, goes on to training, and only then to drafting. Text belongs to the team. You may ask about it, you may say which agreement it touches, and you may say what you notice. You do not type into it.

## What it looks like in consulting mode

There is a list of deliverables and somebody who accepts them. You may draft. What you drafted is marked as yours, so that a year later nobody has to guess whose thought it was. Even here, leave the sentence that begins an objective to the team: a sentence they did not find will not be defended when it gets inconvenient.

## Hybrid, honestly

Many engagements need both. Then the mode is said for each session, before it begins: "Today I ask; on Thursday I bring a draft." A change of mode is written down with its reason. When you read that list after half a year you see whether the client becomes more independent or whether you are slowly taking over.

## Independence as a ladder

For each activity (talks about the set-up, training, review of drafts, check-ins, closing a cycle) ask who leads it:

- the coach leads
- coach and client lead together
- the client leads and the coach watches
- the client is alone

An engagement moves when one activity moves one step. That is a better report to a sponsor than any number of workshops held.

> Question to take along: in your last engagement, which activity moved up by one step, and what did you stop doing so that it could?`,
    },
    {
      key: 'asking',
      kind: 'READ',
      title: 'Asking so that the team finds it',
      minutes: 12,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 6,
      settings: {},
      body: `A good question makes somebody look at something they had not looked at. A bad one makes them look at you. The difference is mostly craft.

## One at a time

Two questions in one breath let the team answer the easier one. Ask, stop, count slowly to eight. The first answer after a silence is usually the one worth having.

## Open, but not vague

"What do you think?" is open and useless. "What would you see in March that you do not see today?" is open and points somewhere. Good questions in this field often contain a time, a person or a figure:

- Who would notice first if this worked?
- Where does that number stand today, and who could tell us by tomorrow?
- What would have to be true for this to be the most important thing of the cycle?
- If it fails, what will be the reason?

## Not an opinion with a question mark

"Don't you think this is a task?" is advice in disguise, and teams hear it. Say what you see and ask what they make of it: "This line is finished on the day it ships. What do you hope happens after that day?"

## When you may tell

There are three kinds of sentence you owe the team plainly. Agreements: "The plan says two objectives for each team; you have four." Facts of the method: "Commit is what you would reach nine times out of ten." Observations: "Three people have not spoken." None of them is advice about content. Content is theirs.

## Silence and the quiet ones

In a group the first voice sets the direction. Let people write alone before anybody talks: three minutes, each for themselves, then read aloud in turn. You will hear thoughts that would never have survived the first loud sentence.

## Handling "just tell us"

It comes in every engagement, mostly at half past four. Three honest answers: give back the question in a smaller size ("Let us take only the second line"); offer two contrasting examples from elsewhere that are wrong for them in different ways and let them say why; or change the mode openly and for this session ("I will draft one now, you take it apart"). What you should not do is tell them and call it coaching.

> Exercise before the live session: take the last piece of advice you gave, and write three questions that might have led there. Which of them could also have led somewhere else? That one is the best.`,
    },
    {
      key: 'stance-live',
      kind: 'LIVE',
      title: 'Live: thirty minutes without advice',
      minutes: 90,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 10,
      settings: {
        agenda: [
          'Who we are and whom we coach, 15 min',
          'One demonstration, 15 min',
          'In threes: coach, client, observer, 3 × 15 min',
          'What we noticed, 15 min',
        ],
      },
      body: `In threes. One brings a real and unfinished objective, one coaches for fifteen minutes and only asks, one counts: open questions, closed questions, pieces of advice, seconds of silence. Then you change places. Bring something real; invented cases answer too willingly.`,
    },
    {
      key: 'stance-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: stance',
      minutes: 10,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 12,
      settings: { bankKey: 'coaching-stance', take: 5, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'tasks-to-outcomes',
      kind: 'ASSIGNMENT',
      title: 'Coach a team from tasks to outcomes',
      minutes: 90,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 18,
      needs: ['stance-quiz'],
      settings: {
        rubricKeys: ['outcome', 'questions', 'own-words'],
        files: true,
        maxFiles: 3,
        example: `Line: "Introduce a new onboarding guide."
First I would ask: who waits for this guide, and what can they not do today? I expect the team to talk about new colleagues who ask the same person for access in their third week. Second: how many weeks pass until a new colleague closes a case alone? They may not know; then finding out is the first piece of work. A line the team might arrive at: "From nine weeks to five until a new colleague closes a case alone." I would not offer it. If they got stuck I would ask what their newest member would say in her fourth week.`,
      },
      body: `A support team brings you these five lines as key results:

- Introduce a new ticket tool
- Train all agents in writing answers
- Run a monthly meeting with the product team
- Increase awareness of the knowledge base
- Hire two senior agents

Write for each line the two questions you would ask, why in this order, and what you expect to hear. Then write one key result the team might arrive at in their own words, from a figure to a figure, and say what you would do if they did not arrive there. About 600 to 900 words. The example shows one line done well.`,
    },
  ],
  questions: [
    {
      kind: 'ONE',
      topic: 'Mode',
      explainedIn: 'coach-or-consultant',
      text: 'A client lead in a coaching engagement mails you: "Please fix the attached key results and send them back by noon." What fits the agreement best?',
      options: [
        'Fix them; a quick success builds trust.',
        'Send them back with a question on the two lines that matter most, and offer twenty minutes with the team before noon.',
        'Answer that this is not your work.',
        'Fix them and mark your changes.',
      ],
      answer: 1,
      explanation: 'The text stays with the team, and the client has help before noon. Marked drafting belongs to consulting mode, to be agreed first.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Mode',
      explainedIn: 'coach-or-consultant',
      text: 'In consulting mode the coach may draft lines, as long as they stay recognisable as the coach’s.',
      answer: true,
      explanation: 'Drafting is part of that mode; the mark keeps clear whose thought it was.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Questions',
      explainedIn: 'asking',
      text: 'Which of these are advice in the clothes of a question?',
      options: [
        'Shouldn’t this be a milestone?',
        'Who would notice first if this worked?',
        'Have you thought of using a survey?',
        'Where does that number stand today?',
        'Wouldn’t two objectives be enough?',
      ],
      answer: [0, 2, 4],
      explanation: 'Each of the three already contains its answer. The others make the team look at their own situation.',
      exam: true,
    },
    {
      kind: 'ORDER',
      topic: 'Independence',
      explainedIn: 'coach-or-consultant',
      text: 'Bring the steps of the independence ladder into order, beginning with the most dependent.',
      options: ['The coach leads', 'Coach and client lead together', 'The client leads, the coach watches', 'The client is alone'],
      answer: [0, 1, 2, 3],
      explanation: 'An activity moves one step at a time. Skipping the shared step is a frequent reason for falling back.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Questions',
      explainedIn: 'asking',
      text: 'You asked a good question and nobody speaks. What first?',
      options: ['Ask another question', 'Give an example', 'Wait', 'Ask the team lead by name'],
      answer: 2,
      explanation: 'Silence is work. Most groups need longer than the person who asked can easily bear.',
    },
    {
      kind: 'SEVERAL',
      topic: 'Telling',
      explainedIn: 'asking',
      text: 'What may a coach say plainly without leaving the coaching mode?',
      options: [
        'What the plan in force says',
        'What a term of the method means',
        'What the coach observes in the room',
        'Which of two objectives is better for the business',
      ],
      answer: [0, 1, 2],
      explanation: 'Agreements, facts of the method and observations are owed plainly. The choice between objectives is content and belongs to the team.',
      exam: true,
    },
    {
      kind: 'SHORT_TEXT',
      topic: 'Independence',
      explainedIn: 'coach-or-consultant',
      text: 'Complete in one word: the success of a coaching engagement is measured by the client’s …',
      answer: ['independence', 'autonomy', 'self-reliance'],
      explanation: 'Not by workshops held or documents delivered.',
    },
  ],
};
