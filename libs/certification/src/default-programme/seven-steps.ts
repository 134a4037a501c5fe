import type { DefaultModule } from './default-module.js';

export const sevenSteps: DefaultModule = {
  key: 'seven-steps',
  title: 'Seven steps to a draft',
  summary: 'From the mission to a text that a team will stand by: what each step is for and the question that opens it.',
  needs: ['workshop-design'],
  opensAfterDays: 35,
  items: [
    {
      key: 'steps-one-to-three',
      kind: 'READ',
      title: 'Mission, alignment, objective',
      minutes: 15,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 42,
      settings: {},
      body: `Most weak drafts were started at step three. The first two take twenty minutes and save the evening.

## 1 Mission

Why does this team exist? Not what it does; what would be missing. Let each write one sentence alone. If the sentences differ, that is the finding of the day, and it is better found now. The mission lasts; it is not rewritten each cycle, only looked at.

## 2 Alignment check

Five minutes, three questions: On whom do we depend? Who depends on us? With whom do we work most? Each answer becomes a dependency with a direction and a name. Ask of each: have they agreed? A dependency the other side does not know of is a hope. Where success hangs on it for both, suggest one objective that both teams share, instead of two that wait for each other.

## 3 Objective

An objective is near-term progress in one direction, in one sentence that begins with a verb. It is about getting better, not about keeping things as they are. There is no figure in it; figures live one floor below.

Before any key result, write *Why now?* in three to five sentences. Why is this more important than everything else for these months? What happens if we wait a cycle? Who feels it? Agree on that text first. Groups that skip it argue about key results for an hour and are in truth arguing about why.

Say for each objective whether it looks outward, at customers and partners, or inward, at how the team works. One of each is a healthy pair.

## Own words

A team that copies an objective from above has nothing of its own to do. "Increase revenue in all regions" becomes "Increase revenue in the north". Nobody in the north knows on Monday what to do differently. Ask: which part of this can only you influence? Would anybody in your team say this sentence at lunch? If it is merely a figure that the team should watch for others, it may be a health metric, and that is a respectable thing to be.

> Take an objective you know. Cover the verb. Could a neighbouring team put its name on the rest? Then it is not yet theirs.`,
    },
    {
      key: 'steps-four-to-seven',
      kind: 'READ',
      title: 'Key results, refining, owning, review',
      minutes: 16,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 45,
      settings: {},
      body: `## 4 Key results

How will we know? A key result goes from a figure to a figure. Write silently first, then in pairs. Collect more than you need.

Three kinds are enough. A **metric** rises or falls from X to Y. A **baseline** is for what nobody has measured yet: the work of the cycle is to find X. A **milestone** is done or not done, or has three texts for three levels. Prefer metrics; be curious about milestones. "What do you hope happens after it is done?" often leads to the metric behind it.

Words that warn: launch, introduce, hire, run, build. They begin tasks. Help, support, take part, analyse: they begin activities that cannot fail. Do not forbid the words; ask about the day after.

## 5 Refine

Each line is one of three things. A key result changes something this cycle. A health metric is kept inside a range while we work on something else. A task is how we might get there; it has its place, in the task list. Nothing is lost by moving a line, and much is gained by not pretending.

Ask for a counter-measure where quantity might eat quality: more tickets closed, but how many opened again? Ask what could move before the first check-in; a figure that comes once a quarter gives nothing to talk about in between.

## 6 Pre-score and own

For each key result three levels are fixed before it is final. And one person, not a group, is its champion: not the one who does everything, but the one who knows each week how it stands. Say where the figure comes from. A champion who cannot get the figure is an unhappy person.

## 7 Review and publish

The coach reads. Rules of the plan first: they are not opinions. Then what might be better: advice that the team may put aside with a sentence. Then questions. The verdict is *ready* or *look again*, never a mark. When it is published it is frozen; a later change has a reason and stands in the history, and those who depend on it are told.

## How long

A first draft takes a team about three hours, the second cycle half of it. If it takes much longer, the plan has a hole: usually quantity, or nobody knows who decides.

> Which of the seven steps do your teams skip when time is short? What does it cost them, and in which week?`,
    },
    {
      key: 'steps-live',
      kind: 'LIVE',
      title: 'Live: draft for yourselves',
      minutes: 120,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 48,
      settings: {
        agenda: [
          'The cohort’s own mission, 20 min',
          'Alignment, 10 min',
          'One objective and its Why now, 30 min',
          'Key results in silence and pairs, 40 min',
          'Which step was hardest, 20 min',
        ],
      },
      body: `The cohort drafts one objective for itself for the weeks until the certificate. It will be looked at again in the module on the cycle.`,
    },
    {
      key: 'steps-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: seven steps',
      minutes: 12,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 50,
      settings: { bankKey: 'seven-steps', take: 6, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'review-a-draft',
      kind: 'ASSIGNMENT',
      title: 'Review a draft with questions only',
      minutes: 100,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 56,
      needs: ['steps-quiz'],
      settings: {
        rubricKeys: ['questions', 'own-words', 'plan', 'outcome'],
        files: false,
        example: `"Ensure great quality": rule or advice? No rule of the plan is broken. Advice: upkeep, no direction. My question: "When did somebody last complain, and what did they say?" I would ask this one first, because the team has complaints at hand and no picture of quality. I would not touch the number of key results although four is many: the plan allows it.`,
      },
      body: `This is a team's draft. The plan in force: at most two objectives, two to four key results each, stretch, target and commit, metrics preferred with at most one milestone, no cascade.

- Objective 1: Increase customer satisfaction by 20 % and reduce costs
- Key result: Launch the new portal by 30 June
- Key result: Customer satisfaction to 85
- Key result: Support sales with the tender
- Objective 2: Ensure great quality in all processes
- Key result: Maintain error rate below 2 %
- Key result: From 34 to 12 days until a claim is settled (commit 12, target 20, stretch 28)

Above them the company wrote: "Raise customer satisfaction and lower our costs". Write down the findings: what breaks a rule of the plan, what is advice, what is a question. For each give your words to the team. Say which three you would raise in the first ten minutes and which you would leave.`,
    },
  ],
  questions: [
    {
      kind: 'ORDER',
      topic: 'Steps',
      explainedIn: 'steps-one-to-three',
      text: 'Bring the seven steps into order.',
      options: ['Mission', 'Alignment check', 'Objective', 'Key results', 'Refine', 'Pre-score and own', 'Review and publish'],
      answer: [0, 1, 2, 3, 4, 5, 6],
      explanation: 'Why the team exists and whom it needs come before what it wants to reach.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Objective',
      explainedIn: 'steps-one-to-three',
      text: 'When is “Why now?” agreed?',
      options: ['After the key results, as a summary', 'Before the key results', 'At review', 'Only if somebody doubts'],
      answer: 1,
      explanation: 'Quarrels about key results are often quarrels about why. Settle that first.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Key results',
      explainedIn: 'steps-four-to-seven',
      text: 'Which lines are tasks or activities rather than key results?',
      options: [
        'Launch the partner portal',
        'From 31 % to 18 % of parcels delivered late',
        'Support marketing at the fair',
        'From 6 to 11 suppliers answering within a day',
        'Hire two engineers',
      ],
      answer: [0, 2, 4],
      explanation: 'They are finished when done, whatever happens afterwards.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Refine',
      explainedIn: 'steps-four-to-seven',
      text: '"Maintain the error rate below 2 %": where does this line belong?',
      options: ['Key result', 'Health metric with a range', 'Task', 'Objective'],
      answer: 1,
      explanation: 'It keeps something in a healthy range. It becomes a key result when improving it is the focus.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Own',
      explainedIn: 'steps-four-to-seven',
      text: 'A key result that the whole team cares about is best owned by the whole team.',
      answer: false,
      explanation: 'One champion knows each week how it stands. Many may work on it.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Own words',
      explainedIn: 'steps-one-to-three',
      text: 'A team’s objective equals the company’s with "north" added. Your first question?',
      options: ['Can you make it more ambitious?', 'Which part of it can only you influence?', 'Should we set a number?', 'Why did you copy?'],
      answer: 1,
      explanation: 'It leads to what is theirs. Perhaps the answer is that for them it is only a health metric.',
      exam: true,
    },
    {
      kind: 'SHORT_TEXT',
      topic: 'Key results',
      explainedIn: 'steps-four-to-seven',
      text: 'What kind of key result is it when nobody has measured X yet and the work of the cycle is to find it?',
      answer: ['baseline', 'a baseline', 'baseline key result'],
      explanation: 'A baseline: find X, so that the next cycle can go from X to Y.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Alignment',
      explainedIn: 'steps-one-to-three',
      text: 'Two teams depend on each other for the same result, and both say it is critical. What do you suggest?',
      options: ['Two objectives with the same words', 'One shared objective', 'An escalation', 'A weekly meeting'],
      answer: 1,
      explanation: 'One objective that both stand by, instead of two that wait for each other.',
    },
  ],
};
