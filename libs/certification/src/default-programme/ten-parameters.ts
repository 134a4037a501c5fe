import type { DefaultModule } from './default-module.js';

export const tenParameters: DefaultModule = {
  key: 'ten-parameters',
  title: 'Ten parameters before the first objective',
  summary: 'How to lead a client to ten decisions that hold for a whole cycle, and what to do when somebody wants an exception.',
  needs: ['coaching-stance'],
  opensAfterDays: 7,
  items: [
    {
      key: 'the-ten',
      kind: 'READ',
      title: 'The ten, one by one',
      minutes: 18,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 14,
      settings: {},
      body: `Before anybody writes an objective, somebody has to decide how OKRs are used here. If nobody does, each team decides for itself, and in week six two teams cannot read each other's results. Ten questions come up at every client. None has a right answer everywhere; each needs one answer here.

## 1 Levels

Where do we set OKRs: for the whole organisation, for units, for teams, for groups across teams, for single people? A careful start is the organisation and a few chosen teams. For single people the temptation to turn OKRs into appraisal is greatest and the gain smallest.

## 2 Quantity

How many objectives, how many key results, and is one of them about the inside of the organisation? Two objectives at most are a good habit, three a limit. More is not ambition but the missing decision what comes first.

## 3 Scoring

Which system, and one for all. With stretch, target and commit each key result gets three levels before it is final, and the headline names the amazing outcome. Objectives are not scored. Who changes this in the middle makes all scores of the cycle incomparable.

## 4 Cycle

Three, four or six months, perhaps a year at the top. Three suits fast businesses; four gives a first-time client a little more air between closing and drafting.

## 5 Types of key result

Metric, baseline, milestone: which are allowed, and how many milestones at most? Metrics are preferred; a milestone asks for the question what it is for.

## 6 Home

Where are OKRs drafted, published and tracked? A spreadsheet is good for one or two cycles. First learn to work with OKRs, then choose a tool that fits the other nine answers. The reverse order has ended more than one programme.

## 7 Performance reviews

Do scores feed appraisals? Distinct but linked is the answer that keeps honesty alive: what somebody learned may be talked about, the score never enters a sum of money. This is why the HR lead signs it.

## 8 KPIs

What is a key result and what only a health metric? A measure is a key result while it is the focus, and a health metric while it is merely watched.

## 9 Alignment

Do objectives cascade down, or are they agreed in talks? Conversation is slower in week one and faster in week eight. A critical dependency deserves a shared objective.

## 10 Bottom-up

How much comes from the teams? Leaders set the intent, teams write most key results. A first cycle may be more top-down, if everybody knows that this is meant to change.

> For each parameter note three things: the value, the reason in the client's words, and who disagreed. The dissent is the first thing you will want to know when the question comes back.`,
    },
    {
      key: 'a-plan-that-holds',
      kind: 'READ',
      title: 'A plan that holds',
      minutes: 13,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 16,
      settings: {},
      body: `A decision that nobody signed is an opinion with minutes. The plan becomes a contract when somebody at the client, not you, says yes to a text they have read.

## Propose in a way that can be decided in two minutes

The client lead reads on a phone, between two meetings. Give for each parameter what holds now, what is proposed, why, who is affected, and from when. Add what happens if nothing is decided. Whoever cannot decide at once may ask for a change with a reason, ask a question, or hand the decision to somebody else. All of these are answers. Silence is not.

## Who signs what

The client lead signs everything. Performance reviews also need the HR lead, because they will have to defend it. Levels need the sponsor, because they decide who is in and who is out.

## The lock

A parameter should not change before at least one cycle was completed with it. In the middle of a cycle you cannot know whether the rule is wrong or merely new. There are good reasons to break the lock; they are written down and signed again, by the sponsor as well.

## Exceptions are contagious

Here is how it usually goes. One team finds stretch levels frightening and leads its key results with what it can promise. It looks harmless. The neighbouring team sees that this is possible and does the same. At the mid-cycle review the leadership team reads two kinds of numbers in one table and concludes that OKRs are confusing. Nobody lied, nobody was lazy; one exception was never spoken about.

So an exception is asked for, reasoned, granted by the client lead, ends on a date, and is visible. When a second team asks for the same one, stop and talk: either the rule is wrong for this client, or it was never understood.

## What you do not do

You do not grant exceptions, you do not sign, and you do not decide which of two values is right. You make sure that the question is understood, that the price of each answer is on the table, and that the answer is written down in words the client would use.

> Try this sentence: "Both are possible. If you choose the second, this is what you will hear from the regions in week three. Would you rather answer that then, or decide now?"`,
    },
    {
      key: 'parameters-live',
      kind: 'LIVE',
      title: 'Live: a deployment talk in forty minutes',
      minutes: 90,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 20,
      settings: {
        agenda: ['A client is described, 10 min', 'Three pairs each lead three parameters, 60 min', 'What was decided, what was only said, 20 min'],
      },
      body: `You receive the description of a client of 140 people three days before. Prepare three parameters: the question you open with, two options that suit this client, and what each costs. In the session a facilitator plays the client lead, another the doubting head of sales.`,
    },
    {
      key: 'parameters-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: parameters',
      minutes: 12,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 21,
      settings: { bankKey: 'ten-parameters', take: 6, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'propose-a-plan',
      kind: 'ASSIGNMENT',
      title: 'Propose a plan to one client lead',
      minutes: 120,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 28,
      needs: ['parameters-quiz'],
      settings: {
        rubricKeys: ['plan', 'questions', 'structure'],
        files: true,
        maxFiles: 3,
        example: `Parameter 7, reviews. Now: bonuses depend by 20 % on "goal achievement". Proposed: scores are not used in any bonus; what was learned may be told in the yearly talk. Why: in the discovery talk two team leads said they would "set it so that it works out". Affected: 38 people with that bonus part. From: the next bonus year, until then the old goals stay beside the OKRs. If nothing is decided: stretch levels will be set at what is safe. Price: HR needs another basis for the 20 % by December. Open question for the HR lead: which of your measures is trusted enough today?`,
      },
      body: `Take a client you know, or the one from the live session. Write a proposal for all ten parameters that a client lead could decide on a phone: for each the value, why in their words, who is affected, from when. Choose the two hardest and write out what each answer costs, who might disagree, and the question you would open the talk with. Close with what happens if nothing is decided. At most three pages; names of a real client have no place in it.`,
    },
  ],
  questions: [
    {
      kind: 'ONE',
      topic: 'Home',
      explainedIn: 'the-ten',
      text: 'A client has bought an OKR tool and asks you to start with training people in it. What do you propose?',
      options: [
        'Start with the tool; the money is spent.',
        'Decide the other parameters first and run the first cycle where changing things is cheap.',
        'Refuse the engagement.',
        'Let each unit choose.',
      ],
      answer: 1,
      explanation: 'A tool makes decisions for the client. It should come when the client knows which decisions those are.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Signers',
      explainedIn: 'a-plan-that-holds',
      text: 'Which people sign the parameter on performance reviews?',
      options: ['The client lead', 'The HR lead', 'The coach', 'Every team lead'],
      answer: [0, 1],
      explanation: 'The client lead signs all parameters; the HR lead signs this one because they will have to defend it. A coach never signs.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Lock',
      explainedIn: 'a-plan-that-holds',
      text: 'A parameter that proves awkward in week five should be changed at once so that the cycle can still be saved.',
      answer: false,
      explanation:
        'In the middle of a cycle one cannot tell a wrong rule from a new one, and results before and after are no longer comparable. It waits, or it is overridden with reasons and a signature.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Exceptions',
      explainedIn: 'a-plan-that-holds',
      text: 'A second team asks for the same exception that a first team got. What does that tell a coach first?',
      options: [
        'The first exception was wrong.',
        'The rule may not fit or was not understood; it has to be talked about before a third asks.',
        'Teams talk to each other too much.',
        'Nothing; each case stands alone.',
      ],
      answer: 1,
      explanation: 'Exceptions spread. The second one is the moment to ask about the rule, not about the team.',
      exam: true,
    },
    {
      kind: 'NUMBER',
      topic: 'Quantity',
      explainedIn: 'the-ten',
      text: 'With at most two objectives for a team and two to four key results each: how many key results can one team have at most?',
      answer: { value: 8, tolerance: 0 },
      explanation: 'Two objectives times four key results.',
    },
    {
      kind: 'ONE',
      topic: 'KPIs',
      explainedIn: 'the-ten',
      text: 'Customer satisfaction stands at a level the client is content with. It should not fall while the team works on something else. What is it?',
      options: ['A key result', 'A health metric', 'An objective', 'A milestone'],
      answer: 1,
      explanation: 'It is watched, not the focus. If it falls out of its healthy range the question is whether it should become a key result.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Proposal',
      explainedIn: 'a-plan-that-holds',
      text: 'What does a proposal for a parameter need so that a client lead can decide it on a phone?',
      options: [
        'What holds now and what is proposed',
        'Why, in the client’s words',
        'The history of OKRs',
        'Who is affected and from when',
        'What happens if nothing is decided',
      ],
      answer: [0, 1, 3, 4],
      explanation: 'Everything that changes the decision, and nothing that does not.',
    },
    {
      kind: 'ONE',
      topic: 'Scoring',
      explainedIn: 'the-ten',
      text: 'Which statement on scoring should hold whatever the system?',
      options: [
        'Each team picks its own system.',
        'There is one system for all.',
        'Objectives get the mean of their key results.',
        'Scores feed the bonus with a small weight.',
      ],
      answer: 1,
      explanation: 'Results can only be read together when they mean the same.',
    },
  ],
};
