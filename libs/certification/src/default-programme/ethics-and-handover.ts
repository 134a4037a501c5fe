import type { DefaultModule } from './default-module.js';

export const ethicsAndHandover: DefaultModule = {
  key: 'ethics-and-handover',
  title: 'Ethics, confidentiality, handover',
  summary: 'What you owe clients and their people, how to learn from one for another without betraying either, and how to go.',
  needs: ['alignment-and-scaling'],
  opensAfterDays: 91,
  items: [
    {
      key: 'what-you-owe',
      kind: 'READ',
      title: 'What you owe, and to whom',
      minutes: 13,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 100,
      settings: {},
      body: `A coach hears what people do not say to their leaders. That is your material and your danger.

## Several clients in one

The organisation pays, the sponsor ordered, the client lead steers, the teams talk to you. They do not want the same. Say at the beginning what goes to whom. A good rule: figures and published texts belong to everybody in the programme, what is said in a session belongs to those who were there, and nothing is carried upward about a single person. If the sponsor asks "Is the head of the south up to it?", the answer is that you do not carry this, and the offer to help her ask him.

## Records

Write down decisions, reasons and dates. Do not write down characters. Assume that the person concerned will read your note one day; notes written like that are also better notes. Keep private thoughts apart from the file of the engagement, and do not keep them longer than you need them.

## Competence and limits

You will be asked about reorganisations, pay, conflicts, sometimes about grief. Know where coaching OKRs ends. It is no weakness to say: "For this you need somebody else, and I can tell you whom others asked."

## Money and interest

If you earn from a tool, a book or a further contract, say so before you recommend it. If two clients compete, tell both that you work in the field, without naming the other, and build a wall: other people, other files, nothing carried across. If that is not possible, decline the second.

## Power in the room

People may fear that OKRs are a way to measure them. Sometimes they are right. If you learn that scores are used in appraisals against the plan, name it to the client lead at once, and stop if it does not stop. A coach who goes on lends their name to it.

> Whom do you tell when you have made a mistake with a client? If you have no answer, find that person before your next engagement.`,
    },
    {
      key: 'learning-across',
      kind: 'READ',
      title: 'Learning from one client for another',
      minutes: 12,
      completesWhen: 'You have read it to the end and marked it as read.',
      dueAfterDays: 102,
      settings: {},
      body: `What one client paid for in pain should help the next one. That is only decent if the first is neither named nor recognisable nor surprised.

## Consent has degrees

Nothing at all; only counted among many; a learning without any names; a case study whose exact text they read; named. Ask for the degree when trust is there, in writing, and make it easy to take back. No means no, and also means no follow-up question.

## Removing names is not enough

"A maker of hearing aids in Jutland with 140 people changed its cycle in May" contains no name. Think in bands: a group of industries, a range of sizes, a large region, first or second cycle. If fewer than five of your clients could be meant, it is a name.

## The test

Before you share, ask somebody else: would the client recognise itself? Would its competitor? If the person hesitates, cut. What makes a story good is mostly what makes it recognisable; what makes it useful is expectation, fact, reason and advice, and they survive cutting.

## Evidence for a certificate

Your observed sessions and cycles come from real clients. They agree beforehand, they know who listens, and what is kept is about you, not about them. If they take it back, find other evidence; the certificate shall not hang on somebody's patience.

## Handover

The last phase has a list: who leads which activity now, where the plan is and who may change it, what is still open, which learnings are theirs to keep, whom they may ring. Give back what is theirs, delete what you need not keep, and write down what you kept and why. Then ask for twenty minutes on what you should do otherwise. That is the best question of the engagement, and it is asked least.

> Write the learning from your practice that you would most like to share. Now remove what only this client could have said. What is left?`,
    },
    {
      key: 'ethics-quiz',
      kind: 'QUIZ',
      title: 'Check yourself: ethics',
      minutes: 10,
      completesWhen: 'You scored 70 % or more. You may try as often as you like; the questions change.',
      dueAfterDays: 104,
      settings: { bankKey: 'ethics-and-handover', take: 5, passPercent: 70, attempts: null, minutes: null },
      body: '',
    },
    {
      key: 'ethics-live',
      kind: 'LIVE',
      title: 'Live: four dilemmas',
      minutes: 75,
      completesWhen: 'You took part for at least 80 % of the minutes, or made it up with the recording and the exercise.',
      dueAfterDays: 106,
      settings: { agenda: ['Four cases, in fours, 40 min', 'Where we disagree, 25 min', 'One sentence for yourself, 10 min'] },
      body: `Four cases without a comfortable answer. You decide alone first, in writing, then in fours. The facilitators do not tell you what is right; they tell you what each answer costs.`,
    },
    {
      key: 'case-study',
      kind: 'ASSIGNMENT',
      title: 'A case study a client would sign',
      minutes: 180,
      completesWhen: 'Your assessor found level 3 or better in each thing that is looked at.',
      dueAfterDays: 125,
      needs: ['ethics-quiz'],
      settings: {
        rubricKeys: ['reflection', 'outcome', 'plan', 'own-words'],
        files: true,
        maxFiles: 5,
        example: `What we expected: check-ins every week from the start. What happened: nine of twelve champions wrote in week one, four in week five. Why: the day was the day of their longest meeting; two told us so in week three and we answered with a reminder. What we would do: let each team choose its day. When it would not hold: where the figures come from one person, who needs a day of her own.`,
      },
      body: `Describe one full cycle with a real client, four to eight pages: background, why OKRs, what was done in each phase, which parameters and why, difficulties, results with figures, lessons. The client lead reads it before you hand it in and has agreed to the form in which you use it. Use bands instead of details wherever a detail is not needed.`,
    },
    {
      key: 'exam',
      kind: 'EXAM',
      title: 'Exam',
      minutes: 60,
      completesWhen: 'You scored 70 % or more in one of two attempts.',
      dueAfterDays: 130,
      needs: ['ethics-quiz'],
      settings: { bankKey: 'exam', take: 24, passPercent: 70, attempts: 2, minutes: 60, graceMinutes: 2 },
      body: `Twenty-four questions from all modules, sixty minutes. Your answers are kept as you give them; a lost connection does not stop the clock and loses nothing. After the second attempt talk to your mentor.`,
    },
  ],
  questions: [
    {
      kind: 'ONE',
      topic: 'Confidentiality',
      explainedIn: 'what-you-owe',
      text: 'The sponsor asks you in the lift whether a certain team lead is "up to it". What do you answer?',
      options: [
        'Your honest impression, in confidence',
        'That you do not carry this, and an offer to help the two talk',
        'That all team leads are good',
        'That you will ask around',
      ],
      answer: 1,
      explanation: 'Nothing is carried upward about single people. The talk between the two can be helped.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Anonymity',
      explainedIn: 'learning-across',
      text: 'Which details may give a client away although no name is said?',
      options: [
        'A rare product',
        'The exact month of an event',
        'An industry group with forty clients',
        'A file name in an attachment',
        'A single place with the number of people',
      ],
      answer: [0, 1, 3, 4],
      explanation: 'Bands with many members protect; rare details and their combination do not.',
      exam: true,
    },
    {
      kind: 'NUMBER',
      topic: 'Anonymity',
      explainedIn: 'learning-across',
      text: 'At least how many clients must a band hold so that a learning from it does not count as recognisable here?',
      answer: { value: 5, tolerance: 0 },
      explanation: 'With fewer than five it is as good as a name.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Consent',
      explainedIn: 'learning-across',
      text: 'A client may take back its consent after a learning was shared.',
      answer: true,
      explanation: 'The learning then leaves search, and places that cite it say so. That the consent had been given stays on record.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Interests',
      explainedIn: 'what-you-owe',
      text: 'You earn a commission from a tool that would suit the client. What do you do?',
      options: ['Recommend it; it suits', 'Say so before you recommend it', 'Never mention the tool', 'Recommend it and donate the commission'],
      answer: 1,
      explanation: 'The client can weigh a recommendation only if they know your interest.',
      exam: true,
    },
    {
      kind: 'ONE',
      topic: 'Limits',
      explainedIn: 'what-you-owe',
      text: 'You learn that scores are used in appraisals, against the signed plan. First step?',
      options: ['Tell the teams', 'Name it to the client lead', 'Ignore it', 'Lower the levels'],
      answer: 1,
      explanation: 'The agreement is theirs to mend; you name it at once, and stop if it does not stop.',
      exam: true,
    },
    {
      kind: 'SEVERAL',
      topic: 'Handover',
      explainedIn: 'learning-across',
      text: 'What belongs to a handover?',
      options: ['Who leads which activity now', 'What is still open', 'Your private impressions of people', 'Whom they may ring', 'What you keep and why'],
      answer: [0, 1, 3, 4],
      explanation: 'Private impressions belong to nobody’s file.',
      exam: true,
    },
    {
      kind: 'TRUE_FALSE',
      topic: 'Records',
      explainedIn: 'what-you-owe',
      text: 'Notes about a person should be written as if that person will read them.',
      answer: true,
      explanation: 'It is fair, and it makes the notes better.',
    },
  ],
};
