import { inTurn } from '../acts.js';
import { citesInPlan, handsIn, learns, reads, sharesWithCoaches, withdrawsLearning, type Learned, type Told } from '../learned-acts.js';
import type { Story } from '../story.js';

const opening: Told = {
  sentence: 'A sponsor who opens the first workshop keeps the second one alive.',
  expected: 'A message from the top would do.',
  happened: 'Where the sponsor spoke for five minutes, twice as many people came to the next date.',
  why: 'People come to what their own leaders find worth an hour.',
  advice: 'Ask for five minutes at the start, and write the three sentences together.',
  holdsWhen: 'The sponsor says why now, in their own words.',
  failsWhen: 'Somebody reads a text that others wrote.',
  theme: 'SPONSOR_ATTENTION',
  phase: 'TRAINING',
};
const scoring: Told = {
  sentence: 'Score the first results in the room, not by mail.',
  expected: 'Champions would score what they own, each for themselves.',
  happened: 'By mail the scores came late and high. In the room they were done in an hour, and lower.',
  why: 'A score is easier to say when others say theirs.',
  advice: 'Book the hour before the cycle begins, and begin with the result that went worst.',
  holdsWhen: 'First and second cycles.',
  failsWhen: 'More than eight teams in one room.',
  theme: 'CLOSING',
  phase: 'RESET',
  parameterKey: 'scoring',
};
const length: Told = {
  sentence: 'Three months are over before a new team has found what to measure.',
  expected: 'A short first cycle would teach quickly.',
  happened: 'Half of the results had a baseline only in week nine.',
  why: 'The first measure is work of its own.',
  advice: 'Begin with four months, and shorten once baselines are there on the first day.',
  theme: 'CYCLE_LENGTH',
  phase: 'DEPLOYMENT',
  parameterKey: 'cycle',
};
const styles: Told = {
  sentence: 'Two ways of scoring in one pilot leave a third of its results that nobody can compare.',
  expected: 'Teams would keep their habit, and somebody would translate at the end.',
  happened: 'At the closing the same 70 meant a good quarter to some and a bad one to others.',
  why: 'What a score means is agreed before the work, not after it.',
  advice: 'Agree on one way for the whole pilot, also where it fits nobody perfectly.',
  holdsWhen: 'Results are read across teams.',
  failsWhen: 'Every team closes for itself.',
  theme: 'SCORING',
  phase: 'DEPLOYMENT',
  parameterKey: 'scoring',
};
const single: Told = {
  sentence: 'Objectives of single specialists help where nobody shares their work.',
  advice: 'Allow them for a few people, by name and for one cycle.',
  theme: 'SCOPE_AND_LEVELS',
  phase: 'DRAFTING',
};
const catching: Told = { sentence: 'The first exception is the one that counts: the second team quotes it.', advice: '' };
const rhythm: Told = {
  sentence: 'Decisions here follow the committee’s calendar, not ours.',
  advice: 'Ask for its dates in the first talk, and send a week before.',
  theme: 'SPONSOR_ATTENTION',
};
const silence: Told = {
  sentence: 'Five minutes of silent writing bring more key results than twenty of talk.',
  advice: 'Silence first, then pairs, then the table.',
  theme: 'DRAFTING',
  phase: 'DRAFTING',
};
const handover: Told = {
  sentence: 'Whoever has led two resets alone does not need us at the third.',
  happened: 'The internal coach asked for a talk before, and for none after.',
  advice: 'Offer the talk before, and stay away from the room.',
  theme: 'INDEPENDENCE',
  phase: 'HANDOVER',
};

/** What was learned in the practice, at every step from a private draft to a withdrawn one. */
export function learned(): Story {
  const told: Learned = new Map();
  const publishes = (by: 'ownerId' | 'coachId', what: Told, reach: 'PRACTICE' | 'NETWORK' = 'PRACTICE', at?: { readonly client: string }) =>
    inTurn(learns(told, by, what, at), handsIn(told, by, what.sentence, reach), reads(told, by === 'ownerId' ? 'coachId' : 'ownerId', what.sentence));
  return {
    name: 'Learnings',
    moments: [
      { daysAgo: 120, at: '16:10', happens: publishes('ownerId', opening, 'NETWORK') },
      { daysAgo: 92, at: '15:30', happens: publishes('coachId', scoring) },
      { daysAgo: 45, at: '17:05', happens: publishes('ownerId', length) },
      { daysAgo: 43, at: '12:20', happens: publishes('coachId', single) },
      // Oakfield allows lessons without its name; what it taught stands in another client's plan, and goes from there when it is withdrawn.
      { daysAgo: 40, at: '11:30', happens: publishes('coachId', styles, 'PRACTICE', { client: 'oakfield-council' }) },
      { daysAgo: 30, at: '09:20', happens: citesInPlan(told, 'coachId', styles.sentence, { client: 'halden-robotics', parameterKey: 'scoring' }) },
      { daysAgo: 20, at: '10:40', happens: withdrawsLearning(told, 'coachId', single.sentence) },
      { daysAgo: 16, at: '14:50', happens: learns(told, 'coachId', catching, { client: 'halden-robotics', waiverOf: 'Logistics' }) },
      {
        daysAgo: 9,
        at: '11:15',
        happens: inTurn(learns(told, 'coachId', rhythm, { client: 'oakfield-council' }), sharesWithCoaches(told, 'coachId', rhythm.sentence)),
      },
      { daysAgo: 5, at: '16:30', happens: inTurn(learns(told, 'coachId', silence), handsIn(told, 'coachId', silence.sentence)) },
      {
        daysAgo: 3,
        at: '09:40',
        happens: reads(told, 'ownerId', silence.sentence, 'True for me too. Say for how many people: with three at the table silence feels odd.'),
      },
      { daysAgo: 2, at: '15:20', happens: inTurn(learns(told, 'ownerId', handover), handsIn(told, 'ownerId', handover.sentence)) },
    ],
  };
}
