import type { RubricCriterion } from './default-module.js';

/** What work in the default programme is looked at for. */
export const rubric: readonly RubricCriterion[] = [
  {
    key: 'outcome',
    title: 'Outcome, not output',
    levels: [
      'Lists what will be done; nobody could say what is better afterwards.',
      'Names a result, but a finished task would already count as success.',
      'Says what changes for whom, and success could be denied by the figures.',
      'Says what changes for whom, why it matters now, and what would show that it did not work.',
    ],
  },
  {
    key: 'baseline',
    title: 'Baseline and levels',
    levels: [
      'No figure, or a figure without a start.',
      'A start and an end, but the source or the unit is missing.',
      'From and to with unit and source; commit, target and stretch in order and plausible.',
      'As level 3, and the reasons for each level are told in terms of likelihood.',
    ],
  },
  {
    key: 'questions',
    title: 'Questions, not advice',
    levels: [
      'Gives the answer, or dresses it up as a question.',
      'Asks, but closed questions, or several at once.',
      'Asks one open question at a time and waits; the team finds the words.',
      'Asks the question that moves the team, and knows when to stay silent.',
    ],
  },
  {
    key: 'plan',
    title: 'Holds to what was agreed',
    levels: [
      'Ignores the agreed parameters.',
      'Knows them, but lets exceptions pass without a word.',
      'Names the parameter concerned and asks for a decision by whoever may take it.',
      'As level 3, and sees what an exception does to the other teams.',
    ],
  },
  {
    key: 'own-words',
    title: "The team's own words",
    levels: [
      'The text is borrowed from a higher level or written by the coach.',
      'Some words are the team’s; the thought is not.',
      'A member could say it aloud and mean it.',
      'As level 3, and it shows what this team in particular can do.',
    ],
  },
  {
    key: 'structure',
    title: 'Order and time',
    levels: [
      'No wanted outcome; time runs out in the middle.',
      'An agenda without minutes, or with a talk for its longest part.',
      'A wanted outcome the client agreed to; most minutes are for their own work.',
      'As level 3, and a plan for what is left out when time gets short.',
    ],
  },
  {
    key: 'listening',
    title: 'Listening',
    levels: [
      'Talks more than everybody else together.',
      'Hears the words, misses who said nothing.',
      'Takes up what was said in the words it was said in; brings in the quiet ones.',
      'Hears what is not said and puts it carefully to the group.',
    ],
  },
  {
    key: 'reflection',
    title: 'Looking back',
    levels: [
      'Tells what happened.',
      'Judges it, without a reason.',
      'Says what was expected, what happened, why, and what to do otherwise.',
      'As level 3, and says when the lesson would not hold.',
    ],
  },
];
