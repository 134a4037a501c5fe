import type { WorkshopType } from '../workshops/workshop.kinds.js';
import type { QuizQuestion, QuizText } from './quiz.rules.js';

type Partly = Partial<QuizQuestion> & Pick<QuizQuestion, 'kind' | 'text' | 'explanation'>;
const question = (key: string, part: Partly): QuizQuestion => ({ key, options: [], truth: null, number: null, tolerance: 0, accepted: [], ...part });
const right = (text: string) => ({ text, right: true });
const wrong = (text: string) => ({ text, right: false });
const step = (text: string) => ({ text, right: false });

const basics: QuizText = {
  title: 'OKRs basics',
  passPercent: 70,
  questions: [
    question('objective', {
      kind: 'SINGLE',
      text: 'Which of these is an objective?',
      options: [
        wrong('Run 40 interviews with tenants by May'),
        right('Give tenants answers they can rely on, the first time they ask'),
        wrong('Keep the help line open on weekdays'),
        wrong('Share of calls solved at once from 48 % to 75 %'),
      ],
      explanation:
        'An objective says in words what is to become better. Forty interviews are a task, keeping a line open is upkeep, and a share from one value to another is a key result.',
    }),
    question('why-now', {
      kind: 'TRUE_FALSE',
      text: '“Why now?” is written after the key results, to explain them.',
      truth: false,
      explanation: 'It comes before them. If nobody can say why this matters now, key results for it are early.',
    }),
    question('steps', {
      kind: 'ORDER',
      text: 'Put the steps of drafting into their order.',
      options: [
        step('Mission'),
        step('Alignment check'),
        step('Objective, with why now'),
        step('Key results'),
        step('Refine: key result, health metric or task'),
        step('Levels, champion and data source'),
      ],
      explanation: 'Why the team exists and whom it depends on come first. Objectives come third, and numbers only after the words.',
    }),
    question('from-to', {
      kind: 'MULTIPLE',
      text: 'Which of these could stand as key results as they are?',
      options: [
        right('Median days from application to decision from 21 to 9'),
        wrong('Launch the new application form'),
        right('Applicants who say they knew where they stood from 34 % to 70 %'),
        wrong('Support colleagues with the new process'),
        wrong('Reduce complaints noticeably'),
      ],
      explanation: 'A key result says from where to where. Launching is a task, supporting is an activity, and “noticeably” could be argued about for ever.',
    }),
    question('levels', {
      kind: 'SINGLE',
      text: 'You write stretch, target and commit for a key result. Which one is its headline?',
      options: [right('The stretch: the amazing outcome'), wrong('The target: what is likely'), wrong('The commit: what we promise')],
      explanation: 'The headline is the outcome that would be amazing. Target and commit stand beneath it, and all three are fixed before the cycle begins.',
    }),
    question('suggested', {
      kind: 'NUMBER',
      text: 'A key result goes from 20 to a stretch of 60. At which value would a commit of 0.3 lie, counted evenly?',
      number: 32,
      tolerance: 0.5,
      explanation: '0.3 of the way from 20 to 60 is 12 more: 32. It is a suggestion; the team decides what it can promise.',
    }),
    question('health', {
      kind: 'SHORT_TEXT',
      text: 'We only watch a number so that it stays in a healthy range. What do we call it?',
      accepted: ['health metric', 'a health metric', 'health metrics', 'healthmetric'],
      explanation: 'A health metric. It becomes a key result while we want to move it.',
    }),
    question('copying', {
      kind: 'SINGLE',
      text: 'The organisation’s objective fits your team well. What do you do?',
      options: [
        wrong('Take it over word by word, so that everything is aligned'),
        wrong('Take it over and divide its key result by the number of teams'),
        right('Say in your own words what your team changes to help with it'),
      ],
      explanation: 'Alignment is a conversation and not a copy. In their own words people notice what they can really move.',
    }),
  ],
};

const champion: QuizText = {
  title: 'Owning a key result',
  passPercent: 70,
  questions: [
    question('owns', {
      kind: 'SINGLE',
      text: 'What does a KR champion own?',
      options: [
        wrong('All of the work behind the key result'),
        right('The number, its prediction and the words about it'),
        wrong('The bonus that depends on it'),
      ],
      explanation: 'A champion keeps the result in sight and asks for help early. The work is everybody’s.',
    }),
    question('one', {
      kind: 'TRUE_FALSE',
      text: '“The whole team” is a good champion for an important key result.',
      truth: false,
      explanation: 'One person. Where everybody looks after a number, nobody does.',
    }),
    question('checkin', {
      kind: 'MULTIPLE',
      text: 'What belongs into a check-in of one key result?',
      options: [
        right('Today’s value'),
        right('The score you predict for the end'),
        wrong('A list of all tasks done'),
        right('An obstacle, and whom you need'),
        wrong('An apology if it stands still'),
      ],
      explanation: 'Value, prediction, and help wanted: about a minute. Words only where something moved or is stuck.',
    }),
    question('commit-score', {
      kind: 'NUMBER',
      text: 'You reached exactly the commit level. Which score is that?',
      number: 0.3,
      tolerance: 0.001,
      explanation: '0.3: a promise kept, and not a failure. Stretch is 1.0, target 0.7.',
    }),
    question('stuck', {
      kind: 'ORDER',
      text: 'Your number has not moved for three weeks. What do you do, in which order?',
      options: [
        step('Say it in the check-in, with what you know'),
        step('Find out what is in the way'),
        step('Ask the one person who can change that'),
        step('Agree what the team tries until next week'),
      ],
      explanation: 'Visible first. A number that stands still early is the cheapest news a team can get.',
    }),
    question('source', {
      kind: 'SHORT_TEXT',
      text: 'What must be named beside a key result, so that its value can be read by others too? (two words)',
      accepted: ['data source', 'the data source', 'datasource'],
      explanation: 'The data source. A number that only one person can find is an opinion on the day they are ill.',
    }),
  ],
};

/** What the quiz of a type of workshop starts as; the practice changes its own copy. */
export const usualQuizzes: Partial<Readonly<Record<WorkshopType, QuizText>>> = { OKRS_BASICS: basics, KR_CHAMPION: champion };
