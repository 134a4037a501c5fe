import { inTurn } from '../acts.js';
import { handsIn, learns, reads, type Learned, type Told } from '../learned-acts.js';
import { opposes, sawToo } from '../seen-acts.js';
import type { Story } from '../story.js';

const rhythm: Told = {
  sentence: 'A check-in lives as the first item of a meeting that exists anyway.',
  expected: 'A meeting of its own would give it weight.',
  happened: 'The meeting of its own was the first to be cancelled; as the first item of the weekly one it was never left out.',
  why: 'Nobody has to defend an hour that is theirs already.',
  advice: 'Ask each team which meeting they never cancel, and take its first ten minutes.',
  holdsWhen: 'The team has one meeting that all of it attends.',
  failsWhen: 'That meeting has more than twelve people.',
  theme: 'CHECK_INS',
  phase: 'CYCLE',
  parameterKey: 'checkInCadence',
};
const wish: Told = {
  sentence: 'A dependency without a day is a wish.',
  happened: 'Both teams said they had agreed. One meant spring, the other meant this cycle.',
  why: 'Agreeing is friendly, and a day is a promise.',
  advice: 'Write the day beside the arrow while both are in the room.',
  theme: 'ALIGNMENT',
  phase: 'DRAFTING',
};
const one: Told = {
  sentence: 'One scoring style for all teams works, even where it suits nobody perfectly.',
  expected: 'Each team would choose the style that suits its work.',
  happened: 'With three styles the first review was about the styles, and about nothing else.',
  advice: 'Decide once, for everybody, and allow exceptions only from the second cycle on.',
  holdsWhen: 'The first two cycles.',
  failsWhen: 'Fewer than four teams, who can explain themselves to each other.',
  theme: 'SCORING',
  phase: 'DEPLOYMENT',
  parameterKey: 'scoring',
};
const few: Told = {
  sentence: 'A team that writes one objective in its first cycle finishes with more than one that writes three.',
  happened: 'Of three objectives two were not looked at after the fourth week.',
  why: 'The habit is what is learned first, and it needs one thing to hold on to.',
  advice: 'Ask which one they would miss most, and keep the others for the next cycle.',
  theme: 'NUMBER_AND_FOCUS',
  phase: 'DRAFTING',
};
const copied: Told = {
  sentence: 'What a team has copied from the level above, it has forgotten by week five.',
  advice: 'Ask what would be different for their own customers, and write that.',
  theme: 'OWN_WORDS',
  phase: 'DRAFTING',
};
const missed: Told = {
  sentence: 'Whoever missed the workshop learns more from a colleague’s draft than from the recording.',
  expected: 'The recording would do.',
  happened: 'Those who had watched it asked what an objective was. Those who had read a draft together asked about the draft.',
  advice: 'Pair them with somebody who was there, for half an hour, over a real draft.',
  theme: 'TRAINING',
  phase: 'TRAINING',
};
const agenda: Told = {
  sentence: 'Let the internal coach write the agenda of the second reset, and only comment on it.',
  happened: 'Where we sent the agenda they followed it. Where they wrote it they led.',
  advice: 'Ask for the agenda a week before, answer with two questions, and sit at the back.',
  theme: 'INDEPENDENCE',
  phase: 'RESET',
  holdsWhen: 'They have seen one reset.',
};
const before: Told = {
  sentence: 'Score before the meeting, so that the meeting is about why.',
  happened: 'With scores on the table after five minutes there was an hour left for what had been learned.',
  advice: 'Send the form three days before, to champions only, and read the scores aloud at the start.',
  theme: 'CLOSING',
  phase: 'RESET',
  holdsWhen: 'The third cycle and later.',
  failsWhen: 'Scores are new, or somebody’s pay hangs on them.',
};
const together: Told = {
  sentence: 'Score together while scores are new: the first number said aloud sets the tone.',
  advice: 'Begin with the result that went worst, and thank whoever says it.',
  theme: 'CLOSING',
  phase: 'RESET',
  holdsWhen: 'The first two cycles.',
};

/** What the practice has learned over its last months, so that somebody who looks for something finds it. */
export function learnedInTime(): Story {
  const told: Learned = new Map();
  const publishes = (by: 'ownerId' | 'coachId', what: Told, of: { readonly client?: string; readonly reach?: 'NETWORK' } = {}) =>
    inTurn(
      learns(told, by, what, of.client === undefined ? undefined : { client: of.client }),
      handsIn(told, by, what.sentence, of.reach ?? 'PRACTICE'),
      reads(told, by === 'ownerId' ? 'coachId' : 'ownerId', what.sentence),
    );
  return {
    name: 'Learnings over the months',
    moments: [
      { daysAgo: 101, at: '15:10', happens: publishes('ownerId', one) },
      { daysAgo: 88, at: '10:05', happens: publishes('ownerId', few, { reach: 'NETWORK' }) },
      { daysAgo: 76, at: '17:20', happens: publishes('coachId', missed) },
      { daysAgo: 61, at: '11:45', happens: publishes('ownerId', agenda) },
      { daysAgo: 47, at: '16:40', happens: publishes('coachId', together) },
      { daysAgo: 41, at: '09:35', happens: inTurn(publishes('ownerId', before), opposes(told, 'ownerId', together.sentence, before.sentence)) },
      {
        daysAgo: 37,
        at: '14:15',
        happens: inTurn(publishes('coachId', rhythm, { client: 'halden-robotics' }), sawToo(told, 'coachId', one.sentence, 'halden-robotics')),
      },
      { daysAgo: 30, at: '12:05', happens: publishes('coachId', wish, { client: 'halden-robotics' }) },
      {
        daysAgo: 23,
        at: '15:50',
        happens: inTurn(publishes('ownerId', copied, { reach: 'NETWORK' }), sawToo(told, 'coachId', copied.sentence, 'halden-robotics', 'oakfield-council')),
      },
      { daysAgo: 11, at: '09:15', happens: sawToo(told, 'coachId', rhythm.sentence, 'oakfield-council') },
    ],
  };
}
