import { inTurn } from '../acts.js';
import type { Story } from '../story.js';
import { acceptsAnswer, isThanked, saysBelow, writesTip, type Posts, type ToldTip } from '../tip-acts.js';

const short: ToldTip = {
  kind: 'TIPS',
  title: 'Four ways to keep a drafting session to ninety minutes',
  intro: 'I used to run over every time. What cost the minutes was never the thinking; it was the looking for words together.',
  tips: [
    'Let everybody write alone first, for six minutes, before anybody speaks.',
    'Put the clock where the whole room can see it, and let somebody else hold it.',
    'Keep a page for good ideas that are not for this cycle, and read it out at the end.',
    'Stop at two objectives. The third is nearly always the first in other words.',
  ],
  theme: 'DRAFTING',
  phase: 'DRAFTING',
  reach: 'NETWORK',
};
const ranking: ToldTip = {
  kind: 'QUESTION',
  title: 'What do you say to a sponsor who wants the teams ranked by their scores?',
  intro: 'It comes up at the end of nearly every first cycle. I say no, and then I have to explain for an hour.',
  theme: 'SPONSOR_ATTENTION',
  phase: 'RESET',
  reach: 'PRACTICE',
};
const answer =
  'I ask back: which team would you like to promise less next time? Then I show two key results with the same score, one brave and one safe. After that nobody has wanted the list.';
const leaving: ToldTip = {
  kind: 'QUESTION',
  title: 'Who scores a key result when its champion left in the middle of the cycle?',
  intro: 'The successor knows the numbers, the others know what was meant. Do you let one of them decide, or both?',
  theme: 'CLOSING',
  reach: 'NETWORK',
};

/** What the coaches tell and ask each other: tips, a question that has its answer, and one that waits. */
export function tips(): Story {
  const posts: Posts = new Map();
  return {
    name: 'Tips',
    moments: [
      { daysAgo: 34, at: '13:20', happens: writesTip(posts, 'coachId', short) },
      {
        daysAgo: 33,
        at: '08:15',
        happens: inTurn(
          saysBelow(posts, 'ownerId', short.title, 'The clock in other hands changes everything. I give it to whoever talks most.'),
          isThanked(posts, 'ownerId', short.title),
        ),
      },
      { daysAgo: 12, at: '16:40', happens: writesTip(posts, 'ownerId', ranking) },
      { daysAgo: 11, at: '10:05', happens: saysBelow(posts, 'coachId', ranking.title, answer, 'ANSWER') },
      { daysAgo: 11, at: '11:30', happens: acceptsAnswer(posts, 'ownerId', ranking.title, answer) },
      { daysAgo: 2, at: '14:10', happens: writesTip(posts, 'coachId', leaving) },
    ],
  };
}
